package org.fishmarket.bench;

/** What a ratio, or a value that stands alone, should come to. */
record Goal(Side side, double value) {
  enum Side {
    AT_LEAST,
    AT_MOST
  }

  static Goal atLeast(double value) {
    return new Goal(Side.AT_LEAST, value);
  }

  static Goal atMost(double value) {
    return new Goal(Side.AT_MOST, value);
  }

  boolean met(double measured) {
    return side == Side.AT_LEAST ? measured >= value : measured <= value;
  }
}
