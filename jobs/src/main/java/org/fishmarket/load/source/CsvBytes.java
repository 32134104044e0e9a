package org.fishmarket.load.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Cuts a CSV stream into records without understanding their fields: a line end inside quotes
 * belongs to the record. Where quotes are broken, the record's first line is given up alone and
 * reading goes on with the next line, so that one stray quote costs one record and not the file. No
 * more than {@link #longest} bytes are held.
 */
final class CsvBytes {
  /** The longest record, and so the longest cell, that is read. */
  static final int LONGEST = 16 * 1024 * 1024;

  /** The most fields of a record: each takes memory of its own once it is parsed. */
  private static final int MOST_FIELDS = 1_000_000;

  /** Read at once: of a small table little, as there may be very many of them. */
  private static final int SMALLEST_CHUNK = 2 * 1024;

  private static final int CHUNK = 64 * 1024;

  /**
   * One record, or what is left of it.
   *
   * @param line on which it begins, from 1
   * @param lines how many lines it has
   * @param bytes with the line end; null if there is a problem
   * @param length in bytes
   * @param problem why it cannot be read, null if it can
   */
  record Raw(long line, int lines, byte[] bytes, long length, String problem) {}

  private enum State {
    FIELD_START,
    PLAIN,
    QUOTED,
    /** After a quote inside quotes: it ends the field, or is the first half of a doubled one. */
    QUOTE,
    /** After a field's closing quote and blanks. */
    CLOSED
  }

  private final InputStream in;
  private final byte delimiter;
  private final int longest;
  private byte[] buffer = new byte[SMALLEST_CHUNK];
  private int start;
  private int pos;
  private int limit;
  private long line = 1;

  CsvBytes(InputStream in, char delimiter) {
    this(in, delimiter, LONGEST);
  }

  CsvBytes(InputStream in, char delimiter, int longest) {
    this.in = in;
    this.delimiter = (byte) delimiter;
    this.longest = longest;
  }

  /** The next record, null at the end of the stream. */
  Raw next() throws IOException {
    start = pos;
    State state = State.FIELD_START;
    int firstLine = -1;
    int lines = 1;
    int fields = 1;
    while (more()) {
      byte b = buffer[pos++];
      if (b == '\n') {
        if (state != State.QUOTED) {
          return whole(lines);
        }
        lines++;
        firstLine = firstLine < 0 ? pos - start : firstLine;
      }
      state = after(state, b);
      if (state == null) {
        return broken(firstLine, "a quote stands inside a field, or is opened and not closed");
      }
      if (state == State.FIELD_START && ++fields > MOST_FIELDS) {
        return broken(firstLine, "the row has over " + MOST_FIELDS + " fields");
      }
      if (pos - start > longest) {
        return broken(firstLine, "a record longer than " + longest + " bytes");
      }
    }
    if (pos == start) {
      return null;
    }
    return state == State.QUOTED
        ? broken(firstLine, "a quote is opened and not closed")
        : whole(lines);
  }

  /** The state after a byte; null if the quotes are broken. */
  private State after(State state, byte b) {
    return switch (state) {
      case QUOTED -> b == '"' ? State.QUOTE : State.QUOTED;
      case FIELD_START -> b == '"' ? State.QUOTED : unquoted(b);
      case PLAIN -> unquoted(b);
      case QUOTE -> b == '"' ? State.QUOTED : closed(b);
      case CLOSED -> closed(b);
    };
  }

  private State unquoted(byte b) {
    return b == delimiter ? State.FIELD_START : State.PLAIN;
  }

  private State closed(byte b) {
    if (b == delimiter) {
      return State.FIELD_START;
    }
    return b == ' ' || b == '\r' ? State.CLOSED : null;
  }

  private Raw whole(int lines) {
    Raw raw = new Raw(line, lines, Arrays.copyOfRange(buffer, start, pos), pos - start, null);
    line += lines;
    return raw;
  }

  /**
   * Gives up the first line and goes back to its end.
   *
   * @param firstLine its length, negative if its end has not been seen yet
   */
  private Raw broken(int firstLine, String problem) throws IOException {
    long length = firstLine;
    if (firstLine >= 0) {
      pos = start + firstLine;
    } else {
      length = pos - start;
      boolean ended = false;
      while (!ended) {
        start = pos;
        if (!more()) {
          break;
        }
        ended = buffer[pos++] == '\n';
        length++;
      }
    }
    return new Raw(line++, 1, null, length, problem);
  }

  /** Makes sure that there is a byte to read, keeping those since the record's start. */
  private boolean more() throws IOException {
    if (pos < limit) {
      return true;
    }
    if (start > 0) {
      System.arraycopy(buffer, start, buffer, 0, limit - start);
      limit -= start;
      pos -= start;
      start = 0;
    }
    if (limit == buffer.length || buffer.length < CHUNK) {
      long larger = Math.min(2L * buffer.length, (long) longest + CHUNK);
      buffer = Arrays.copyOf(buffer, (int) larger);
    }
    int read = in.read(buffer, limit, buffer.length - limit);
    limit += Math.max(read, 0);
    return read > 0;
  }
}
