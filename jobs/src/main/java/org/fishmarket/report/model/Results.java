package org.fishmarket.report.model;

import java.util.List;

/**
 * All figures of a report. The lists are cut where a run has very many rows; the totals say how
 * many there were, and the CSV files hold them all.
 */
public record Results(
    List<Cohort> cohorts,
    long cohortsTotal,
    List<Finding> findings,
    long findingsTotal,
    List<Period> activity,
    List<Cue> cues,
    Data data) {
  /** True if people coded a sample of the posts, and the findings know of it. */
  public boolean audited() {
    return findings.stream()
        .anyMatch(finding -> finding.labels() != null && !"not audited".equals(finding.labels()));
  }
}
