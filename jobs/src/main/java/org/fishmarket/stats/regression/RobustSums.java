package org.fishmarket.stats.regression;

import java.io.Serializable;

/**
 * State of the second pass for the cluster-robust error of one contrast: sums over clusters of the
 * squared influence, and of the squared shares. States of disjoint clusters add up.
 */
public final class RobustSums implements Serializable {
  private static final int SQUARE = 0;
  private static final int SHARE_SQUARED = 1;
  private static final int SIZE = 2;

  private final PreciseSums sums = new PreciseSums(SIZE);

  /** Adds one cluster. */
  public void add(ClusterScore cluster) {
    sums.addProduct(SQUARE, cluster.influence(), cluster.influence());
    sums.addProduct(SHARE_SQUARED, cluster.share(), cluster.share());
  }

  /** Adds another state to this one, and returns it. */
  public RobustSums plus(RobustSums other) {
    for (int i = 0; i < SIZE; i++) {
      sums.add(i, other.sums, i);
    }
    return this;
  }

  /** Sum of squared influences: the variance of the contrast before it is corrected. */
  double square() {
    return sums.at(SQUARE);
  }

  /** Sum of squared shares. */
  double shareSquared() {
    return sums.at(SHARE_SQUARED);
  }
}
