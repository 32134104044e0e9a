package org.fishmarket.stats.regression;

import java.util.Arrays;

/** Picks linearly independent columns in the order offered, by a Cholesky decomposition. */
final class Independent {
  private final CrossProducts sums;
  private final double least;
  private final boolean[] kept;
  private final int[] columns;
  private final double[][] factor;
  private int rank;

  /**
   * For the columns of a regression.
   *
   * @param least share of its sum of squares that a column has to keep beside the ones before it
   */
  Independent(CrossProducts sums, double least) {
    this.sums = sums;
    this.least = least;
    kept = new boolean[sums.columns()];
    columns = new int[sums.columns()];
    factor = new double[sums.columns()][];
  }

  void offer(int column) {
    double square = sums.product(column, column);
    double[] row = new double[rank + 1];
    double left = square;
    for (int i = 0; i < rank; i++) {
      double product = sums.product(column, columns[i]);
      for (int j = 0; j < i; j++) {
        product -= row[j] * factor[i][j];
      }
      row[i] = product / factor[i][i];
      left -= row[i] * row[i];
    }
    if (left > least * square) {
      row[rank] = Math.sqrt(left);
      factor[rank] = row;
      columns[rank++] = column;
      kept[column] = true;
    }
  }

  boolean[] kept() {
    return kept;
  }

  int rank() {
    return rank;
  }

  int[] columns() {
    return Arrays.copyOf(columns, rank);
  }
}
