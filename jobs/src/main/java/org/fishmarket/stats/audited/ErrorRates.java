package org.fishmarket.stats.audited;

/**
 * How a classifier errs on posts of one source that it has not seen.
 *
 * @param sensitivity share of the selling posts that it calls selling
 * @param specificity share of the other posts that it does not call so
 */
public record ErrorRates(double sensitivity, double specificity) {
  /**
   * Checks the bounds.
   *
   * @throws IllegalArgumentException if one is no share
   */
  public ErrorRates {
    if (!(sensitivity >= 0 && sensitivity <= 1 && specificity >= 0 && specificity <= 1)) {
      throw new IllegalArgumentException(sensitivity + " and " + specificity + " are no shares");
    }
  }

  /**
   * From a table of hand labels against the classifier's.
   *
   * @param hits selling posts called selling
   * @param misses selling posts not called so
   * @param falseAlarms other posts called selling
   * @param rejections other posts not called so
   * @throws IllegalArgumentException if there are no selling posts, or no others
   */
  public static ErrorRates of(long hits, long misses, long falseAlarms, long rejections) {
    return new ErrorRates(
        hits / (double) (hits + misses), rejections / (double) (rejections + falseAlarms));
  }

  /** Youden's index: 1 without errors, 0 if labels say nothing (Cancer 3, 1950). */
  public double youden() {
    return sensitivity + specificity - 1;
  }

  /** Share of the other posts that are called selling. */
  public double falsePositives() {
    return 1 - specificity;
  }

  /** Share of the selling posts that are missed. */
  public double misses() {
    return 1 - sensitivity;
  }
}
