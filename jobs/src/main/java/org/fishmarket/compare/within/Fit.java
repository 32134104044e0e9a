package org.fishmarket.compare.within;

import java.io.Serializable;
import java.util.List;
import org.fishmarket.stats.regression.Contrast;
import org.fishmarket.stats.regression.CrossProducts;
import org.fishmarket.stats.regression.LeastSquares;

/** A regression whose coefficients are known, and what each of its effects is in it. */
final class Fit implements Serializable {
  /** Share of a column's sum of squares that its deviations from a constant have to leave. */
  private static final double FLAT = 1e-12;

  private final int regression;
  private final LeastSquares solution;
  private final Line[] lines;
  private final Missing[] missing;
  private final long[] accounts;
  private final long[] posts;

  Fit(Shape shape, Totals totals) {
    regression = totals.regression();
    CrossProducts sums = totals.products();
    solution = LeastSquares.of(sums, shape.regressors());
    List<Effect> effects = shape.model().effects();
    lines = new Line[effects.size()];
    missing = new Missing[effects.size()];
    accounts = new long[effects.size()];
    posts = new long[effects.size()];
    for (int i = 0; i < lines.length; i++) {
      lines[i] = effects.get(i).in(sums, solution, shape.model().regressors());
      missing[i] = missing(lines[i], sums, shape);
      if (missing[i] == null) {
        int weakest = totals.basis().weakest(lines[i]);
        accounts[i] = totals.basis().accounts(weakest);
        posts[i] = totals.basis().posts(weakest);
      }
    }
  }

  private static Missing missing(Line line, CrossProducts sums, Shape shape) {
    if (sums.rows() == 0) {
      return Missing.NO_ROWS;
    }
    if (line.contrast().estimable()) {
      return null;
    }
    int compared = line.columns().length + (line.base() ? 1 : 0);
    boolean flat = compared < 2;
    for (int column : line.columns()) {
      double square = sums.product(column, column);
      // with account effects deviations are from each account's mean already
      double mean = shape.model().within() ? 0 : sums.product(column, shape.regressors());
      flat |= square - mean * mean / sums.rows() <= FLAT * square;
    }
    return flat ? Missing.NO_VARIATION : Missing.COLLINEAR;
  }

  int regression() {
    return regression;
  }

  int effects() {
    return lines.length;
  }

  long rows() {
    return solution.rows();
  }

  long clusters() {
    return solution.clusters();
  }

  Contrast contrast(int effect) {
    return lines[effect].contrast();
  }

  /** Why an effect has no estimate; null if it has one. */
  Missing missing(int effect) {
    return missing[effect];
  }

  long accounts(int effect) {
    return accounts[effect];
  }

  long posts(int effect) {
    return posts[effect];
  }
}
