package org.fishmarket.stats;

import java.util.SplittableRandom;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.stat.correlation.PearsonsCorrelation;
import org.hipparchus.stat.ranking.NaturalRanking;
import org.hipparchus.util.FastMath;

/**
 * Spearman's rank correlation, ties at their mean rank. The interval is Fisher's with the standard
 * error {@code sqrt((1 + r^2/2)/(n - 3))} of Bonett and Wright (Psychometrika 65, 2000); the p
 * value comes from permutations: all of them for up to eight pairs, else as many as asked for.
 *
 * <p>Fisher's scale has no place for a correlation of 1, so there the interval's inner bound is
 * that of the next smaller correlation that so many pairs can have.
 */
public final class RankCorrelation {
  /** Fewest pairs for which there is an interval. */
  public static final int FEWEST = 4;

  private static final int EXACT = 8;
  private static final double TIE = 1e-12;

  private final double[] x;
  private final double[] y;
  private final PearsonsCorrelation pearson = new PearsonsCorrelation();

  private RankCorrelation(double[] x, double[] y) {
    this.x = new NaturalRanking().rank(x);
    this.y = new NaturalRanking().rank(y);
  }

  /**
   * The correlation of two lists.
   *
   * @param seed and {@code permutations}: of the p value where not all orders are tried
   * @return {@link Estimate#NONE} if there are under four pairs or one list does not vary
   */
  public static Estimate of(
      double[] x, double[] y, double confidence, long seed, int permutations) {
    if (x.length < FEWEST) {
      return Estimate.NONE;
    }
    RankCorrelation ranks = new RankCorrelation(x, y);
    double r = ranks.pearson.correlation(ranks.x, ranks.y);
    if (Double.isNaN(r)) {
      return Estimate.NONE;
    }
    double error = Math.sqrt((1 + r * r / 2) / (x.length - 3));
    double reach =
        new NormalDistribution().inverseCumulativeProbability((1 + confidence) / 2) * error;
    double n = x.length;
    double most = 1 - 12 / (n * (n * n - 1));
    double z = FastMath.atanh(Math.max(-most, Math.min(most, r)));
    double low = Math.min(r, Math.tanh(z - reach));
    double high = Math.max(r, Math.tanh(z + reach));
    return new Estimate(r, low, high, error, ranks.p(r, seed, permutations));
  }

  private double p(double r, long seed, int permutations) {
    double bound = Math.abs(r) - TIE;
    if (x.length <= EXACT) {
      long[] counts = new long[2];
      everyOrder(y.clone(), y.length, bound, counts);
      return (double) counts[0] / counts[1];
    }
    SplittableRandom random = new SplittableRandom(seed);
    double[] order = y.clone();
    long extreme = 0;
    for (int i = 0; i < permutations; i++) {
      for (int last = order.length - 1; last > 0; last--) {
        swap(order, last, random.nextInt(last + 1));
      }
      extreme += Math.abs(pearson.correlation(x, order)) >= bound ? 1 : 0;
    }
    return (extreme + 1.0) / (permutations + 1);
  }

  /** Heap's algorithm: visits every order of the first {@code length} values. */
  private void everyOrder(double[] order, int length, double bound, long[] counts) {
    if (length == 1) {
      counts[0] += Math.abs(pearson.correlation(x, order)) >= bound ? 1 : 0;
      counts[1]++;
      return;
    }
    for (int i = 0; i < length; i++) {
      everyOrder(order, length - 1, bound, counts);
      swap(order, length % 2 == 0 ? i : 0, length - 1);
    }
  }

  private static void swap(double[] values, int i, int j) {
    double kept = values[i];
    values[i] = values[j];
    values[j] = kept;
  }
}
