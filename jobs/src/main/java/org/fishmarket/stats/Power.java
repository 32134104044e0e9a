package org.fishmarket.stats;

import org.hipparchus.distribution.continuous.TDistribution;

/** What a study of this size could have shown. */
public final class Power {
  private Power() {}

  /**
   * The smallest effect that a two-sided test by Student's t would have found with the given power:
   * {@code (t(1 - alpha/2) + t(power)) * error} (Bloom, "The core analytics of randomized
   * experiments for social research", MDRC, 2006). The exact multiple, from the non-central t, is
   * larger by 5 % with 2 degrees of freedom, 1 % with 4 and nothing to speak of with 9 or more, so
   * the power at this effect is at least .766 instead of .8.
   *
   * @param error standard error of the estimate
   * @param freedom degrees of freedom, over 0: such as accounts - 1, or units - 1 of {@link
   *     Replicates}
   */
  public static double smallestEffect(
      double error, double freedom, double confidence, double power) {
    if (!(freedom > 0)) {
      return Double.NaN;
    }
    TDistribution t = new TDistribution(freedom);
    return error
        * (t.inverseCumulativeProbability((1 + confidence) / 2)
            + t.inverseCumulativeProbability(power));
  }
}
