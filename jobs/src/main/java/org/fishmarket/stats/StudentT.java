package org.fishmarket.stats;

import org.hipparchus.distribution.continuous.TDistribution;

/** Intervals and p values by Student's t. */
public final class StudentT {
  private StudentT() {}

  /**
   * An estimate with its interval.
   *
   * @param freedom degrees of freedom, over 0; may be broken
   * @return without interval and p if variance or freedom are not defined, or there is no variance
   */
  public static Estimate estimate(
      double value, double variance, double freedom, double confidence) {
    if (!Double.isFinite(value) || !(variance > 0) || !(freedom > 0)) {
      return new Estimate(value, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
    }
    double error = Math.sqrt(variance);
    TDistribution t = new TDistribution(Math.max(1, Math.min(freedom, 1e9)));
    double reach = error * t.inverseCumulativeProbability((1 + confidence) / 2);
    double p = 2 * t.cumulativeProbability(-Math.abs(value) / error);
    return new Estimate(value, value - reach, value + reach, error, p);
  }
}
