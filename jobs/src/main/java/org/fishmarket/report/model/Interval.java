package org.fishmarket.report.model;

/**
 * A figure with its 95 % interval.
 *
 * @param estimate null if not measured or suppressed
 * @param low lower bound, null if there is none
 * @param high upper bound, null if there is none
 */
public record Interval(Double estimate, Double low, Double high) {
  /** True if there is a figure to show. */
  public boolean measured() {
    return estimate != null;
  }

  /** True if the whole interval lies on one side of zero. */
  public boolean excludesZero() {
    return measured() && low != null && high != null && (low > 0 || high < 0);
  }
}
