package org.fishmarket.stats.audited;

/**
 * What the drawing of a sample adds to the error of a corrected sum.
 *
 * @param variance of the sum, over all samples that could have been drawn
 * @param freedom degrees of freedom with which it is known: coded posts less strata
 */
public record DrawError(double variance, double freedom) {
  /** That of sums in which nothing was sampled. */
  public static final DrawError NONE = new DrawError(0, Double.POSITIVE_INFINITY);
}
