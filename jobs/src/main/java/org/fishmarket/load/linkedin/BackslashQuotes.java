package org.fishmarket.load.linkedin;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.UnaryOperator;
import org.fishmarket.load.source.CsvTable;
import org.fishmarket.load.source.SourceFile;

/**
 * Turns a dialect of CSV that writes {@code \"} for a quote into RFC 4180, which writes {@code ""}.
 * A backslash before a backslash stands for one, any other for itself. In UTF-8 none of these bytes
 * is part of another character.
 */
final class BackslashQuotes extends FilterInputStream {
  private static final int NONE = -2;
  private int pending = NONE;
  private int ahead = NONE;

  BackslashQuotes(InputStream in) {
    super(new BufferedInputStream(in));
  }

  @Override
  public int read() throws IOException {
    if (pending != NONE) {
      int next = pending;
      pending = NONE;
      return next;
    }
    int next = next();
    if (next != '\\') {
      return next;
    }
    int after = next();
    if (after == '"') {
      pending = '"';
      return '"';
    }
    if (after != '\\') {
      ahead = after;
    }
    return '\\';
  }

  private int next() throws IOException {
    int next = ahead == NONE ? in.read() : ahead;
    ahead = NONE;
    return next;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    for (int i = 0; i < length; i++) {
      int next = read();
      if (next < 0) {
        return i == 0 ? -1 : i;
      }
      buffer[offset + i] = (byte) next;
    }
    return length;
  }

  /**
   * Whether a file is written so: read as RFC 4180 it has broken rows, and read in this dialect it
   * has fewer. One backslash before a quote proves nothing, as text can end in it.
   */
  static boolean in(SourceFile file, List<String> columns) throws IOException {
    long asStandard = misfits(file, columns, UnaryOperator.identity());
    return asStandard > 0 && misfits(file, columns, BackslashQuotes::new) < asStandard;
  }

  private static long misfits(
      SourceFile file, List<String> columns, UnaryOperator<InputStream> dialect)
      throws IOException {
    try (InputStream in = file.open()) {
      return CsvTable.misfits(dialect.apply(in), ',', columns);
    }
  }
}
