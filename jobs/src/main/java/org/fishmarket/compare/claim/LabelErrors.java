package org.fishmarket.compare.claim;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.fishmarket.compare.audited.Corrected;
import org.fishmarket.compare.audited.Corrections;
import org.fishmarket.compare.audited.Question;
import org.fishmarket.compare.audited.Reach;
import org.fishmarket.compare.finding.Finding;
import org.fishmarket.compare.finding.LabelError;
import org.fishmarket.compare.sums.Contrast;
import org.fishmarket.compare.sums.Group;
import org.fishmarket.compare.sums.Measure;
import org.fishmarket.compare.sums.Observed;
import org.fishmarket.models.Classifier;
import org.fishmarket.stats.Estimate;
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

  /** Accounts with corrected sums, see {@link Corrections#corrected}. */
  public Dataset<Row> corrected(Dataset<Row> accounts) {
    return corrections.corrected(accounts);
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

  /** A contrast of posts of the same author in one cohort less that in another. */
  Finding contrast(Finding finding, Sides sides, Map<Question, Double> contrast) {
    String cohort = sides.first().cohort();
    String against = sides.second().cohort();
    return with(finding, corrections.slope(cohort, against, contrast), Reach.NONE);
  }

  /** A slope over accounts on their promotional ratios. */
  Finding slopeOverRatios(Finding finding, Evidence evidence, Function<Group, Estimate> slope) {
    return with(
        finding,
        resampled(evidence, slope),
        Reach.slopeOverRatios(finding.estimate().value(), rates.get(Question.SELLING)));
  }

  /**
   * A figure of events that bear the label of one post, such as messages.
   *
   * @param share of the events that bear it, if the figure is a contrast of these with the others;
   *     else NaN
   */
  Finding events(
      Finding finding, Evidence evidence, double share, Function<Group, Estimate> figure) {
    Reach reach =
        Double.isFinite(share)
            ? Reach.contrast(finding.estimate().value(), share, rates.get(Question.SELLING))
            : Reach.NONE;
    return with(finding, resampled(evidence, figure), reach);
  }

  /** The promotional ratios of cohorts, by label. */
  static Map<String, Double> ratios(Map<String, Observed> cohorts) {
    Map<String, Double> ratios = new TreeMap<>();
    cohorts.forEach((name, cohort) -> ratios.put(name, cohort.value(Measure.PROMOTIONAL_RATIO)));
    return ratios;
  }

  /** A figure across cohorts in which no other labels are than those of their ratios. */
  Finding across(Map<String, Observed> cohorts, Function<Map<String, Double>, Finding> figure) {
    return with(
        figure.apply(ratios(cohorts)),
        corrections.across(cohorts.keySet(), ratios -> figure.apply(ratios).estimate()),
        Reach.NONE);
  }

  private Corrected resampled(Evidence evidence, Function<Group, Estimate> figure) {
    String cohort = evidence.cohort();
    return corrections.resampled(cohort, cohort, () -> figure.apply(evidence.corrected()));
  }

  /** A figure of one cohort less that of another, of which an audit corrects both. */
  Finding difference(Finding finding, Sides sides, Function<Contrast, Estimate> difference) {
    return with(
        finding,
        corrections.resampled(
            sides.first().cohort(),
            sides.second().cohort(),
            () -> difference.apply(sides.corrected())),
        Reach.NONE);
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
