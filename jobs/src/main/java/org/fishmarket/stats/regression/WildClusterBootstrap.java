package org.fishmarket.stats.regression;

import org.fishmarket.stats.Estimate;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;

/**
 * Wild cluster bootstrap with the null hypothesis imposed, for few clusters (Cameron, Gelbach and
 * Miller, Review of Economics and Statistics 90, 2008). A replicate multiplies each cluster's
 * restricted residuals by a weight of mean 0 and variance 1, fits anew and studentises; p is the
 * share of replicates with a |t| at least as large, the data counted as one of them. The interval
 * holds the values that are not rejected.
 *
 * <p>Author effects need no care: a cluster's weight multiplies all of an author's rows, so
 * demeaning and drawing can be exchanged. Where very few clusters carry the contrast (few accounts
 * ever sell) it hardly ever rejects (MacKinnon and Webb, Journal of Applied Econometrics 32, 2017).
 */
public final class WildClusterBootstrap {
  /** Two statistics closer than this, relatively, are taken for equal. */
  private static final double TIE = 1e-9;

  private static final int DOUBLINGS = 40;
  private static final double NARROW = 1e-12;

  private final Contrast contrast;
  private final double variance;
  private final double[][] moved;
  private final double[][] spread;

  private WildClusterBootstrap(Contrast contrast, RobustSums robust, WildSums wild) {
    this.contrast = contrast;
    variance = robust.square();
    moved = new double[wild.replicates()][];
    spread = new double[wild.replicates()][];
    RealMatrix changes = wild.changes();
    for (int r = 0; r < wild.replicates(); r++) {
      replicate(wild, changes, r);
    }
  }

  /**
   * The estimate with its interval.
   *
   * @param robust and {@code wild}: over the same clusters
   * @return {@link Estimate#NONE} if the contrast is not estimable; NaN in the bounds where no
   *     value is rejected; the error is that of {@link ClusterRobust}
   */
  public static Estimate estimate(
      Contrast contrast, RobustSums robust, WildSums wild, double confidence) {
    Estimate plain = ClusterRobust.estimate(contrast, robust, confidence);
    if (!(plain.error() > 0)) {
      return plain;
    }
    WildClusterBootstrap bootstrap = new WildClusterBootstrap(contrast, robust, wild);
    double reach = Math.sqrt(robust.square());
    return new Estimate(
        plain.value(),
        plain.value() + bootstrap.bound(-reach, 1 - confidence),
        plain.value() + bootstrap.bound(reach, 1 - confidence),
        plain.error(),
        bootstrap.p(-plain.value()));
  }

  /** The p value of "the contrast is {@code value}", for an estimable contrast. */
  public static double p(Contrast contrast, RobustSums robust, WildSums wild, double value) {
    return new WildClusterBootstrap(contrast, robust, wild).p(value - contrast.value());
  }

  /** Finds how a replicate's contrast and its variance depend on the value d imposed. */
  private void replicate(WildSums sums, RealMatrix changes, int r) {
    RealVector score = sums.vector(WildSums.SCORE, r);
    RealVector change = sums.vector(WildSums.CHANGE, r);
    RealVector zh = sums.vector(WildSums.INFLUENCE_CHANGE, r);
    RealVector kh = sums.vector(WildSums.SHARE_CHANGE, r);
    // b0 - d b1: by how much the coefficients of the replicate are off
    double s = contrast.spread();
    RealVector b0 = contrast.fit().inverse().operate(score).mapMultiply(s);
    RealVector b1 = contrast.fit().inverse().operate(change).mapMultiply(s);
    RealVector h0 = changes.operate(b0);
    moved[r] = new double[] {contrast.along(score), -contrast.along(change)};
    spread[r] =
        new double[] {
          sums.square(0, r) - 2 * b0.dotProduct(zh) + b0.dotProduct(h0),
          2 * (b1.dotProduct(zh) + b0.dotProduct(kh) - sums.square(1, r) - b1.dotProduct(h0)),
          sums.square(2, r) - 2 * b1.dotProduct(kh) + b1.dotProduct(changes.operate(b1))
        };
  }

  /** p value of "the contrast is its estimate plus d". */
  private double p(double d) {
    double observed = d * d / variance * (1 - TIE);
    int extreme = 0;
    for (int r = 0; r < moved.length; r++) {
      double move = moved[r][0] + d * moved[r][1];
      double square = spread[r][0] + d * (spread[r][1] + d * spread[r][2]);
      extreme += move * move >= observed * Math.max(0, square) ? 1 : 0;
    }
    return (extreme + 1.0) / (moved.length + 1);
  }

  /** The d on one side at which p falls to {@code alpha}. */
  private double bound(double reach, double alpha) {
    double level = alpha * (1 + TIE);
    double inside = 0;
    double outside = reach;
    for (int i = 0; p(outside) > level; i++) {
      if (i == DOUBLINGS) {
        return Double.NaN;
      }
      inside = outside;
      outside *= 2;
    }
    while (Math.abs(outside - inside) > NARROW * Math.abs(outside)) {
      double middle = (inside + outside) / 2;
      if (p(middle) > level) {
        inside = middle;
      } else {
        outside = middle;
      }
    }
    return outside;
  }
}
