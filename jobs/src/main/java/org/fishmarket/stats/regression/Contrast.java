package org.fishmarket.stats.regression;

import java.io.Serializable;
import java.util.Arrays;

/**
 * A linear combination {@code L'b} of the coefficients of a fit: what a finding estimates and
 * tests. Known before the second pass, it is broadcast.
 */
public final class Contrast implements Serializable {
  private final LeastSquares fit;
  private final boolean estimable;
  private final double value;
  private final double spread;
  private final double[] direction;

  Contrast(LeastSquares fit, double[] weights) {
    this.fit = fit;
    direction = fit.inverse().operate(weights);
    boolean known = false;
    boolean missing = false;
    double sum = 0;
    double square = 0;
    for (int i = 0; i < weights.length; i++) {
      known |= weights[i] != 0;
      missing |= weights[i] != 0 && !fit.kept(i);
      sum += weights[i] * fit.at(i);
      square += weights[i] * direction[i];
    }
    estimable = known && !missing;
    value = estimable ? sum : Double.NaN;
    spread = square;
  }

  /**
   * The slope of a straight line through the coefficients of ordered bins, each bin counting the
   * same: {@code sum (s - mean s) b / sum (s - mean s)^2}.
   *
   * @param columns of the bins in order; -1 for the bin that the others are compared with, whose
   *     coefficient is 0. Bins that no post lies in are to be left out
   * @param scores where on the line each bin lies
   */
  public static Contrast trend(LeastSquares fit, int[] columns, double[] scores) {
    double mean = Arrays.stream(scores).average().orElse(Double.NaN);
    double square = Arrays.stream(scores).map(s -> (s - mean) * (s - mean)).sum();
    double[] weights = new double[fit.columns()];
    for (int i = 0; i < columns.length; i++) {
      if (columns[i] >= 0) {
        weights[columns[i]] = (scores[i] - mean) / square;
      }
    }
    return fit.contrast(weights);
  }

  /** Whether all its coefficients are there. */
  public boolean estimable() {
    return estimable;
  }

  /** The estimate, or NaN if a column that it needs was dropped. */
  public double value() {
    return value;
  }

  /** The fit it belongs to. */
  public LeastSquares fit() {
    return fit;
  }

  /** {@code L'(X'X)^-1 L}. */
  double spread() {
    return spread;
  }

  /** {@code (X'X)^-1 L}. */
  double[] direction() {
    return direction;
  }
}
