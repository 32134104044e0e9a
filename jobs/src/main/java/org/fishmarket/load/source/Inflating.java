package org.fishmarket.load.source;

import java.io.IOException;
import java.io.InputStream;
import org.fishmarket.models.stream.CountedStream;

/**
 * A decompressed stream that ends with an error where it has become far larger than honest text can
 * be, whatever sizes a zip declares.
 */
public final class Inflating extends CountedStream {
  /** Deflate reaches about 1,000 to 1 at the very best; honest exports stay under 100. */
  public static final int HIGHEST_RATIO = 400;

  /** Of little, any ratio is bearable. */
  private static final long BEARABLE = 16L << 20;

  private long left;

  /**
   * @param packed the bytes that it is decompressed from
   */
  Inflating(InputStream in, long packed) {
    super(in);
    left = Math.max(BEARABLE, HIGHEST_RATIO * Math.min(packed, Long.MAX_VALUE / HIGHEST_RATIO));
  }

  /** Whether so many bytes out of so few are no honest text. */
  public static boolean tooFar(long bytes, long packed) {
    return bytes > BEARABLE && bytes / Math.max(1, packed) > HIGHEST_RATIO;
  }

  @Override
  protected void taken(int bytes) throws IOException {
    left -= bytes;
    if (left < 0) {
      throw new IOException("inflates over " + HIGHEST_RATIO + " times: a bomb?");
    }
  }
}
