package org.fishmarket.compare.history;

/**
 * How often something happened strictly before a moment, counted up to a bound. Calls come in order
 * of time; events of the moment itself wait until it is over.
 */
final class RecentTimes {
  private final long span;
  private final long[] past;
  private int first;
  private int kept;
  private int ever;
  private long instant;
  private int waiting;

  /**
   * @param most count at which it stops counting
   * @param span how far back {@link #before} looks, that age included, in microseconds
   */
  RecentTimes(int most, long span) {
    this.span = span;
    this.past = new long[most];
  }

  /** An event. */
  void add(long at) {
    settle(at);
    instant = at;
    waiting = Math.min(waiting + 1, past.length);
  }

  /** Events within the span before a moment, or the bound if there are more. */
  int before(long now) {
    settle(now);
    while (kept > 0 && past[first] < now - span) {
      first = (first + 1) % past.length;
      kept--;
    }
    return kept;
  }

  /** Events before a moment, however long ago, or the bound if there are more. */
  int ever(long now) {
    settle(now);
    return ever;
  }

  private void settle(long now) {
    if (now > instant) {
      for (; waiting > 0; waiting--) {
        push(instant);
      }
    }
  }

  private void push(long at) {
    past[(first + kept) % past.length] = at;
    if (kept < past.length) {
      kept++;
    } else {
      first = (first + 1) % past.length;
    }
    ever = Math.min(ever + 1, past.length);
  }
}
