package org.fishmarket.compare.history;

/**
 * The share of the last posts strictly before a moment that have a trait. Calls come in order of
 * time; posts of the moment itself wait until it is over.
 */
final class RecentShare {
  private final int most;
  private final long mask;
  private long past;
  private int known;
  private long instant;
  private long current;
  private int waiting;

  /**
   * @param most how many posts are looked at, under 64
   */
  RecentShare(int most) {
    this.most = most;
    this.mask = (1L << most) - 1;
  }

  /** A post. */
  void add(long at, boolean trait) {
    settle(at);
    instant = at;
    current = (current << 1 | (trait ? 1 : 0)) & mask;
    waiting = Math.min(waiting + 1, most);
  }

  /** The share among the last posts before a moment, null if there is none. */
  Double before(long now) {
    settle(now);
    return known == 0 ? null : (double) Long.bitCount(past) / known;
  }

  private void settle(long now) {
    if (waiting > 0 && now > instant) {
      past = (past << waiting | current) & mask;
      known = Math.min(known + waiting, most);
      current = 0;
      waiting = 0;
    }
  }
}
