package org.fishmarket.load.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.fishmarket.models.UserException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisabledOnOs(OS.WINDOWS)
class KeyPlaceTest {
  @TempDir Path temp;

  private Path key(String folder) throws IOException {
    Path file = Files.createDirectories(temp.resolve(folder)).resolve("pseudonym.key");
    PseudonymKey.readOrMake(file);
    return file;
  }

  @Test
  void aKeyThatWasMadeAtHomeGivesNoWarning() throws IOException {
    assertThat(KeyPlace.warnings(key("home/.fishmarket"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Dropbox (Institute)",
        "OneDrive - University",
        "Google Drive",
        "Library/Mobile Documents/com~apple~CloudDocs",
        "Nextcloud"
      })
  void aFolderThatIsCopiedToAServiceIsNamed(String folder) throws IOException {
    assertThat(KeyPlace.warnings(key(folder + "/study")))
        .singleElement()
        .asString()
        .contains(folder.replaceAll("Library/|/com.*", ""), "--key");
    Path link = Files.createSymbolicLink(temp.resolve("plain"), temp.resolve(folder));
    assertThat(KeyPlace.warnings(link.resolve("study/pseudonym.key"))).hasSize(1);
  }

  @Test
  void aKeyThatOthersMayReadIsSaid() throws IOException {
    Path key = key("home");
    Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r-----"));
    assertThat(KeyPlace.warnings(key)).singleElement().asString().contains("chmod 600");
  }

  @Test
  void aKeyInsideTheResultIsRefusedAlsoThroughALink() throws IOException {
    Path out = temp.resolve("out");
    assertThatThrownBy(() -> KeyPlace.refuseInside(out, out.resolve("tables/key")))
        .isInstanceOf(UserException.class)
        .hasMessageContainingAll(out.toString(), "--key");
    Files.createDirectories(out);
    Path link = Files.createSymbolicLink(temp.resolve("other"), out);
    assertThatThrownBy(() -> KeyPlace.refuseInside(out, link.resolve("key")))
        .isInstanceOf(UserException.class);
    assertThatCode(() -> KeyPlace.refuseInside(out, temp.resolve("out.key")))
        .doesNotThrowAnyException();
  }
}
