package org.fishmarket.compare.history;

/** What came of a first message. */
final class Sequel {
  /** From so many reciprocal exchanges on a relationship has grown. */
  static final int GROWN = 3;

  private final int side;
  private final long start;
  private boolean answered;
  private int exchanges;

  Sequel(int side, long start) {
    this.side = side;
    this.start = start;
  }

  /** A message of the same pair. */
  void hear(int from, long at, boolean exchange) {
    if (at <= start) {
      return;
    }
    if (from != side && at <= start + Spans.WEEK) {
      answered = true;
    }
    if (exchange && at <= start + Spans.MONTH) {
      exchanges++;
    }
  }

  /** Whether no message from then on can change it. */
  boolean over(long at) {
    return at > start + Spans.MONTH;
  }

  /** Whether the other side answered within 7 days after it. */
  boolean answered() {
    return answered;
  }

  /** Whether at least {@link #GROWN} reciprocal exchanges came within 28 days after it. */
  boolean followed() {
    return exchanges >= GROWN;
  }
}
