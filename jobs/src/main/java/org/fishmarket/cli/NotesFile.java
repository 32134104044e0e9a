package org.fishmarket.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fishmarket.models.UserException;

/** Reads the file of {@code --notes}. */
final class NotesFile {
  private static final int MOST_BYTES = 256 << 10;

  private NotesFile() {}

  /**
   * The text of a file.
   *
   * @throws UserException if it is not a text of at most 256 KB
   */
  static String read(Path file) {
    if (!Files.isRegularFile(file)) {
      throw refused(file, "is no file");
    }
    byte[] bytes;
    try {
      if (Files.size(file) > MOST_BYTES) {
        throw refused(file, "has over 256 KB");
      }
      bytes = Files.readAllBytes(file);
    } catch (IOException failed) {
      throw new UserException(
          "The notes in " + file + " cannot be read. Check the rights of the file.", failed);
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      if (text.chars().anyMatch(NotesFile::binary)) {
        throw refused(file, "is no text");
      }
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException failed) {
      throw refused(file, "is no text in UTF-8");
    }
  }

  private static boolean binary(int character) {
    return character < ' ' && "\t\n\f\r".indexOf(character) < 0;
  }

  private static UserException refused(Path file, String why) {
    return new UserException(
        "The notes cannot be taken from "
            + file
            + ": it "
            + why
            + ". Give a Markdown file in UTF-8 of at most 256 KB, or an empty one for no notes.");
  }
}
