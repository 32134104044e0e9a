package org.fishmarket.stats.regression;

import java.io.Serializable;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;

/**
 * State of the second pass for the wild cluster bootstrap of one contrast. With v a cluster's
 * weight in a replicate, s and h its score and how it changes, z and k its influence and share:
 * sums over clusters of {@code v s, v h, v z h, v k h, h h', v^2 z^2, v^2 z k, v^2 k^2}. From these
 * follows every replicate under every null hypothesis, so no cluster has to be kept (the sums are
 * those of Roodman, MacKinnon, Nielsen and Webb, "Fast and wild", Stata Journal 19, 2019). States
 * of disjoint clusters add up. Size: 4 doubles for each column and replicate.
 */
public final class WildSums implements Serializable {
  static final int SCORE = 0;
  static final int CHANGE = 1;
  static final int INFLUENCE_CHANGE = 2;
  static final int SHARE_CHANGE = 3;
  private static final int VECTORS = 4;
  private static final int SQUARES = 3;

  private final int columns;
  private final int replicates;
  private final double[][][] vectors;
  private final double[][] squares;
  private final PreciseSums changes;

  /**
   * An empty state.
   *
   * @param columns of the regression, the outcome not counted
   * @param replicates such as 999
   */
  public WildSums(int columns, int replicates) {
    this.columns = columns;
    this.replicates = replicates;
    vectors = new double[VECTORS][columns][];
    squares = new double[SQUARES][replicates];
    changes = new PreciseSums(columns * (columns + 1) / 2);
  }

  /**
   * Adds one cluster.
   *
   * @param weights its weight in each replicate, see {@link WildWeights}
   */
  public void add(ClusterScore cluster, double[] weights) {
    double z = cluster.influence();
    double k = cluster.share();
    for (int i = 0; i < cluster.size(); i++) {
      double h = cluster.change(i);
      int column = cluster.column(i);
      add(SCORE, column, cluster.score(i), weights);
      add(CHANGE, column, h, weights);
      add(INFLUENCE_CHANGE, column, z * h, weights);
      add(SHARE_CHANGE, column, k * h, weights);
      for (int j = 0; j <= i; j++) {
        changes.addProduct(CrossProducts.index(column, cluster.column(j)), h, cluster.change(j));
      }
    }
    for (int r = 0; r < replicates; r++) {
      double square = weights[r] * weights[r];
      squares[0][r] += square * z * z;
      squares[1][r] += square * z * k;
      squares[2][r] += square * k * k;
    }
  }

  private void add(int kind, int column, double value, double[] weights) {
    if (value != 0) {
      add(value, weights, row(kind, column));
    }
  }

  private double[] row(int kind, int column) {
    if (vectors[kind][column] == null) {
      vectors[kind][column] = new double[replicates];
    }
    return vectors[kind][column];
  }

  /** Adds another state to this one, and returns it. */
  public WildSums plus(WildSums other) {
    for (int kind = 0; kind < VECTORS; kind++) {
      for (int column = 0; column < columns; column++) {
        if (other.vectors[kind][column] != null) {
          add(1, other.vectors[kind][column], row(kind, column));
        }
      }
    }
    for (int i = 0; i < SQUARES; i++) {
      add(1, other.squares[i], squares[i]);
    }
    for (int i = 0; i < columns * (columns + 1) / 2; i++) {
      changes.add(i, other.changes, i);
    }
    return this;
  }

  /** Adds a row of numbers to another, times a factor. */
  static void add(double factor, double[] from, double[] to) {
    for (int r = 0; r < to.length; r++) {
      to[r] += factor * from[r];
    }
  }

  /** Number of replicates. */
  public int replicates() {
    return replicates;
  }

  /** The four kinds of vectors, by column and replicate; null for a column that is 0 in all. */
  double[][] vectors(int kind) {
    return vectors[kind];
  }

  /** Sums of {@code v^2 z^(2-power) k^power}, by replicate. */
  double[] squares(int power) {
    return squares[power];
  }

  /** Sum of {@code h h'}. */
  RealMatrix changes() {
    RealMatrix matrix = MatrixUtils.createRealMatrix(columns, columns);
    for (int i = 0; i < columns; i++) {
      for (int j = 0; j < columns; j++) {
        matrix.setEntry(i, j, changes.at(CrossProducts.index(i, j)));
      }
    }
    return matrix;
  }
}
