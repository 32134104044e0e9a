package org.fishmarket.load.record;

import java.util.Locale;

/** What had to be guessed of a post's time. */
public enum TimeGuess {
  /** The source names no zone for it: read as UTC, or as the zone that the whole file names. */
  ZONE,
  /** The source tells the day alone: read as its first moment. */
  DAY;

  /** The name used in tables: {@code zone}. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT);
  }
}
