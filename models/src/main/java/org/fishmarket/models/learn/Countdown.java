package org.fishmarket.models.learn;

import java.util.Locale;

/** Guesses how long equal steps will take still, from those that are done. */
final class Countdown {
  private static final double SECOND = 1e9;

  private final long begun = System.nanoTime();
  private final int steps;

  Countdown(int steps) {
    this.steps = steps;
  }

  /** Text to add to a line of progress; empty before the first step is done. */
  String left(int done) {
    if (done == 0) {
      return "";
    }
    long seconds = Math.round((System.nanoTime() - begun) / SECOND * (steps - done) / done);
    return String.format(Locale.ROOT, ", about %d:%02d min left", seconds / 60, seconds % 60);
  }
}
