package org.fishmarket.stats;

import java.util.stream.IntStream;

/**
 * Permutation test of a difference between two groups of accounts, for measures that are ratios of
 * sums {@code sum a / sum b} (a mean has b = 1; a slope through stratum means has {@code a = xy, b
 * = xx} of the deviations).
 *
 * <p>Groups may differ in level and spread without differing in the ratio, and then accounts as
 * they are could not be exchanged. So each account enters with its residual {@code e = a - R b}
 * from the ratio R of its own group, which makes the null hypothesis true, and the statistic is
 * studentised with the ratio's linearised variance {@code sum (e - r b)^2 / (sum b)^2}. Such a test
 * holds its level in large samples even if the groups' distributions differ, and is exact where
 * they are the same (Janssen, Statistics and Probability Letters 36, 1997; Chung and Romano, Annals
 * of Statistics 41, 2013).
 */
public final class Permutation {
  /** Sums of an account that a test needs: b, e, b squared, b times e, e squared. */
  public static final int SIZE = 5;

  /** Residuals are not enlarged more than tenfold. */
  private static final double MOST = .9;

  /** Two statistics closer than this, relatively, are taken for equal. */
  private static final double TIE = 1e-9;

  private Permutation() {}

  /**
   * Writes an account's contribution to the test of one measure.
   *
   * @param ratio of the account's own group
   * @param leverage of the account on that ratio, 0 to 1: residuals are too small by about so much,
   *     and are enlarged by it (MacKinnon and White, Journal of Econometrics 29, 1985: HC3)
   */
  public static void contribute(
      double a, double b, double ratio, double leverage, double[] values) {
    double e = Sums.onGrid((a - ratio * b) / (1 - Math.min(MOST, leverage)));
    values[0] = b;
    values[1] = e;
    values[2] = Sums.onGrid(b * b);
    values[3] = Sums.onGrid(b * e);
    values[4] = Sums.onGrid(e * e);
  }

  /**
   * The p value.
   *
   * @param difference of the two groups' ratios, as observed
   * @param side sums over the accounts that fall to the first group; replicate 0 is the true one
   * @param all sums over the accounts of both groups, in the last replicate of {@code side}
   * @param offset where the measure's sums begin
   */
  public static double p(double difference, Sums side, int offset) {
    int all = side.replicates();
    double observed = Math.abs(statistic(difference, side, offset, 0, all));
    double[] drawn =
        IntStream.range(1, all)
            .mapToDouble(r -> statistic(shift(side, offset, r, all), side, offset, r, all))
            .map(Math::abs)
            .filter(value -> !Double.isNaN(value))
            .toArray();
    long extreme = java.util.Arrays.stream(drawn).filter(t -> t >= observed * (1 - TIE)).count();
    return Double.isNaN(observed) || drawn.length == 0
        ? Double.NaN
        : (extreme + 1.0) / (drawn.length + 1);
  }

  private static double shift(Sums side, int offset, int r, int all) {
    double b = side.at(offset, r);
    double e = side.at(offset + 1, r);
    return e / b - (side.at(offset + 1, all) - e) / (side.at(offset, all) - b);
  }

  private static double statistic(double difference, Sums side, int offset, int r, int all) {
    double[] first = new double[SIZE];
    double[] second = new double[SIZE];
    for (int i = 0; i < SIZE; i++) {
      first[i] = side.at(offset + i, r);
      second[i] = side.at(offset + i, all) - first[i];
    }
    double variance = variance(first) + variance(second);
    if (Double.isNaN(difference) || difference == 0) {
      return difference;
    }
    return difference / Math.sqrt(Math.max(0, variance));
  }

  private static double variance(double[] s) {
    double r = s[1] / s[0];
    return (s[4] - 2 * r * s[3] + r * r * s[2]) / (s[0] * s[0]);
  }
}
