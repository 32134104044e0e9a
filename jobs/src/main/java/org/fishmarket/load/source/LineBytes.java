package org.fishmarket.load.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Cuts a stream into lines, a block at a time. */
final class LineBytes {
  private static final int BLOCK = 1 << 16;

  /** Of a small file little is read at once, as there may be very many of them. */
  private static final int SMALLEST_BLOCK = 1 << 11;

  private final InputStream in;
  private final int longest;
  private byte[] block = new byte[SMALLEST_BLOCK];
  private final ByteArrayOutputStream begun = new ByteArrayOutputStream();
  private int at;
  private int filled;
  private int from;
  private int to;
  private long length;

  /**
   * @param longest line to be kept, in bytes
   */
  LineBytes(InputStream in, int longest) {
    this.in = in;
    this.longest = longest;
  }

  /** Goes to the next line; false if there is none. A last line may lack its end. */
  boolean next() throws IOException {
    begun.reset();
    length = 0;
    while (at < filled || fill()) {
      from = at;
      to = end();
      length += to - from;
      if (to < filled) {
        at = to + 1;
        return true;
      }
      at = filled;
      keep();
    }
    return length > 0;
  }

  private boolean fill() throws IOException {
    if (filled == block.length && filled < BLOCK) {
      block = new byte[2 * filled];
    }
    filled = Math.max(0, in.read(block));
    at = 0;
    from = 0;
    to = 0;
    return filled > 0;
  }

  private int end() {
    int end = at;
    while (end < filled && block[end] != '\n') {
      end++;
    }
    return end;
  }

  /** Puts the line's part in this block aside, for the next block takes its place. */
  private void keep() {
    if (length <= longest) {
      begun.write(block, from, to - from);
    }
    from = to;
  }

  /** The line's length in bytes, without its end. */
  long length() {
    return length;
  }

  /** The line without its end; null if it is too long or not UTF-8. */
  String text() {
    if (length > longest) {
      return null;
    }
    if (begun.size() == 0) {
      return utf8(block, from, to);
    }
    keep();
    byte[] whole = begun.toByteArray();
    return utf8(whole, 0, whole.length);
  }

  private static String utf8(byte[] bytes, int from, int to) {
    String decoded = new String(bytes, from, to - from, StandardCharsets.UTF_8);
    return Utf8.whole(ByteBuffer.wrap(bytes, from, to - from), decoded) ? decoded : null;
  }
}
