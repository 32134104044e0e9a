package org.fishmarket.simulate.world;

import java.time.Instant;

/**
 * When the world is observed.
 *
 * @param start a Monday, UTC
 * @param weeks how many
 * @param collected when counts were seen; more than 7 days after the end
 */
public record Period(Instant start, int weeks, Instant collected) {
  static final long HOUR = 3_600_000L;
  static final long DAY = 24 * HOUR;
  static final long WEEK = 7 * DAY;

  public long end() {
    return start.toEpochMilli() + weeks * WEEK;
  }

  public int week(long at) {
    return (int) ((at - start.toEpochMilli()) / WEEK);
  }
}
