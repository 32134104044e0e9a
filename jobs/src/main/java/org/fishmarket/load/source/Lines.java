package org.fishmarket.load.source;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Reads the lines of a file's range: those that begin after its first byte and at the latest on the
 * byte after its last, each to its end even if that lies beyond; the range at 0 also has the file's
 * first line. So ranges that touch give each line exactly once, though none sees the byte before
 * its own.
 */
public final class Lines {
  /** The longest line kept; a longer one is reported by its length and passed over. */
  public static final int LONGEST = 256 * 1024 * 1024;

  /** Takes one line. */
  @FunctionalInterface
  public interface Consumer {
    /**
     * @param offset of the line's first byte in the file
     * @param line without its end; null if it is longer than {@link #LONGEST} or not UTF-8
     * @param length in bytes, without its end
     */
    void line(long offset, String line, long length) throws IOException;
  }

  private Lines() {}

  /** Streams the lines of {@code file} from its start to its end; blank lines are passed over. */
  public static void read(SourceFile file, Consumer consumer) throws IOException {
    if (file.start() >= file.end()) {
      return;
    }
    try (InputStream in = new BufferedInputStream(file.openAtStart(), 1 << 16)) {
      long offset = file.start();
      if (offset > 0) {
        offset += skipLine(in);
      }
      ByteArrayOutputStream buffer = new ByteArrayOutputStream(8192);
      while (offset <= file.end()) {
        buffer.reset();
        long length = 0;
        int b;
        while ((b = in.read()) >= 0 && b != '\n') {
          if (length++ < LONGEST) {
            buffer.write(b);
          }
        }
        if (b < 0 && length == 0) {
          return;
        }
        deliver(offset, buffer, length, consumer);
        if (b < 0) {
          return;
        }
        offset += length + 1;
      }
    }
  }

  private static void deliver(
      long offset, ByteArrayOutputStream buffer, long length, Consumer consumer)
      throws IOException {
    if (length > LONGEST) {
      consumer.line(offset, null, length);
      return;
    }
    String line = buffer.toString(StandardCharsets.UTF_8);
    if (!isUtf8(buffer.toByteArray(), line)) {
      consumer.line(offset, null, length);
      return;
    }
    if (line.endsWith("\r")) {
      line = line.substring(0, line.length() - 1);
    }
    if (offset == 0 && line.startsWith("\uFEFF")) {
      line = line.substring(1);
    }
    if (!line.isBlank()) {
      consumer.line(offset, line, length);
    }
  }

  /**
   * Whether nothing was lost when bytes were decoded. Decoding puts U+FFFD for what it cannot read,
   * but a source can hold that character itself.
   */
  static boolean isUtf8(byte[] bytes, String decoded) {
    if (decoded.indexOf('\uFFFD') < 0) {
      return true;
    }
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException broken) {
      return false;
    }
  }

  /** Passes over the rest of a line that began before the range; returns the bytes passed. */
  private static long skipLine(InputStream in) throws IOException {
    long skipped = 0;
    int b;
    while ((b = in.read()) >= 0) {
      skipped++;
      if (b == '\n') {
        break;
      }
    }
    return skipped;
  }
}
