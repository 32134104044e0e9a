package org.fishmarket.stats.regression;

import org.fishmarket.stats.Estimate;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;

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

  private final double variance;

  /** How a replicate moves the contrast if d is imposed: {@code moved[0] + d moved[1]}. */
  private final double[][] moved;

  /** Its variance then: {@code spread[0] + d spread[1] + d^2 spread[2]}. */
  private final double[][] spread;

  private WildClusterBootstrap(Contrast contrast, RobustSums robust, WildSums wild) {
    variance = robust.square();
    double[][] score = wild.vectors(WildSums.SCORE);
    double[][] change = wild.vectors(WildSums.CHANGE);
    RealMatrix direction = MatrixUtils.createRowRealMatrix(contrast.direction());
    int replicates = wild.replicates();
    moved =
        new double[][] {
          product(direction, score, 1, replicates)[0], product(direction, change, -1, replicates)[0]
        };
    spread = spread(contrast, wild);
  }

  private static double[][] spread(Contrast contrast, WildSums wild) {
    int replicates = wild.replicates();
    RealMatrix inverse = contrast.fit().inverse();
    double s = contrast.spread();
    // b0 - d b1: by how much the coefficients of the replicate are off
    double[][] b0 = product(inverse, wild.vectors(WildSums.SCORE), s, replicates);
    double[][] b1 = product(inverse, wild.vectors(WildSums.CHANGE), s, replicates);
    double[][] zh = wild.vectors(WildSums.INFLUENCE_CHANGE);
    double[][] kh = wild.vectors(WildSums.SHARE_CHANGE);
    RealMatrix changes = wild.changes();
    double[][] h0 = product(changes, b0, 1, replicates);
    double[][] h1 = product(changes, b1, 1, replicates);
    double[][] spread = new double[3][];
    for (int power = 0; power < spread.length; power++) {
      spread[power] = wild.squares(power).clone();
    }
    for (int r = 0; r < replicates; r++) {
      spread[1][r] *= -2;
    }
    addProducts(-2, b0, zh, spread[0]);
    addProducts(1, b0, h0, spread[0]);
    addProducts(2, b1, zh, spread[1]);
    addProducts(2, b0, kh, spread[1]);
    addProducts(-2, b1, h0, spread[1]);
    addProducts(-2, b1, kh, spread[2]);
    addProducts(1, b1, h1, spread[2]);
    return spread;
  }

  /** A matrix times a vector in every replicate; a row of the vectors that is null is 0. */
  private static double[][] product(
      RealMatrix matrix, double[][] vectors, double factor, int replicates) {
    double[][] product = new double[matrix.getRowDimension()][replicates];
    for (int i = 0; i < product.length; i++) {
      for (int j = 0; j < vectors.length; j++) {
        double entry = factor * matrix.getEntry(i, j);
        if (vectors[j] != null && entry != 0) {
          WildSums.add(entry, vectors[j], product[i]);
        }
      }
    }
    return product;
  }

  /** Adds the dot product of two vectors in every replicate, times a factor. */
  private static void addProducts(double factor, double[][] one, double[][] other, double[] to) {
    for (int i = 0; i < one.length; i++) {
      if (other[i] != null) {
        for (int r = 0; r < to.length; r++) {
          to[r] += factor * one[i][r] * other[i][r];
        }
      }
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

  /** p value of "the contrast is its estimate plus d". */
  private double p(double d) {
    double observed = d * d / variance * (1 - TIE);
    int extreme = 0;
    int replicates = moved[0].length;
    for (int r = 0; r < replicates; r++) {
      double move = moved[0][r] + d * moved[1][r];
      double square = spread[0][r] + d * (spread[1][r] + d * spread[2][r]);
      extreme += move * move >= observed * Math.max(0, square) ? 1 : 0;
    }
    return (extreme + 1.0) / (replicates + 1);
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
