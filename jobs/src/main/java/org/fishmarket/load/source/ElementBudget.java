package org.fishmarket.load.source;

import java.io.IOException;
import java.io.InputStream;
import org.fishmarket.models.stream.CountedStream;

/**
 * A stream that ends with an error where one element has taken too many bytes of it: elements are
 * held in memory whole, and take a multiple of their length there. Between elements it is free.
 */
public final class ElementBudget extends CountedStream {
  /** No element of an export is nearly as long. */
  static final int MOST = 8 * 1024 * 1024;

  private final int most;
  private long left = Long.MAX_VALUE;

  ElementBudget(InputStream in) {
    this(in, MOST);
  }

  /**
   * @param most bytes that an element may have
   */
  public ElementBudget(InputStream in, int most) {
    super(in);
    this.most = most;
  }

  /** An element begins. */
  public void begin() {
    left = most;
  }

  /** No element is being read. */
  void end() {
    left = Long.MAX_VALUE;
  }

  @Override
  protected void taken(int bytes) throws IOException {
    left -= bytes;
    if (left < 0) {
      throw new IOException("an element is longer than " + most + " bytes");
    }
  }
}
