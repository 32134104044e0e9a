package org.fishmarket.stats.regression;

import java.util.Arrays;

/**
 * One row of a regression: an outcome and the columns that are not zero. Most columns are (a post
 * lies in one month), so work goes with what a row holds. A row can be filled again and again.
 */
public final class Observation {
  private int[] columns = new int[8];
  private double[] values = new double[8];
  private int size;
  private double outcome;

  /** Empties the row and sets its outcome. */
  public Observation begin(double value) {
    outcome = finite(value, "outcome");
    size = 0;
    return this;
  }

  /** Sets a column; zeros need not be set. Values given to the same column add up. */
  public Observation put(int column, double value) {
    finite(value, "column " + column);
    for (int i = 0; i < size; i++) {
      if (columns[i] == column) {
        values[i] += value;
        return this;
      }
    }
    if (value != 0) {
      if (size == columns.length) {
        columns = Arrays.copyOf(columns, 2 * size);
        values = Arrays.copyOf(values, 2 * size);
      }
      columns[size] = column;
      values[size++] = value;
    }
    return this;
  }

  int size() {
    return size;
  }

  int column(int i) {
    return columns[i];
  }

  double value(int i) {
    return values[i];
  }

  double outcome() {
    return outcome;
  }

  private static double finite(double value, String name) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(
          name + " of a regression is " + value + "; leave such rows out before");
    }
    return value;
  }
}
