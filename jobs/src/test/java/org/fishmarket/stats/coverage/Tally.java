package org.fishmarket.stats.coverage;

import java.util.LinkedHashMap;
import java.util.Map;
import org.fishmarket.stats.Estimate;
import org.fishmarket.stats.coverage.Worlds.Outcome;

/** How often the intervals of an estimator held the truth, and its tests rejected. */
final class Tally {
  private static final double ALPHA = .05;

  private int worlds;
  private int told;
  private int held;
  private int tested;
  private int rejected;

  /** Draws so many worlds, and counts by estimator. */
  static Map<String, Tally> of(Worlds worlds, int number, int accounts) {
    Map<String, Tally> tallies = new LinkedHashMap<>();
    for (int world = 0; world < number; world++) {
      worlds
          .of(accounts, accounts * 1_000_003L + world)
          .forEach((name, said) -> tallies.computeIfAbsent(name, n -> new Tally()).add(said));
    }
    return tallies;
  }

  void add(Outcome outcome) {
    Estimate estimate = outcome.estimate();
    worlds++;
    if (estimate.bounded()) {
      told++;
      held += estimate.low() <= outcome.truth() && outcome.truth() <= estimate.high() ? 1 : 0;
      tested += Double.isNaN(estimate.p()) ? 0 : 1;
      rejected += estimate.p() <= ALPHA ? 1 : 0;
    }
  }

  /** Worlds in which there was an interval. */
  int told() {
    return told;
  }

  /** Worlds in which there was a test. */
  int tested() {
    return tested;
  }

  /** Share of the intervals that held the truth. */
  double held() {
    return held / (double) told;
  }

  /** Share of the tests at .05 that rejected. */
  double rejected() {
    return rejected / (double) tested;
  }

  /** Share of worlds without an interval. */
  double untold() {
    return 1 - told / (double) worlds;
  }
}
