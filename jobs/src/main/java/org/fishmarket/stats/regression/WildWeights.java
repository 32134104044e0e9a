package org.fishmarket.stats.regression;

import org.fishmarket.stats.Draws;

/**
 * Weights of clusters in the replicates of a wild bootstrap, of mean 0 and variance 1: Rademacher's
 * (-1 or 1); under 12 clusters, where these give too few different samples, Webb's six points
 * (Webb, "Reworking wild bootstrap based inference for clustered errors", 2014; MacKinnon and Webb,
 * Econometrics Journal 21, 2018).
 */
public final class WildWeights {
  /** From so many clusters on Rademacher's weights give samples enough. */
  private static final int RADEMACHER = 12;

  /** Keeps these draws apart from those of other tests on the same accounts. */
  private static final long STREAM = 0x57494c44;

  private static final double[] SIGNS = {-1, 1};
  private static final double[] WEBB = {
    -Math.sqrt(1.5), -1, -Math.sqrt(.5), Math.sqrt(.5), 1, Math.sqrt(1.5)
  };

  private WildWeights() {}

  /**
   * Draws a cluster's weights. They follow from seed and cluster alone, in whatever partition the
   * cluster is met.
   *
   * @param cluster a 64-bit hash of the cluster's name
   * @param clusters number of clusters in the regression, see {@link LeastSquares#clusters}
   * @param weights is filled, one for each replicate
   */
  public static void draw(long seed, long cluster, long clusters, double[] weights) {
    double[] points = clusters < RADEMACHER ? WEBB : SIGNS;
    double[] uniforms = new double[weights.length + 1];
    Draws.uniforms(seed, cluster, STREAM, uniforms);
    for (int r = 0; r < weights.length; r++) {
      weights[r] = points[(int) (uniforms[r + 1] * points.length)];
    }
  }
}
