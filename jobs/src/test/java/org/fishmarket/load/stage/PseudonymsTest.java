package org.fishmarket.load.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.fishmarket.load.record.AccountRef;
import org.fishmarket.models.UserException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PseudonymsTest {
  @TempDir Path temp;
  private final Pseudonyms ours = new Pseudonyms(new byte[32]);

  @Test
  void aPseudonymIsAnHmacInBase32() {
    assertThat(ours.account("twitter", AccountRef.ofId("12"))).matches("a[a-z2-7]{23}");
    assertThat(ours.account("twitter", AccountRef.ofId("12")))
        .isEqualTo(new Pseudonyms(new byte[32]).account("twitter", AccountRef.ofId("12")));
  }

  @Test
  void anotherKeyPlatformOrPurposeGivesAnotherPseudonym() {
    byte[] key = new byte[32];
    key[31] = 1;
    String account = ours.account("twitter", AccountRef.ofId("12"));
    assertThat(account)
        .isNotEqualTo(new Pseudonyms(key).account("twitter", AccountRef.ofId("12")))
        .isNotEqualTo(ours.account("facebook", AccountRef.ofId("12")));
    assertThat(account.substring(1)).isNotEqualTo(ours.post("twitter", "12").substring(1));
  }

  @Test
  void handlesAreComparedWithoutCase() {
    assertThat(ours.handle("twitter", "ADA")).isEqualTo(ours.handle("twitter", "ada"));
  }

  @Test
  void textsLoseHandlesButKeepAddressesOfMail() {
    String ada = ours.account("twitter", AccountRef.ofId("12"));
    assertThat(
            Texts.withoutNames(
                "Hi @Ada, .@ada! は＠ADA writes from x@y.org", Map.of("ada", ada), "twitter", ours))
        .isEqualTo(
            "Hi @%1$s, .@%1$s! は@%1$s writes from x@y.org".formatted(Pseudonyms.shortForm(ada)));
  }

  @Test
  void theKeyIsMadeOnceAndOnlyForItsOwner() throws IOException {
    Path file = temp.resolve("deep/down/key");
    byte[] made = PseudonymKey.readOrMake(file);
    assertThat(PseudonymKey.readOrMake(file)).isEqualTo(made).hasSize(32);
    assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
  }

  @Test
  void aFileThatIsNoKeyIsRefused() throws IOException {
    Path file = Files.writeString(temp.resolve("key"), "secret");
    assertThatThrownBy(() -> PseudonymKey.readOrMake(file))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("holds no key");
  }
}
