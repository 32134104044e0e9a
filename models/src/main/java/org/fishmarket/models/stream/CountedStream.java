package org.fishmarket.models.stream;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that tells how many bytes are taken from it, so that a bound can end it. */
public abstract class CountedStream extends FilterInputStream {
  private static final int SKIPPED_AT_ONCE = 1 << 13;

  protected CountedStream(InputStream in) {
    super(in);
  }

  /**
   * Bytes were taken.
   *
   * @throws IOException if these are too many
   */
  protected abstract void taken(int bytes) throws IOException;

  @Override
  public int read() throws IOException {
    int read = super.read();
    taken(read < 0 ? 0 : 1);
    return read;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    int read = super.read(into, from, length);
    taken(Math.max(0, read));
    return read;
  }

  /** Reads what it skips, which may have to be unpacked and is counted. */
  @Override
  public long skip(long bytes) throws IOException {
    if (bytes <= 0) {
      return 0;
    }
    return Math.max(0, read(new byte[(int) Math.min(bytes, SKIPPED_AT_ONCE)]));
  }

  /** It cannot go back: bytes would be counted twice. */
  @Override
  public boolean markSupported() {
    return false;
  }
}
