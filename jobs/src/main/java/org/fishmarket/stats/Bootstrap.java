package org.fishmarket.stats;

import java.util.Arrays;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.distribution.continuous.TDistribution;
import org.hipparchus.stat.descriptive.moment.StandardDeviation;
import org.hipparchus.stat.descriptive.rank.Percentile;
import org.hipparchus.stat.descriptive.rank.Percentile.EstimationType;

/**
 * Intervals and p values from the replicates of a bootstrap over accounts.
 *
 * <p>The interval of ratios is the percentile interval, expanded: for n units its tails lie at
 * {@code Phi(t(alpha/2, n-1))} instead of alpha/2, which fades as n grows (Hesterberg, "What
 * teachers should know about the bootstrap", The American Statistician 69, 2015). The p value
 * inverts it. Hesterberg's further factor {@code sqrt(n/(n-1))} is for means of a fixed number of
 * draws. It is left out here: with Poisson weights the denominator of a ratio varies as well, and
 * the replicates are already wider by about as much. How often intervals hold stands in
 * docs/methods.md.
 */
public final class Bootstrap {
  /** Share of replicates in which the measure has to be defined. */
  static final double DEFINED = 0.9;

  /** Fewest units for which there is an interval. */
  static final double FEWEST = 2;

  private static final NormalDistribution NORMAL = new NormalDistribution();

  private Bootstrap() {}

  /**
   * The estimate with its interval.
   *
   * @param replicates the measure in each replicate, NaN where undefined; the first is the estimate
   * @param units number of independent units, or the effective number of such; at least 2. See
   *     {@link Replicates} for ratios and differences
   * @param confidence such as .95
   * @return NaN in the estimate if it is not defined; NaN in the rest if under nine tenths of the
   *     replicates are, or with too few units
   */
  public static Estimate estimate(double[] replicates, double units, double confidence) {
    double point = replicates[0];
    double[] defined =
        Arrays.stream(replicates, 1, replicates.length).filter(Double::isFinite).toArray();
    int drawn = replicates.length - 1;
    boolean enough = units >= FEWEST && defined.length >= Math.max(2, DEFINED * drawn);
    if (!Double.isFinite(point) || !enough) {
      return new Estimate(point, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
    }
    Percentile percentile = new Percentile().withEstimationType(EstimationType.R_7);
    percentile.setData(defined);
    TDistribution t = new TDistribution(units - 1);
    double tail =
        NORMAL.cumulativeProbability(t.inverseCumulativeProbability((1 - confidence) / 2));
    return new Estimate(
        point,
        percentile.evaluate(100 * tail),
        percentile.evaluate(100 * (1 - tail)),
        new StandardDeviation().evaluate(defined),
        pValue(defined, t));
  }

  /**
   * The estimate with Student's t interval, for replicates that are sums of what each account adds.
   *
   * @param replicates the first is the estimate
   * @param units degrees of freedom and one; at least 2
   * @return NaN in all but the value where there is no spread or too few units
   */
  static Estimate linear(double[] replicates, double units, double confidence) {
    double freedom = units >= FEWEST ? units - 1 : Double.NaN;
    return StudentT.estimate(replicates[0], meanSquare(replicates), freedom, confidence);
  }

  /** The mean square by which resamples differ from the data, which are the first replicate. */
  static double meanSquare(double[] replicates) {
    double point = replicates[0];
    return Arrays.stream(replicates, 1, replicates.length)
        .map(value -> (value - point) * (value - point))
        .average()
        .orElse(Double.NaN);
  }

  /**
   * Two-sided p value of "the measure is 0": twice the smaller share of replicates on a side of
   * zero, the data themselves counted as one more draw, then brought to the scale of the interval.
   */
  private static double pValue(double[] defined, TDistribution t) {
    long below = Arrays.stream(defined).filter(value -> value <= 0).count();
    long above = Arrays.stream(defined).filter(value -> value >= 0).count();
    double share = Math.min(.5, (Math.min(below, above) + 1.0) / (defined.length + 1));
    return 2 * t.cumulativeProbability(NORMAL.inverseCumulativeProbability(share));
  }
}
