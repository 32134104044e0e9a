package org.fishmarket.report.read;

import java.util.Comparator;
import java.util.List;
import org.fishmarket.report.model.Cohort;

/** The cohorts that more is told of than their figures. */
final class Largest {
  private Largest() {}

  /** Names of those with most accounts, at most {@link Bounds#CLOSER}. */
  static List<String> of(List<Cohort> cohorts) {
    return cohorts.stream()
        .filter(cohort -> cohort.accounts() != null)
        .sorted(
            Comparator.comparing(Cohort::accounts, Comparator.reverseOrder())
                .thenComparing(Cohort::cohort))
        .limit(Bounds.CLOSER)
        .map(Cohort::cohort)
        .toList();
  }
}
