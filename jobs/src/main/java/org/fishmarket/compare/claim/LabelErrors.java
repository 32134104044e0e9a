package org.fishmarket.compare.claim;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.fishmarket.compare.audited.Corrected;
import org.fishmarket.compare.audited.Corrections;
import org.fishmarket.compare.audited.Question;
import org.fishmarket.compare.audited.Reach;
import org.fishmarket.compare.finding.Finding;
import org.fishmarket.compare.finding.LabelError;
import org.fishmarket.models.Classifier;
import org.fishmarket.stats.audited.ErrorRates;

/**
 * What is known of the labels' errors: an audit's corrections, and the error rates that the
 * classifier showed on single sources.
 */
public final class LabelErrors {
  private final Corrections corrections;
  private final Map<Question, List<ErrorRates>> rates;

  private LabelErrors(Corrections corrections, Map<Question, List<ErrorRates>> rates) {
    this.corrections = corrections;
    this.rates = rates;
  }

  /** Those of a classifier's labels. */
  public static LabelErrors of(Classifier classifier, Corrections corrections) {
    Map<Question, List<ErrorRates>> rates = new EnumMap<>(Question.class);
    for (Question question : Question.values()) {
      rates.put(question, Reach.rates(classifier, question));
    }
    return new LabelErrors(corrections, rates);
  }

  /** Whether people coded a sample of the posts. */
  public boolean audited() {
    return corrections != Corrections.none();
  }

  /** A share of coded own posts of a cohort, or of all together if that is null. */
  Finding share(Finding finding, String cohort, Question question) {
    double observed = finding.estimate().value();
    return with(
        finding, corrections.share(cohort, question), Reach.share(observed, rates.get(question)));
  }

  /** A share of one cohort, as observed, less that of another. */
  Finding difference(
      Finding finding, Evidence first, Evidence second, Question question, double[] observed) {
    return with(
        finding,
        corrections.difference(first.cohort(), second.cohort(), question),
        Reach.differenceOfLike(observed[0], observed[1], rates.get(question)));
  }

  /**
   * A contrast of posts of the same author.
   *
   * @param contrast weights of the questions
   * @param share of posts that bear the label, if the contrast is one label against all others;
   *     else NaN
   */
  Finding contrast(Finding finding, String cohort, Map<Question, Double> contrast, double share) {
    boolean single = contrast.size() == 1 && Double.isFinite(share);
    List<ErrorRates> known =
        single ? rates.get(contrast.keySet().iterator().next()) : List.<ErrorRates>of();
    return with(
        finding,
        corrections.slope(cohort, contrast),
        Reach.contrast(finding.estimate().value(), share, known));
  }

  /** A slope over accounts on their promotional ratios: an audit does not correct it. */
  Finding slopeOverRatios(Finding finding) {
    return with(
        finding,
        Corrected.NOT_AUDITED,
        Reach.slopeOverRatios(finding.estimate().value(), rates.get(Question.SELLING)));
  }

  private static Finding with(Finding finding, Corrected corrected, Reach reach) {
    if (Double.isNaN(finding.estimate().value())) {
      return finding;
    }
    boolean refused = corrected.status() == Corrected.Status.NOT_CORRECTED;
    return finding.with(
        new LabelError(
            corrected.estimate(),
            corrected.effectiveSize(),
            reach.low(),
            reach.high(),
            refused ? "not corrected: " + corrected.reason() : null));
  }
}
