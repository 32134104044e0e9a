package org.fishmarket.compare.audited;

import java.util.List;
import org.fishmarket.stats.audited.Correction;
import org.fishmarket.stats.audited.DrawError;

/**
 * One cohort, or all together, of which shares are corrected.
 *
 * @param parts its cohorts
 * @param weighing how its accounts count
 */
record Group(List<Tuned> parts, Weighing weighing) {
  /** Of one cohort, or several. */
  static Group of(List<Tuned> parts) {
    int questions = Question.values().length;
    long posts = 0;
    long[] totals = new long[questions + 1];
    for (Tuned part : parts) {
      posts += part.posts();
      long[] own = part.totals();
      for (int i = 0; i < totals.length; i++) {
        totals[i] += own[i];
      }
    }
    double codable = totals[questions];
    double[] shares = new double[questions];
    for (int i = 0; i < questions; i++) {
      shares[i] = totals[i] / codable;
    }
    double scale = posts * (double) LabelCorrection.units(1) / codable;
    return new Group(parts, new Weighing(shares, scale));
  }

  private List<Correction> residuals(Question question) {
    double share = weighing.shares()[question.ordinal()];
    return parts.stream().map(part -> part.of(question).residuals(share)).toList();
  }

  /** What the drawing adds to the error of the sums that {@link Weighing} makes. */
  DrawError draw(Question question) {
    List<DrawError> errors = residuals(question).stream().map(Correction::error).toList();
    return DrawError.together(errors).times(weighing.scale());
  }

  double effectiveSize(Question question) {
    return Correction.effectiveSize(residuals(question));
  }

  double lambda(Question question) {
    return parts.size() == 1 ? parts.get(0).of(question).lambda() : Double.NaN;
  }

  long coded() {
    return parts.stream().mapToLong(part -> part.cohort().coded().size()).sum();
  }
}
