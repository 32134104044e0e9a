package org.fishmarket.simulate;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.fishmarket.models.UserException;

/** Nothing that is there already is written over. */
final class NewFile {
  private NewFile() {}

  /**
   * @throws UserException if there is such a file or folder
   */
  static void require(Path file) {
    if (Files.exists(file)) {
      throw new UserException("There is a file " + file + " already. Give the name of a new one.");
    }
  }

  /** Begins a text in UTF-8, and makes the folder that it lies in. */
  static BufferedWriter writer(Path file) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    return Files.newBufferedWriter(file, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
  }
}
