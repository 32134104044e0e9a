package org.fishmarket.stats;

import org.hipparchus.distribution.continuous.NormalDistribution;

/** What a study of this size could have shown. */
public final class Power {
  private static final NormalDistribution NORMAL = new NormalDistribution();

  private Power() {}

  /**
   * The smallest effect that a two-sided test would have found with the given power: {@code (z(1 -
   * alpha/2) + z(power)) * error} (Bloom, Evaluation Review 19, 1995).
   *
   * @param error standard error of the estimate
   */
  public static double smallestEffect(double error, double confidence, double power) {
    return error
        * (NORMAL.inverseCumulativeProbability((1 + confidence) / 2)
            + NORMAL.inverseCumulativeProbability(power));
  }
}
