package org.fishmarket.load.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Whether bytes are UTF-8. */
final class Utf8 {
  private Utf8() {}

  /**
   * Whether nothing was lost when bytes were decoded. Decoding puts U+FFFD for what it cannot read,
   * but a source can hold that character itself.
   */
  static boolean whole(ByteBuffer bytes, String decoded) {
    if (decoded.indexOf('\uFFFD') < 0) {
      return true;
    }
    try {
      StandardCharsets.UTF_8.newDecoder().decode(bytes);
      return true;
    } catch (CharacterCodingException broken) {
      return false;
    }
  }
}
