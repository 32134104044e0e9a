package org.fishmarket.simulate.world;

import java.util.ArrayList;
import java.util.List;

/**
 * How much a community sells from week to week. Each week has a shock of its own, so that hard
 * selling varies within a community and what follows it can be told from what the community is.
 */
final class Mood {
  /** Standard deviation of the weeks' shocks. */
  static final double SHOCK_SD = 0.7;

  private final List<Double> shocks = new ArrayList<>();
  private final Period period;
  private int week;
  private int own;
  private int hard;
  private double pollution;
  private boolean known;

  Mood(Period period, Dice dice) {
    this.period = period;
    for (int i = 0; i < period.weeks(); i++) {
      shocks.add(SHOCK_SD * dice.normal());
    }
  }

  /** Deviation of the logit of selling in the week of {@code at}. */
  double shock(long at) {
    return shocks.get(period.week(at));
  }

  /** Share of hard selling among last week's own posts; 0 in the first. */
  double pollution(long at) {
    int now = period.week(at);
    if (now != week) {
      known = own > 0 && now == week + 1;
      pollution = known ? (double) hard / own : 0;
      week = now;
      own = 0;
      hard = 0;
    }
    return pollution;
  }

  /** The same, less what is usual; 0 if nobody posted last week. */
  double pollution(long at, double usual) {
    double share = pollution(at);
    return known ? share - usual : 0;
  }

  void count(Purpose purpose) {
    own++;
    hard += purpose == Purpose.OFFER || purpose == Purpose.PITCH ? 1 : 0;
  }
}
