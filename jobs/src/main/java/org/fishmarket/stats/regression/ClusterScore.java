package org.fishmarket.stats.regression;

/**
 * What one cluster says on a contrast, worked out of its cross products: its score {@code s = X'e}
 * with e the residuals, its influence {@code z} on the contrast, and how both change if another
 * value of the contrast is imposed. One object serves for many clusters.
 *
 * <p>Restricted to {@code L'b = L'b^ + d}, least squares has the score {@code s - d h}, with {@code
 * h = X'X (X'X)^-1 L / (L'(X'X)^-1 L)}, where the first X is the cluster's, and the influence
 * {@code z - d k}. Over all clusters z adds up to 0 and k to 1.
 */
public final class ClusterScore {
  private final Contrast contrast;
  private final int[] columns;
  private final double[] score;
  private final double[] change;
  private int size;
  private double influence;
  private double share;

  /** For clusters of the regression that the contrast belongs to. */
  public ClusterScore(Contrast contrast) {
    int most = contrast.fit().columns();
    this.contrast = contrast;
    columns = new int[most];
    score = new double[most];
    change = new double[most];
  }

  /** Turns to another cluster, and returns itself. */
  public ClusterScore of(CrossProducts cluster) {
    LeastSquares fit = contrast.fit();
    size = 0;
    influence = 0;
    share = 0;
    for (int i = 0; i < cluster.occurring(); i++) {
      int column = cluster.occurring(i);
      if (column < fit.columns() && fit.kept(column)) {
        columns[size] = column;
        score(cluster, column);
        influence += contrast.direction()[column] * score[size];
        share += contrast.direction()[column] * change[size];
        size++;
      }
    }
    return this;
  }

  private void score(CrossProducts cluster, int column) {
    double left = cluster.product(column, cluster.columns());
    double along = 0;
    for (int j = 0; j < cluster.occurring(); j++) {
      int other = cluster.occurring(j);
      if (other < cluster.columns()) {
        double product = cluster.product(column, other);
        left -= product * contrast.fit().at(other);
        along += product * contrast.direction()[other];
      }
    }
    score[size] = left;
    change[size] = along / contrast.spread();
  }

  /** z: by how much the cluster's residuals move the contrast. */
  double influence() {
    return influence;
  }

  /** k: the cluster's share in what the contrast rests on, 0 to 1. */
  double share() {
    return share;
  }

  int size() {
    return size;
  }

  int column(int i) {
    return columns[i];
  }

  double score(int i) {
    return score[i];
  }

  double change(int i) {
    return change[i];
  }
}
