package org.fishmarket.stats;

import java.io.Serializable;
import java.util.function.DoubleUnaryOperator;

/**
 * An estimate with its interval. What is not defined is NaN.
 *
 * @param value the estimate
 * @param low lower bound
 * @param high upper bound
 * @param error standard error, on the scale on which the estimate was made
 * @param p two-sided p value of "it is zero"
 */
public record Estimate(double value, double low, double high, double error, double p)
    implements Serializable {
  /** Nothing is known. */
  public static final Estimate NONE =
      new Estimate(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);

  /** The same on another scale; the scale must rise with the old one. Error and p stay. */
  public Estimate on(DoubleUnaryOperator scale) {
    return new Estimate(
        scale.applyAsDouble(value), scale.applyAsDouble(low), scale.applyAsDouble(high), error, p);
  }

  /** The same with the p value of another test. */
  public Estimate withP(double other) {
    return new Estimate(value, low, high, error, other);
  }

  /** Whether there is an interval. */
  public boolean bounded() {
    return Double.isFinite(low) && Double.isFinite(high);
  }
}
