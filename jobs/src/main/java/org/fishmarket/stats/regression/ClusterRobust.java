package org.fishmarket.stats.regression;

import org.fishmarket.stats.Estimate;
import org.fishmarket.stats.StudentT;

/**
 * Error and interval of a contrast, robust to whatever correlation there is inside clusters (Liang
 * and Zeger, Biometrika 73, 1986), with the small-sample factor CR1: {@code G/(G-1) (N-1)/(N-K)
 * sum_g z_g^2}, and t with G - 1 degrees of freedom.
 *
 * <p>N is the number of rows and G of clusters. K counts the columns kept, and one for the common
 * level where author effects are taken out. The author effects themselves do not count: authors lie
 * within clusters, and counting them would make errors far too large where authors have few posts
 * (Cameron and Miller, Journal of Human Resources 50, 2015, part III B; so do Stata's xtreg and R's
 * fixest).
 */
public final class ClusterRobust {
  /**
   * Under so many effective clusters t intervals come out too narrow: in invented worlds tests at
   * .05 rejected in .078 with 16 of them, .065 with 70, .056 with 138 (docs/methods.md).
   */
  public static final int FEW = 100;

  /** Under so many a cluster's residuals vanish in the fit, and the error with them. */
  private static final double FEWEST = 2;

  private ClusterRobust() {}

  /**
   * The estimate with its interval.
   *
   * @return {@link Estimate#NONE} if the contrast is not estimable; NaN in all but the value if it
   *     rests on fewer than two effective clusters
   */
  public static Estimate estimate(Contrast contrast, RobustSums sums, double confidence) {
    LeastSquares fit = contrast.fit();
    if (!contrast.estimable()) {
      return Estimate.NONE;
    }
    double value = contrast.value();
    double variance = factor(fit) * sums.square();
    double df = fit.clusters() - 1.0;
    if (!(variance > 0) || df < 1 || effectiveClusters(sums) < FEWEST) {
      return new Estimate(value, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
    }
    return StudentT.estimate(value, variance, df, confidence);
  }

  private static double factor(LeastSquares fit) {
    double g = fit.clusters();
    double n = fit.rows();
    double k = fit.rank() + (fit.authors() > 0 ? 1 : 0);
    return n > k ? g / (g - 1) * (n - 1) / (n - k) : Double.NaN;
  }

  /**
   * Number of clusters of equal shares that would carry as much: {@code 1 / sum_g k_g^2}. It is far
   * below G where few accounts do most of what is compared, and then t(G - 1) promises too much (in
   * the spirit of Carter, Schnepel and Steigerwald, Review of Economics and Statistics 99, 2017).
   */
  public static double effectiveClusters(RobustSums sums) {
    return 1 / sums.shareSquared();
  }

  /**
   * Whether {@link WildClusterBootstrap} is to be preferred: under a hundred effective clusters.
   */
  public static boolean few(RobustSums sums) {
    return effectiveClusters(sums) < FEW;
  }
}
