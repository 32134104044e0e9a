package org.fishmarket.compare.sums;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fishmarket.stats.Replicates;
import org.fishmarket.stats.Slopes;
import org.fishmarket.stats.Sums;

/**
 * Posts measured the same way: of one stratum (platform and format), with the same counts. Levels
 * are taken out by cell. This says what an account adds to a cell's sums: in which bin of
 * promotional ratio it falls and its mean log engagement there, then the products for the slope.
 *
 * @param stratum platform and format
 * @param counts which of likes, replies and shares are measured, as bits 1, 2 and 4
 */
public record Cell(String stratum, int counts) implements Comparable<Cell>, java.io.Serializable {
  /** Upper ends of the bins of promotional ratio; the first holds 0 alone. */
  public static final List<Double> BINS = List.of(0.0, .1, .25, .5, .9, 1.0);

  private static final int N = 0;
  private static final int Y = BINS.size();
  private static final int X = 2 * BINS.size();

  private static final int REGRESSED = X + 3;

  /** How many sums are added up in every resample. */
  public static final int RESAMPLED = REGRESSED + Regressed.values().length * Slopes.SIZE;

  private static final int POSTS = RESAMPLED;
  private static final int IN_STRATUM = POSTS + BINS.size();
  private static final int IN_COHORT = IN_STRATUM + BINS.size();
  private static final int ALL_POSTS = IN_COHORT + BINS.size();

  /** With what tells on how many posts and accounts a bin rests. */
  public static final int SIZE = ALL_POSTS + 2;

  /** Writes an account's part: its promotional ratio (NaN if unknown), posts and log engagement. */
  public static double[] contribution(double ratio, long posts, double logEngagement) {
    double[] values = new double[SIZE];
    values[ALL_POSTS] = posts;
    values[ALL_POSTS + 1] = logEngagement;
    if (!Double.isNaN(ratio)) {
      double mean = Sums.onGrid(logEngagement / posts);
      double x = Sums.onGrid(ratio);
      int bin = bin(ratio);
      values[N + bin] = 1;
      values[Y + bin] = mean;
      values[X] = x;
      values[X + 1] = Sums.onGrid(x * x);
      values[X + 2] = Sums.onGrid(x * mean);
      values[POSTS + bin] = posts;
    }
    return values;
  }

  /**
   * Puts a corrected promotional ratio in the place of an account's own, and what is unbiased for
   * its square; the account stays in its bin.
   */
  static void correct(double ratio, double square, double[] values) {
    if (accounts(values) > 0) {
      double mean = 0;
      for (int bin = 0; bin < BINS.size(); bin++) {
        mean += values[Y + bin];
      }
      double x = Sums.onGrid(ratio);
      values[X] = x;
      values[X + 1] = Sums.onGrid(square);
      values[X + 2] = Sums.onGrid(x * mean);
    }
  }

  /** Adds to an account's part its place in a regression over accounts. */
  public static void regress(Regressed regressed, double x, double y, double[] values) {
    Slopes.contribute(x, y, values, at(regressed));
  }

  /** Adds the cell to the slope of a regression over accounts. */
  public static void slope(
      Regressed regressed, Sums sums, int offset, int r, Replicates.Adder slopes) {
    slopes.add(sums, offset + at(regressed), r);
  }

  private static int at(Regressed regressed) {
    return REGRESSED + regressed.ordinal() * Slopes.SIZE;
  }

  /**
   * Marks the first cell of an account in its stratum, and in its cohort: an account with posts in
   * several cells is still one account.
   */
  public static void count(double ratio, Map<Cell, double[]> cells) {
    if (Double.isNaN(ratio)) {
      return;
    }
    Set<String> strata = new HashSet<>();
    for (Map.Entry<Cell, double[]> cell : cells.entrySet()) {
      if (accounts(cell.getValue()) == 0) {
        continue;
      }
      double first = strata.isEmpty() ? 1 : 0;
      cell.getValue()[IN_COHORT + bin(ratio)] = first;
      cell.getValue()[IN_STRATUM + bin(ratio)] = strata.add(cell.getKey().stratum) ? 1 : 0;
    }
  }

  /** The bin of a promotional ratio. */
  public static int bin(double ratio) {
    int bin = 0;
    while (ratio > BINS.get(bin)) {
      bin++;
    }
    return bin;
  }

  /** Accounts in a bin, resampled, whose cell begins at {@code offset}. */
  public static double accounts(Sums sums, int offset, int bin, int replicate) {
    return sums.at(offset + N + bin, replicate);
  }

  /** Their summed mean log engagement. */
  public static double logs(Sums sums, int offset, int bin, int replicate) {
    return sums.at(offset + Y + bin, replicate);
  }

  /** All accounts of the cell. */
  public static double accounts(Sums sums, int offset, int replicate) {
    double n = 0;
    for (int bin = 0; bin < BINS.size(); bin++) {
      n += accounts(sums, offset, bin, replicate);
    }
    return n;
  }

  /** The summed mean log engagement of all accounts of the cell. */
  public static double logs(Sums sums, int offset, int replicate) {
    double y = 0;
    for (int bin = 0; bin < BINS.size(); bin++) {
      y += logs(sums, offset, bin, replicate);
    }
    return y;
  }

  /** Adds the cell to a slope. */
  public static void slope(Sums sums, int offset, int r, Replicates.Adder slopes) {
    slopes.add(
        accounts(sums, offset, r),
        sums.at(offset + X, r),
        logs(sums, offset, r),
        sums.at(offset + X + 1, r),
        sums.at(offset + X + 2, r));
  }

  /** An account's promotional ratio less the cell's mean; 0 if the account has none. */
  public static double ratioDeviation(double[] values, Sums cell) {
    double n = accounts(values);
    return n == 0 ? 0 : values[X] - cell.at(X, 0) / accounts(cell, 0, 0);
  }

  /** An account's mean log engagement less the cell's mean; 0 if it has no promotional ratio. */
  public static double logDeviation(double[] values, Sums cell) {
    double log = 0;
    for (int bin = 0; bin < BINS.size(); bin++) {
      log += values[Y + bin];
    }
    return accounts(values) == 0 ? 0 : log - logs(cell, 0, 0) / accounts(cell, 0, 0);
  }

  private static double accounts(double[] values) {
    double n = 0;
    for (int bin = 0; bin < BINS.size(); bin++) {
      n += values[N + bin];
    }
    return n;
  }

  /** Posts behind a bin. */
  public static long posts(Sums sums, int bin) {
    return Math.round(sums.at(POSTS + bin, 0));
  }

  /** Accounts of a bin whose first cell in the stratum this is. */
  public static long inStratum(Sums sums, int bin) {
    return Math.round(sums.at(IN_STRATUM + bin, 0));
  }

  /** Accounts of a bin whose first cell in the cohort this is. */
  public static long inCohort(Sums sums, int bin) {
    return Math.round(sums.at(IN_COHORT + bin, 0));
  }

  /** Measured posts of all accounts, those with few coded posts among them. */
  public static double allPosts(Sums sums) {
    return sums.at(ALL_POSTS, 0);
  }

  /** The log engagement of these posts. */
  public static double allLogs(Sums sums) {
    return sums.at(ALL_POSTS + 1, 0);
  }

  @Override
  public int compareTo(Cell other) {
    int byStratum = stratum.compareTo(other.stratum);
    return byStratum != 0 ? byStratum : Integer.compare(counts, other.counts);
  }
}
