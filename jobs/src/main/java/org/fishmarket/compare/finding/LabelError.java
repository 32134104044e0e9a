package org.fishmarket.compare.finding;

import org.fishmarket.stats.Estimate;

/**
 * What is known of the error that wrong labels bring into a finding.
 *
 * @param corrected the estimate corrected by an audit, on the scale of the raw one; {@link
 *     Estimate#NONE} if it could not be corrected
 * @param effectiveSample posts that people would have to code, drawn simply at random, to know as
 *     much without a classifier; NaN if not known
 * @param low smallest value of the raw estimate over the error rates that the classifier showed on
 *     single sources, and {@code high} the largest, on the same scale; NaN if not known
 * @param note why it was not corrected, or what else is to be known; null if nothing
 */
public record LabelError(
    Estimate corrected, double effectiveSample, double low, double high, String note) {
  /** Nothing is known. */
  public static final LabelError UNKNOWN =
      new LabelError(Estimate.NONE, Double.NaN, Double.NaN, Double.NaN, null);

  /** Whether there is a corrected estimate. */
  public boolean isCorrected() {
    return Double.isFinite(corrected.value());
  }
}
