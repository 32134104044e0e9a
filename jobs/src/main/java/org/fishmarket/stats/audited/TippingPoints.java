package org.fishmarket.stats.audited;

/**
 * How differential label error would have to be to make an effect out of nothing. Each function
 * assumes that the truth is no effect, lets one kind of error differ and leaves the other as it is
 * known; then it solves for the difference. Such bounds are quantitative bias analysis (Lash, Fox
 * and Fink, Applying Quantitative Bias Analysis to Epidemiologic Data, 2009); the solutions are
 * worked out here.
 */
public final class TippingPoints {
  private TippingPoints() {}

  /**
   * Two cohorts with observed shares q and q', the second with the known error rates and so the
   * true share p: the false positive rate at which the first has the share p as well, {@code (q -
   * sensitivity p) / (1 - p)}.
   *
   * @return NaN if no rate of 0 to 1 does it, or labels say nothing
   */
  public static double falsePositives(double first, double second, ErrorRates rates) {
    double p = Misclassification.share(second, rates);
    return rate((first - rates.sensitivity() * p) / (1 - p));
  }

  /**
   * The same with the sensitivity in the first cohort: {@code (q - (1 - specificity)(1 - p)) / p}.
   *
   * @return NaN if none of 0 to 1 does it, or labels say nothing
   */
  public static double sensitivity(double first, double second, ErrorRates rates) {
    double p = Misclassification.share(second, rates);
    return rate((first - rates.falsePositives() * (1 - p)) / p);
  }

  private static double rate(double value) {
    return value >= 0 && value <= 1 ? value : Double.NaN;
  }

  /**
   * How much the outcome of posts falsely called selling would have to differ from that of all
   * posts that do not sell, to give an observed contrast b of labels where selling makes no
   * difference: {@code b q (1 - q) / ((1 - specificity)(1 - p))}. For then posts called selling
   * have on average {@code (1 - PPV)} of that difference, and the others lack {@code NPV (1 -
   * specificity) / specificity} of it.
   *
   * @param contrast of the outcome, posts called selling less others
   * @param observed share of posts called selling
   * @return NaN if there are no false positives, or labels say nothing
   */
  public static double outcomeOfFalsePositives(double contrast, double observed, ErrorRates rates) {
    double p = Misclassification.share(observed, rates);
    return difference(contrast, observed, rates.falsePositives() * (1 - p));
  }

  /**
   * The same for selling posts that were missed, against all posts that sell: {@code -b q (1 - q) /
   * ((1 - sensitivity) p)}.
   *
   * @return NaN if none are missed, or labels say nothing
   */
  public static double outcomeOfMisses(double contrast, double observed, ErrorRates rates) {
    double p = Misclassification.share(observed, rates);
    return -difference(contrast, observed, rates.misses() * p);
  }

  private static double difference(double contrast, double observed, double wrong) {
    return wrong > 0 ? contrast * observed * (1 - observed) / wrong : Double.NaN;
  }
}
