package org.fishmarket.stats.audited;

import java.util.Collection;

/**
 * What the drawing of a sample adds to the error of a corrected sum.
 *
 * @param variance of the sum, over all samples that could have been drawn
 * @param freedom degrees of freedom with which it is known: coded posts less strata
 */
public record DrawError(double variance, double freedom) {
  /** That of sums in which nothing was sampled. */
  public static final DrawError NONE = new DrawError(0, Double.POSITIVE_INFINITY);

  /**
   * That of a sum of sums with samples of their own (Satterthwaite, Biometrics Bulletin 2, 1946).
   */
  public static DrawError together(Collection<DrawError> parts) {
    double variance = 0;
    double doubt = 0;
    double freedom = 0;
    for (DrawError part : parts) {
      variance += part.variance;
      doubt += part.variance * part.variance / part.freedom;
      freedom += part.freedom;
    }
    return new DrawError(variance, doubt > 0 ? variance * variance / doubt : freedom);
  }

  /** That of the sum times a factor. */
  public DrawError times(double factor) {
    return new DrawError(variance * factor * factor, freedom);
  }
}
