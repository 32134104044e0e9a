package org.fishmarket.models.evaluate;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * A bootstrap over units that are independent of each other: accounts, as posts of one account are
 * alike. Each resample draws as many units as there are, with replacement, and a unit brings all of
 * its posts (Field and Welsh, "Bootstrapping clustered data", Journal of the Royal Statistical
 * Society B 69, 2007).
 *
 * @param resamples how many; 0 for no intervals
 * @param seed the same seed gives the same intervals
 */
public record Resampling(int resamples, long seed) {
  /** The confidence of the intervals. */
  public static final double CONFIDENCE = 0.95;

  /** What is used where nobody asks for something else. */
  public static final Resampling USUAL = new Resampling(1000, 1);

  /** With fewer units the percentile interval is much too narrow, so there is none. */
  static final int MIN_UNITS = 10;

  /** Share of the resamples in which a figure has to be defined. */
  private static final double DEFINED = 0.9;

  /** Figures of a sample. */
  interface Statistic {
    /**
     * Computes the figures.
     *
     * @param weights how often each unit was drawn
     * @param figures is filled, with NaN where a figure is not defined
     */
    void of(int[] weights, double[] figures);
  }

  /**
   * Percentile intervals.
   *
   * @param units how many there are
   * @param figures how many the statistic has
   * @return one for each figure; null where there are fewer than ten units, where a figure is
   *     defined in less than nine tenths of the resamples, and where it is the same in all of them
   *     (a precision of 1, say), for then they do not tell how sure it is
   */
  Interval[] intervals(int units, int figures, Statistic statistic) {
    Interval[] intervals = new Interval[figures];
    if (units < MIN_UNITS || resamples == 0) {
      return intervals;
    }
    double[][] replicates = new double[figures][resamples];
    double[] here = new double[figures];
    int[] weights = new int[units];
    SplittableRandom random = new SplittableRandom(seed);
    for (int r = 0; r < resamples; r++) {
      Arrays.fill(weights, 0);
      for (int draw = 0; draw < units; draw++) {
        weights[random.nextInt(units)]++;
      }
      statistic.of(weights, here);
      for (int f = 0; f < figures; f++) {
        replicates[f][r] = here[f];
      }
    }
    for (int f = 0; f < figures; f++) {
      intervals[f] = interval(replicates[f]);
    }
    return intervals;
  }

  private static Interval interval(double[] replicates) {
    double[] defined = Arrays.stream(replicates).filter(Double::isFinite).sorted().toArray();
    if (defined.length < DEFINED * replicates.length || defined[0] == defined[defined.length - 1]) {
      return null;
    }
    double tail = (1 - CONFIDENCE) / 2;
    return new Interval(quantile(defined, tail), quantile(defined, 1 - tail));
  }

  /** Linear between order statistics: type 7 of Hyndman and Fan (1996). */
  private static double quantile(double[] sorted, double share) {
    double at = share * (sorted.length - 1);
    int below = (int) at;
    int above = Math.min(sorted.length - 1, below + 1);
    return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
  }
}
