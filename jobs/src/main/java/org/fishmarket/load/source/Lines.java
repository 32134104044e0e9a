package org.fishmarket.load.source;

import java.io.IOException;
import java.io.InputStream;

/**
 * Reads the lines of a file's range: those that begin after its first byte and at the latest on the
 * byte after its last, each to its end even if that lies beyond; the range at 0 also has the file's
 * first line. So ranges that touch give each line exactly once, though none sees the byte before
 * its own.
 */
public final class Lines {
  /** The longest line kept; a longer one is reported by its length and passed over. */
  public static final int LONGEST = 16 * 1024 * 1024;

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
    try (InputStream in = file.openAtStart()) {
      LineBytes lines = new LineBytes(in, LONGEST);
      long offset = file.start();
      if (offset > 0 && lines.next()) {
        offset += lines.length() + 1;
      }
      while (offset <= file.end() && lines.next()) {
        deliver(offset, lines, consumer);
        offset += lines.length() + 1;
      }
    }
  }

  private static void deliver(long offset, LineBytes bytes, Consumer consumer) throws IOException {
    String line = bytes.text();
    if (line == null) {
      consumer.line(offset, null, bytes.length());
      return;
    }
    if (line.endsWith("\r")) {
      line = line.substring(0, line.length() - 1);
    }
    if (offset == 0 && line.startsWith("\uFEFF")) {
      line = line.substring(1);
    }
    if (!line.isBlank()) {
      consumer.line(offset, line, bytes.length());
    }
  }
}
