package org.fishmarket.simulate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.fishmarket.models.UserException;

/** Nothing that is there already is written over. */
final class EmptyFolder {
  private EmptyFolder() {}

  /**
   * @throws UserException if the folder holds something, or is a file
   */
  static void require(Path out) throws IOException {
    if (!Files.exists(out)) {
      return;
    }
    try (Stream<Path> content = Files.list(out)) {
      if (content.findAny().isPresent()) {
        throw new UserException(
            "The folder " + out + " is not empty. Give one that is, or a new one.");
      }
    } catch (NotDirectoryException notAFolder) {
      throw new UserException("A file has the name " + out + ". Give a folder.");
    }
  }
}
