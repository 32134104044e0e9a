package org.fishmarket.compare.audited;

import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.fishmarket.stats.audited.AuditedPost;
import org.fishmarket.stats.audited.Correction;

/**
 * The pseudo-labels of one question in one cohort.
 *
 * <p>Shares divide by the posts that people find codable, which is a label as well: the classifier
 * called all of these posts codable. So a share is r = A/B, A a sum of pseudo-labels of the
 * question (no where a post is not codable) and B one of "codable". Its error is that of {@code y -
 * r c}.
 */
final class LabelCorrection {
  private static final double GRID = 0x1.0p32;

  private final AuditedCohort cohort;
  private final Question question;
  private final double lambda;
  private final Correction answers;

  private LabelCorrection(AuditedCohort cohort, Question question, double lambda) {
    this.cohort = cohort;
    this.question = question;
    this.lambda = lambda;
    answers = weighted(post -> post.hand().yes(question));
  }

  /** With the weight of the classifier that makes the error of the share least. */
  static LabelCorrection tuned(AuditedCohort cohort, Question question) {
    LabelCorrection hands = new LabelCorrection(cohort, question, 0);
    double codable = total(cohort, codable(cohort));
    double share = codable > 0 ? total(cohort, hands.answers) / codable : 0;
    List<AuditedPost> residuals = hands.sample(residual(question, share));
    double lambda = Correction.tuned(residuals, cohort.sizes()).orElseThrow().lambda();
    return new LabelCorrection(cohort, question, lambda);
  }

  /** What hand labels alone add up to. */
  private static double total(AuditedCohort cohort, Correction hands) {
    double total = 0;
    for (Map.Entry<String, Long> stratum : cohort.sizes().entrySet()) {
      total += stratum.getValue() * hands.of(stratum.getKey(), 0);
    }
    return total;
  }

  /** With the classifier's full weight, as regressions need it. */
  static LabelCorrection whole(AuditedCohort cohort, Question question) {
    return new LabelCorrection(cohort, question, 1);
  }

  /** That of whether posts are codable at all, of which the classifier says yes to each. */
  static Correction codable(AuditedCohort cohort) {
    List<AuditedPost> sample =
        cohort.coded().stream()
            .map(post -> audited(post, 0, post.hand().codable() ? 1 : 0))
            .toList();
    return Correction.weighted(sample, cohort.sizes(), 0).orElseThrow();
  }

  /** That of what is left of an answer beside a share of the codable posts. */
  Correction residuals(double share) {
    return weighted(residual(question, share));
  }

  private static ToDoubleFunction<CodedPost> residual(Question question, double share) {
    return post -> post.hand().yes(question) - (post.hand().codable() ? share : 0);
  }

  private Correction weighted(ToDoubleFunction<CodedPost> hand) {
    return Correction.weighted(sample(hand), cohort.sizes(), lambda).orElseThrow();
  }

  private List<AuditedPost> sample(ToDoubleFunction<CodedPost> hand) {
    return cohort.coded().stream()
        .map(post -> audited(post, post.machine(question), hand.applyAsDouble(post)))
        .toList();
  }

  static AuditedPost audited(CodedPost post, double machine, double hand) {
    return new AuditedPost(post.stratum(), post.hand().probability(), machine, hand);
  }

  double lambda() {
    return lambda;
  }

  /** The pseudo-label of a post that nobody coded, in whole units of the grid. */
  long units(String stratum, boolean machine) {
    return units(answers.of(stratum, machine ? 1 : 0));
  }

  /** That of a post that people coded. */
  long units(CodedPost post) {
    return units(answers.of(audited(post, post.machine(question), post.hand().yes(question))));
  }

  /** A whole number of 2^-32, so that sums are exact. */
  static long units(double value) {
    return Math.round(value * GRID);
  }
}
