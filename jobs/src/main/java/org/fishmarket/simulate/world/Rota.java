package org.fishmarket.simulate.world;

import java.util.Arrays;

/** Which accounts are about in a week: in other weeks they neither post nor answer. */
final class Rota {
  /** Share of weeks in which an account is about, if nothing drives it away. */
  static final double USUAL = 0.7;

  private static final double LEAST = 0.02;
  private final Period period;
  private final Mood mood;
  private final double effect;
  private final double centre;
  private final Dice dice;
  private final int[] week;
  private final boolean[] present;

  /**
   * @param effect on the log of the share, per unit of last week's hard-sell share
   * @param centre the hard-sell share that drives nobody away
   */
  Rota(int accounts, Period period, Mood mood, double effect, double centre, Dice dice) {
    this.period = period;
    this.mood = mood;
    this.effect = effect;
    this.centre = centre;
    this.dice = dice;
    this.week = new int[accounts];
    this.present = new boolean[accounts];
    Arrays.fill(week, -1);
  }

  boolean present(Account account, long at) {
    int i = account.index;
    int now = period.week(at);
    if (now != week[i]) {
      week[i] = now;
      double share = USUAL * StrictMath.exp(effect * (mood.pollution(at, centre)));
      present[i] = dice.fork(i + " " + now).chance(Math.max(LEAST, share));
    }
    return present[i];
  }
}
