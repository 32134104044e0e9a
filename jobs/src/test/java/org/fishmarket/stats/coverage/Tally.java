package org.fishmarket.stats.coverage;

import org.fishmarket.stats.Estimate;

/** How often the intervals of an estimator held the truth, and its tests rejected. */
final class Tally {
  private static final double ALPHA = .05;

  private int worlds;
  private int given;
  private int held;
  private int rejected;

  /**
   * What an estimator said of a world.
   *
   * @param truth that the interval should hold
   */
  record Outcome(Estimate estimate, double truth) {}

  /** Draws a world with so many accounts a cohort, and estimates. */
  @FunctionalInterface
  interface Draw {
    Outcome of(int accounts, long seed);
  }

  static Tally of(Draw draw, int worlds, int accounts) {
    Tally tally = new Tally();
    for (int world = 0; world < worlds; world++) {
      tally.add(draw.of(accounts, accounts * 1_000_003L + world));
    }
    return tally;
  }

  private void add(Outcome outcome) {
    Estimate estimate = outcome.estimate();
    worlds++;
    if (estimate.bounded()) {
      given++;
      held += estimate.low() <= outcome.truth() && outcome.truth() <= estimate.high() ? 1 : 0;
      rejected += estimate.p() <= ALPHA ? 1 : 0;
    }
  }

  /** Share of the intervals that held the truth. */
  double held() {
    return held / (double) given;
  }

  /** Share of the tests at .05 that rejected. */
  double rejected() {
    return rejected / (double) given;
  }

  /** Share of worlds without an interval. */
  double none() {
    return 1 - given / (double) worlds;
  }
}
