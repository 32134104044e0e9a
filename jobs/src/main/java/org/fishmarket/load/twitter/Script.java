package org.fishmarket.load.twitter;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * The JSON value in a file of JavaScript that assigns one value to one name, as Twitter's archives
 * are written: what follows the first {@code =}, without a {@code ;} at the end.
 */
final class Script extends FilterInputStream {
  /** How far the {@code =} may lie from the beginning. */
  private static final int LONGEST_NAME = 4096;

  /** A semicolon and the blanks after it, held back until it is known whether more follows. */
  private final ByteArrayOutputStream held = new ByteArrayOutputStream();

  /** What ended the stream, told after the bytes before it. */
  private IOException failure;

  private byte[] released = {};
  private int next;

  private Script(InputStream in) {
    super(in);
  }

  /**
   * Returns the value's bytes; a file that begins with the value itself is passed on as it is.
   *
   * @throws IOException if the file begins with neither a value nor an assignment
   */
  static InputStream value(InputStream file) throws IOException {
    BufferedInputStream in = new BufferedInputStream(file, 1 << 16);
    in.mark(LONGEST_NAME);
    for (int i = 0; i < LONGEST_NAME; i++) {
      int b = in.read();
      if (b == '=') {
        return new Script(in);
      }
      if (b == '[' || b == '{') {
        in.reset();
        return new Script(in);
      }
      if (b < 0) {
        break;
      }
    }
    in.close();
    throw new IOException("the file holds no value: neither JSON nor a script that assigns one");
  }

  @Override
  public int read() throws IOException {
    if (next < released.length) {
      return released[next++] & 0xff;
    }
    int b = in.read();
    if (b != ';') {
      return b;
    }
    held.reset();
    while (b == ';' || Character.isWhitespace(b)) {
      held.write(b);
      b = in.read();
    }
    if (b < 0) {
      return -1;
    }
    held.write(b);
    released = held.toByteArray();
    next = 1;
    return released[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    if (failure != null) {
      throw failure;
    }
    int count = 0;
    while (count < length) {
      int b;
      try {
        b = read();
      } catch (IOException broken) {
        if (count == 0) {
          throw broken;
        }
        failure = broken;
        break;
      }
      if (b < 0) {
        break;
      }
      bytes[offset + count++] = (byte) b;
    }
    return count == 0 && length > 0 ? -1 : count;
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
