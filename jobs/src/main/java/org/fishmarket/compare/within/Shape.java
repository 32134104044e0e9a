package org.fishmarket.compare.within;

import java.io.Serializable;
import java.util.Arrays;

/**
 * A regression to be fitted, with a column for each period and cell that occurs in its cohort.
 * Columns: regressors, a constant if there are no account effects, periods, rows without a period,
 * cells. The dummies of all periods add up to one, as those of cells do, so that some of them are
 * dropped in the fit.
 */
final class Shape implements Serializable {
  private final Key key;
  private final Model model;
  private final long accounts;
  private final long[] periods;
  private final Cell[] cells;

  /**
   * A regression.
   *
   * @param accounts that have rows
   * @param periods sorted
   * @param cells sorted
   */
  Shape(Key key, Model model, long accounts, long[] periods, Cell[] cells) {
    this.key = key;
    this.model = model;
    this.accounts = accounts;
    this.periods = periods;
    this.cells = cells;
  }

  Key key() {
    return key;
  }

  Model model() {
    return model;
  }

  long accounts() {
    return accounts;
  }

  int regressors() {
    return model.regressors().size();
  }

  int columns() {
    return undated() + 1 + cells.length;
  }

  /** How many columns are 1 in the rows of a block. */
  int dummies() {
    return model.within() ? 2 : 3;
  }

  /** Writes the columns that are 1 in the rows of a block. */
  void dummies(Long period, Cell cell, int[] columns, int offset) {
    int at = offset;
    if (!model.within()) {
      columns[at++] = regressors();
    }
    columns[at++] =
        period == null ? undated() : firstPeriod() + Arrays.binarySearch(periods, period);
    columns[at] = undated() + 1 + Arrays.binarySearch(cells, cell);
  }

  private int firstPeriod() {
    return regressors() + (model.within() ? 0 : 1);
  }

  private int undated() {
    return firstPeriod() + periods.length;
  }
}
