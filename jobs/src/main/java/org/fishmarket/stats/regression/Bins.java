package org.fishmarket.stats.regression;

import java.util.ArrayList;
import java.util.List;

/**
 * Ordered bins of a regressor, each a column that is 1 for the rows in it, but for the base, which
 * has none and whose coefficient is 0. Tells which of them the data know, and gives the trend over
 * these.
 *
 * <p>With author effects a bin is known if some author has rows in it and others out of it; without
 * them, if some row lies in it. If the base is not known, the others add up to a constant, and
 * {@link LeastSquares} drops the last of them: it then is the base.
 */
public final class Bins {
  /** Share of the bins' sums of squares under which that of the base is rounding. */
  private static final double ROUNDING = 1e-12;

  private final int[] columns;
  private final boolean[] known;

  /**
   * Bins of a regression.
   *
   * @param sums over all clusters
   * @param columns of the bins in order; -1 for the base, if it is one of them
   */
  public Bins(CrossProducts sums, int... columns) {
    this.columns = columns.clone();
    known = new boolean[columns.length];
    for (int i = 0; i < columns.length; i++) {
      known[i] = columns[i] < 0 ? base(sums) : sums.product(columns[i], columns[i]) > 0;
    }
  }

  /** Whether the base, 1 less the sum of the bins, is other than 0 somewhere. */
  private boolean base(CrossProducts sums) {
    double squares = 0;
    double products = 0;
    for (int i : columns) {
      squares += i < 0 ? 0 : sums.product(i, i);
      for (int j : columns) {
        products += i < 0 || j < 0 ? 0 : sums.product(i, j);
      }
    }
    double level = sums.authors() > 0 ? 0 : sums.rows() - 2 * squares;
    return level + products > ROUNDING * squares;
  }

  /** Whether the data know a bin. */
  public boolean known(int bin) {
    return known[bin];
  }

  /**
   * The slope of a straight line through the coefficients of the bins that are known, see {@link
   * Contrast#trend}. With fewer than two there is none.
   *
   * @param scores where on the line each bin lies
   */
  public Contrast trend(LeastSquares fit, double... scores) {
    List<Integer> taken = new ArrayList<>();
    int base = -1;
    boolean based = false;
    for (int i = 0; i < columns.length; i++) {
      if (known[i]) {
        taken.add(i);
        based |= columns[i] < 0;
        base = columns[i] >= 0 && !fit.kept(columns[i]) ? columns[i] : base;
      }
    }
    if (taken.size() < 2) {
      return fit.contrast(new double[fit.columns()]);
    }
    int dropped = based ? -1 : base;
    return Contrast.trend(
        fit,
        taken.stream().mapToInt(i -> columns[i] == dropped ? -1 : columns[i]).toArray(),
        taken.stream().mapToDouble(i -> scores[i]).toArray());
  }
}
