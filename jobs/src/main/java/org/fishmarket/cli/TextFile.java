package org.fishmarket.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.fishmarket.models.UserException;

/** A small text on this machine that an option names. */
final class TextFile {
  private static final int MOST_BYTES = 256 << 10;

  private TextFile() {}

  /**
   * The text of a file.
   *
   * @param what it holds, for messages: {@code notes}
   * @param wanted what to give instead if it is not a text of at most 256 KB
   * @throws UserException if it is none
   */
  static String read(Path file, String what, String wanted) {
    if (!Files.isRegularFile(file)) {
      throw refused(file, "is no file", what, wanted);
    }
    byte[] bytes;
    try {
      if (Files.size(file) > MOST_BYTES) {
        throw refused(file, "has over 256 KB", what, wanted);
      }
      bytes = Files.readAllBytes(file);
    } catch (IOException failed) {
      throw new UserException(
          "The " + what + " in " + file + " cannot be read. Check the rights of the file.", failed);
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      if (text.chars().anyMatch(TextFile::binary)) {
        throw refused(file, "is no text", what, wanted);
      }
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException failed) {
      throw refused(file, "is no text in UTF-8", what, wanted);
    }
  }

  private static boolean binary(int character) {
    return character < ' ' && "\t\n\f\r".indexOf(character) < 0;
  }

  /** The SHA-256 of a text, by which two runs are told apart. */
  static String hash(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return "sha256 " + HexFormat.of().formatHex(digest.digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }

  private static UserException refused(Path file, String why, String what, String wanted) {
    return new UserException(
        "The " + what + " cannot be taken from " + file + ": it " + why + ". " + wanted);
  }
}
