package org.fishmarket.stats.audited;

/**
 * What known error rates make of figures from a classifier's labels. Observed shares are q, true
 * ones p, and J is Youden's index. Everything here rests on error rates found elsewhere being those
 * of the posts at hand: it says how far errors of that size reach, and corrects nothing.
 */
public final class Misclassification {
  private Misclassification() {}

  /**
   * The true share behind an observed one: {@code p = (q - (1 - specificity)) / J} (Rogan and
   * Gladen, American Journal of Epidemiology 107, 1978), kept within 0 and 1.
   *
   * @return NaN if labels say nothing (J of 0 or less)
   */
  public static double share(double observed, ErrorRates rates) {
    return rates.youden() > 0
        ? Math.max(0, Math.min(1, (observed - rates.falsePositives()) / rates.youden()))
        : Double.NaN;
  }

  /**
   * What remains of a contrast of posts by label, such as selling against sharing posts, if errors
   * do not depend on the outcome: the observed contrast is the true one times {@code J p (1 - p) /
   * (q (1 - q))}, which is PPV + NPV - 1 (Aigner, Journal of Econometrics 1, 1973; Bollinger, ibid.
   * 73, 1996). At most 1: such errors draw a contrast towards zero.
   *
   * @param observed share of posts with the label
   * @return NaN if labels say nothing, or p or q is 0 or 1
   */
  public static double attenuation(double observed, ErrorRates rates) {
    double p = share(observed, rates);
    double kept = rates.youden() * p * (1 - p) / (observed * (1 - observed));
    return kept > 0 ? kept : Double.NaN;
  }

  /**
   * The slope on accounts' true ratios behind a slope on observed ones: J times it, as an account's
   * observed ratio is {@code 1 - specificity + J p} and so varies less than p does. For accounts
   * with many posts; with few, chance draws the slope the other way.
   *
   * @return NaN if labels say nothing
   */
  public static double slopeOverRatios(double observed, ErrorRates rates) {
    return rates.youden() > 0 ? observed * rates.youden() : Double.NaN;
  }
}
