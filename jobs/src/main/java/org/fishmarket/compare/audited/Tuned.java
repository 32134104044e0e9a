package org.fishmarket.compare.audited;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fishmarket.stats.audited.Correction;

/** The corrections of all questions in one cohort, for shares. */
final class Tuned {
  private final AuditedCohort cohort;
  private final List<LabelCorrection> answers = new ArrayList<>();
  private final Correction codable;

  /** Of a cohort that can be corrected. */
  Tuned(AuditedCohort cohort) {
    this.cohort = cohort;
    for (Question question : Question.values()) {
      answers.add(LabelCorrection.tuned(cohort, question));
    }
    codable = LabelCorrection.codable(cohort);
  }

  AuditedCohort cohort() {
    return cohort;
  }

  LabelCorrection of(Question question) {
    return answers.get(question.ordinal());
  }

  /**
   * What a stratum's posts count for, besides those coded, in units of the grid: the pseudo-label
   * of each question for a no of the classifier, then those for a yes, then that of "codable".
   */
  long[] units(String stratum) {
    int questions = answers.size();
    long[] units = new long[2 * questions + 1];
    for (int i = 0; i < questions; i++) {
      units[i] = answers.get(i).units(stratum, false);
      units[questions + i] = answers.get(i).units(stratum, true);
    }
    units[2 * questions] = LabelCorrection.units(codable.of(stratum, 0));
    return units;
  }

  /** What a coded post counts for more than it would if nobody had coded it: questions, codable. */
  long[] more(CodedPost post) {
    int questions = answers.size();
    long[] stratum = units(post.stratum());
    long[] more = new long[questions + 1];
    for (int i = 0; i < questions; i++) {
      boolean yes = post.machine()[i];
      more[i] = answers.get(i).units(post) - stratum[yes ? questions + i : i];
    }
    double label = post.hand().codable() ? 1 : 0;
    more[questions] =
        LabelCorrection.units(codable.of(LabelCorrection.audited(post, 0, label)))
            - stratum[2 * questions];
    return more;
  }

  /** Sums over all posts of the cohort: questions, then codable. */
  long[] totals() {
    int questions = answers.size();
    long[] totals = new long[questions + 1];
    for (Map.Entry<String, AuditedCohort.Counts> stratum : cohort.counts().entrySet()) {
      long[] units = units(stratum.getKey());
      long posts = stratum.getValue().posts();
      for (int i = 0; i < questions; i++) {
        long yes = stratum.getValue().yes()[i];
        totals[i] += (posts - yes) * units[i] + yes * units[questions + i];
      }
      totals[questions] += posts * units[2 * questions];
    }
    for (CodedPost post : cohort.coded()) {
      long[] more = more(post);
      for (int i = 0; i <= questions; i++) {
        totals[i] += more[i];
      }
    }
    return totals;
  }

  long posts() {
    return cohort.sizes().values().stream().mapToLong(posts -> posts).sum();
  }
}
