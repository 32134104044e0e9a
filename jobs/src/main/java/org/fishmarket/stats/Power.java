package org.fishmarket.stats;

import org.hipparchus.distribution.RealDistribution;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.distribution.continuous.TDistribution;

/** What a study of this size could have shown. */
public final class Power {
  private Power() {}

  /**
   * The smallest effect that a two-sided test would have found with the given power: {@code (z(1 -
   * alpha/2) + z(power)) * error} (Bloom, Evaluation Review 19, 1995).
   *
   * @param error standard error of the estimate
   */
  public static double smallestEffect(double error, double confidence, double power) {
    return error * multiple(new NormalDistribution(), confidence, power);
  }

  /**
   * The same for a test by Student's t: {@code (t(1 - alpha/2) + t(power)) * error} (Bloom, "The
   * core analytics of randomized experiments for social research", MDRC, 2006). The exact multiple,
   * from the non-central t, is larger by 5 % with 2 degrees of freedom, 1 % with 4 and nothing to
   * speak of with 9 or more, so the power at this effect is at least .766 instead of .8.
   *
   * @param freedom degrees of freedom, over 0: such as accounts - 1, or units - 1 of {@link
   *     Replicates}
   */
  public static double smallestEffect(
      double error, double freedom, double confidence, double power) {
    return freedom > 0
        ? error * multiple(new TDistribution(freedom), confidence, power)
        : Double.NaN;
  }

  private static double multiple(RealDistribution distribution, double confidence, double power) {
    return distribution.inverseCumulativeProbability((1 + confidence) / 2)
        + distribution.inverseCumulativeProbability(power);
  }
}
