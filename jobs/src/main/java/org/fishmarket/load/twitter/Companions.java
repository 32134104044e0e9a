package org.fishmarket.load.twitter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.fishmarket.load.source.Json;
import org.fishmarket.load.source.SourceFile;

/** Reads the small files of an archive that tell whose it is and when it was made. */
final class Companions {
  /** Real ones have some 20 kB. */
  private static final int LARGEST = 4 * 1024 * 1024;

  private Companions() {}

  /**
   * Returns the value of a companion file; a missing node if there is none or it cannot be read, as
   * posts can be read without it.
   *
   * @param folder steps up from the file's own folder: 0 for a sibling
   * @param usual where the companion lies in an archive that begins at its own root
   */
  static JsonNode value(SourceFile file, int folder, String usual) {
    String path = file.name();
    for (int i = 0; i <= folder; i++) {
      path = path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }
    String base = usual.substring(usual.lastIndexOf('/') + 1);
    Optional<SourceFile> companion = file.companion(path.isEmpty() ? base : path + "/" + base);
    return companion
        .or(() -> file.companion(usual))
        .map(Companions::parse)
        .orElse(MissingNode.getInstance());
  }

  private static JsonNode parse(SourceFile companion) {
    try (InputStream in = Script.value(companion.open())) {
      return Json.parse(new String(in.readNBytes(LARGEST), StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      return MissingNode.getInstance();
    }
  }
}
