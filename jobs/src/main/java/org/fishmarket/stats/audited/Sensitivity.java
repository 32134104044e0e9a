package org.fishmarket.stats.audited;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * How far a figure reaches over the error rates that a classifier has shown on several sources, as
 * nobody knows which of them the posts at hand are like.
 *
 * @param low the smallest value
 * @param high the largest; NaN in both if under some rates the figure could be anything
 */
public record Sensitivity(double low, double high) {
  /** A figure under each of some error rates, of which there is at least one. */
  private static Sensitivity over(List<ErrorRates> sources, ToDoubleFunction<ErrorRates> figure) {
    double[] values = sources.stream().mapToDouble(figure).sorted().toArray();
    double last = values[values.length - 1];
    // NaN sorts last
    return Double.isNaN(last)
        ? new Sensitivity(Double.NaN, Double.NaN)
        : new Sensitivity(values[0], last);
  }

  /** The true share behind an observed one. If labels say nothing on some source, 0 to 1. */
  public static Sensitivity share(double observed, List<ErrorRates> sources) {
    Sensitivity share = over(sources, rates -> Misclassification.share(observed, rates));
    return Double.isNaN(share.low) ? new Sensitivity(0, 1) : share;
  }

  /** The true difference of two shares if the classifier errs alike on both sides. */
  public static Sensitivity difference(double first, double second, List<ErrorRates> sources) {
    return over(
        sources,
        rates -> Misclassification.share(first, rates) - Misclassification.share(second, rates));
  }

  /** The true difference of two shares if it errs on each side as on any of the sources. */
  public static Sensitivity differenceOfUnlike(
      double first, double second, List<ErrorRates> sources) {
    Sensitivity one = share(first, sources);
    Sensitivity two = share(second, sources);
    return new Sensitivity(one.low - two.high, one.high - two.low);
  }

  /** The true contrast of posts by label if errors do not depend on the outcome. */
  public static Sensitivity contrast(
      double contrast, double observedShare, List<ErrorRates> sources) {
    return over(sources, rates -> contrast / Misclassification.attenuation(observedShare, rates));
  }

  /** The true slope on accounts' ratios. */
  public static Sensitivity slopeOverRatios(double slope, List<ErrorRates> sources) {
    return over(sources, rates -> Misclassification.slopeOverRatios(slope, rates));
  }

  /** Whether all values lie on one side of zero: errors of these sizes do not move the verdict. */
  public boolean keepsSign() {
    return low > 0 || high < 0;
  }
}
