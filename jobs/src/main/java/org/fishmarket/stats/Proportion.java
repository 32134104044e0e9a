package org.fishmarket.stats;

import org.hipparchus.distribution.continuous.BetaDistribution;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.distribution.continuous.TDistribution;

/**
 * Intervals for a proportion, which stay inside 0 and 1 and hold at 0 and 1. They have no p value:
 * zero is no hypothesis here.
 */
public final class Proportion {
  private Proportion() {}

  /**
   * Wilson's score interval, for independent trials (Journal of the American Statistical
   * Association 22, 1927).
   *
   * @param trials at least 1, else all is NaN; need not be whole, as successes
   */
  public static Estimate wilson(double successes, double trials, double confidence) {
    if (!(trials > 0)) {
      return Estimate.NONE;
    }
    double p = successes / trials;
    double z = new NormalDistribution().inverseCumulativeProbability((1 + confidence) / 2);
    double middle = p + z * z / (2 * trials);
    double reach = z * Math.sqrt(p * (1 - p) / trials + z * z / (4 * trials * trials));
    double scale = 1 + z * z / trials;
    return estimate(
        p,
        successes <= 0 ? 0 : (middle - reach) / scale,
        successes >= trials ? 1 : (middle + reach) / scale,
        Math.sqrt(p * (1 - p) / trials));
  }

  /**
   * Clopper and Pearson's exact interval, for independent trials (Biometrika 26, 1934). Its
   * coverage is at least the nominal one.
   *
   * @param trials at least 1, else all is NaN; need not be whole, as successes
   */
  public static Estimate exact(double successes, double trials, double confidence) {
    if (!(trials > 0)) {
      return Estimate.NONE;
    }
    double p = successes / trials;
    double tail = (1 - confidence) / 2;
    double failures = trials - successes;
    double low = 0;
    double high = 1;
    if (successes > 0) {
      low = new BetaDistribution(successes, failures + 1).inverseCumulativeProbability(tail);
    }
    if (failures > 0) {
      high = new BetaDistribution(successes + 1, failures).inverseCumulativeProbability(1 - tail);
    }
    return estimate(p, low, high, Math.sqrt(p * (1 - p) / trials));
  }

  /**
   * The interval where trials come in clusters: Clopper and Pearson's for the effective number of
   * trials (Korn and Graubard, Survey Methodology 24, 1998). That number is further brought down
   * for the number of clusters, and never more than the trials there are. Clusters of unequal size
   * count for fewer, {@code n^2 / sum n_g^2}: with 12 accounts of very unequal sizes intervals then
   * held in .950 of invented worlds, with the plain number in .922.
   *
   * @return NaN in the bounds and the error with under two clusters, so counted
   */
  public static Estimate clustered(ShareCounts counts, double confidence) {
    double trials = counts.trials();
    double p = counts.successes() / trials;
    double clusters = trials / counts.trialsSquared() * trials;
    if (!(clusters >= 2)) {
      return estimate(p, Double.NaN, Double.NaN, Double.NaN);
    }
    double shrink = t(trials, confidence) / t(clusters, confidence);
    double size = Math.min(trials, effectiveTrials(counts) * shrink * shrink);
    Estimate exact = exact(p * size, size, confidence);
    return estimate(p, exact.low(), exact.high(), Math.sqrt(variance(counts)));
  }

  /**
   * Number of independent trials that would give the same error: {@code p (1 - p) / v}, v the
   * linearised variance of the ratio. Where all trials or none succeed, nothing is seen of how like
   * each other a cluster's trials are, and they are taken for all the same: {@code n^2 / sum
   * n_g^2}.
   */
  public static double effectiveTrials(ShareCounts counts) {
    double n = counts.trials();
    double p = counts.successes() / n;
    double variance = variance(counts);
    return variance > 0 ? p * (1 - p) / variance : n / counts.trialsSquared() * n;
  }

  /** {@code G/(G-1) sum_g (x_g - p n_g)^2 / n^2}. */
  private static double variance(ShareCounts counts) {
    double n = counts.trials();
    double p = counts.successes() / n;
    double sum =
        counts.successesSquared() - 2 * p * counts.products() + p * p * counts.trialsSquared();
    boolean none = counts.successes() == 0 || counts.successes() == counts.trials();
    double g = counts.clusters();
    return none ? 0 : g / (g - 1) * Math.max(0, sum) / (n * n);
  }

  private static double t(double units, double confidence) {
    return new TDistribution(units - 1).inverseCumulativeProbability((1 + confidence) / 2);
  }

  private static Estimate estimate(double p, double low, double high, double error) {
    return new Estimate(p, low, high, error, Double.NaN);
  }
}
