package org.fishmarket.load.facebook;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Undoes what Facebook's JSON export does to text: each byte of the UTF-8 text is written as a
 * character of its own.
 */
final class Mojibake {
  private Mojibake() {}

  /**
   * Returns the text as its author wrote it.
   *
   * @param written one string of a JSON export, after parsing; null gives null
   * @return {@code written} itself if it is right already: if it holds a character that no byte
   *     stands for, or if its bytes are not UTF-8
   */
  static String repaired(String written) {
    if (written == null || written.chars().allMatch(c -> c < 0x80)) {
      return written;
    }
    try {
      ByteBuffer bytes = StandardCharsets.ISO_8859_1.newEncoder().encode(CharBuffer.wrap(written));
      return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
    } catch (CharacterCodingException rightAlready) {
      return written;
    }
  }
}
