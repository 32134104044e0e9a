package org.fishmarket.simulate.world;

import java.util.List;

/**
 * What accounts are inclined to do, and for how long. Inclinations come and go independently of
 * each other and of what an account sells, so that an account can be compared with itself.
 */
final class Habits {
  private static final double SELLING_SD = 0.6;
  private static final double SILENT = 0.5;
  private static final double NEVER = -8;
  private static final List<Double> GIVING = List.of(0.0, 0.0, 1.0, 1.0, 1.6);
  private final Phases selling;
  private final Phases outgoing;
  private final Phases answering;
  private final Phases giving;

  Habits(int accounts, Dice dice) {
    selling = new Phases(accounts, 30, dice.fork("selling"), d -> SELLING_SD * d.normal());
    outgoing = new Phases(accounts, 200, dice.fork("outgoing"), Habits::outgoing);
    answering = new Phases(accounts, 200, dice.fork("answering"), Habits::answering);
    giving = new Phases(accounts, 45, dice.fork("giving"), d -> d.pick(GIVING));
  }

  private static double outgoing(Dice dice) {
    return StrictMath.exp(dice.chance(SILENT) ? NEVER : -4 * dice.uniform());
  }

  private static double answering(Dice dice) {
    return dice.chance(SILENT) ? NEVER : 5.5 * dice.uniform() - 4;
  }

  /**
   * Probability that an own post sells, on average over phases and weeks the account's promotional
   * ratio.
   *
   * @param shock the community's deviation of the logit in this week
   */
  double sells(Account account, long at, double shock) {
    double spread = StrictMath.hypot(SELLING_SD, Mood.SHOCK_SD);
    double usual = Dice.medianLogit(account.promotion, spread);
    return Dice.logistic(usual + shock + selling.of(account, at));
  }

  /** How readily it replies to others: 1 is most. */
  double outgoing(Account account, long at) {
    return outgoing.of(account, at);
  }

  /** Logit of answering what it is told. */
  double answers(Account account, long at) {
    return Dice.logit(account.answering) + answering.of(account, at);
  }

  /** Probability that it answers, on average over a period. */
  double readiness(Account account, Period period) {
    double sum = 0;
    int steps = Math.max(1, period.weeks() / 4);
    for (int i = 0; i < steps; i++) {
      long at = period.start().toEpochMilli() + i * 4 * Period.WEEK;
      sum += Dice.logistic(answers(account, at));
    }
    return sum / steps;
  }

  /** How much of its talk helps, thanks or congratulates, 0 to .9; some hardly ever do. */
  double gives(Account account, long at) {
    double usual = (account.giving - 0.1) / 0.8;
    return Math.min(0.9, usual * usual * giving.of(account, at));
  }
}
