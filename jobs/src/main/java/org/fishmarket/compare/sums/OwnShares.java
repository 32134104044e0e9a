package org.fishmarket.compare.sums;

import static org.fishmarket.compare.sums.Contribution.number;

import org.apache.spark.sql.Row;
import org.fishmarket.compare.finding.Settings;
import org.fishmarket.stats.Slopes;

/**
 * Shares of an account's own that accounts are compared by. Each is NaN if too little is behind it.
 *
 * @param giving share of its posts with known acts that give help, thank or congratulate
 * @param acts posts with known acts
 * @param dialogue share of the questions it received that it answered
 * @param reciprocity share of the accounts it addressed that addressed it too
 * @param answered share of its first messages that were answered
 */
record OwnShares(double giving, long acts, double dialogue, double reciprocity, double answered) {
  /** Fewest questions received for a share of their own. */
  private static final int QUESTIONS = 3;

  private static final Total[] ANSWERED = {
    Total.ANSWERED_0, Total.ANSWERED_1, Total.ANSWERED_2, Total.ANSWERED_3, Total.ANSWERED_4
  };

  static OwnShares of(Row row, Settings settings) {
    long acts = number(row, "acts_posts");
    return new OwnShares(
        share(number(row, "giving_posts"), acts, settings.minCodedPosts()),
        acts,
        share(number(row, "questions_answered"), number(row, "questions_received"), QUESTIONS),
        share(number(row, "reciprocal"), number(row, "dyads"), 1),
        share(
            number(row, "first_answered"),
            number(row, "first_messages"),
            settings.minCodedPosts()));
  }

  private static double share(long part, long whole, int fewest) {
    return whole >= fewest ? (double) part / whole : Double.NaN;
  }

  /** Writes what needs no cell into an account's totals. */
  void put(double[] totals) {
    if (!Double.isNaN(giving) && !Double.isNaN(reciprocity)) {
      Slopes.contribute(giving, reciprocity, totals, Total.RECIPROCITY_N.ordinal());
      totals[Total.RECIPROCITY_POSTS.ordinal()] = acts;
    }
    if (!Double.isNaN(answered)) {
      totals[Total.FIRST_ELIGIBLE.ordinal()] = 1;
      totals[ANSWERED[(int) Math.ceil(4 * answered)].ordinal()] = 1;
    }
  }

  /** Writes an account's place in the regressions of a cell, and counts it in its totals. */
  void regress(Contribution.CellPosts posts, double[] cell, double[] totals) {
    if (!Double.isNaN(dialogue) && posts.measured > 0) {
      double mean = posts.logs / org.fishmarket.compare.measure.PostMeasures.LOG_UNIT;
      Cell.regress(Regressed.DIALOGUE, dialogue, mean / posts.measured, cell);
      count(Regressed.DIALOGUE, posts.measured, totals);
    }
    if (!Double.isNaN(giving) && posts.repliable > 0) {
      double replies = Math.log1p((double) posts.received / posts.repliable);
      Cell.regress(Regressed.GIVING, giving, replies, cell);
      count(Regressed.GIVING, posts.repliable, totals);
    }
  }

  private static void count(Regressed regressed, long posts, double[] totals) {
    totals[regressed.accounts().ordinal()] = 1;
    totals[regressed.posts().ordinal()] += posts;
  }
}
