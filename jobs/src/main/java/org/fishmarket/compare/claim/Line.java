package org.fishmarket.compare.claim;

import org.fishmarket.compare.finding.Finding;
import org.fishmarket.compare.finding.Scale;
import org.fishmarket.compare.finding.Settings;
import org.fishmarket.compare.finding.Subject;
import org.fishmarket.compare.finding.Thesis;

/** One figure of a claim, found alike in each cohort and between any two. */
interface Line {
  /** What is measured: its name in the table. */
  String measure();

  /** The comparison inside a cohort, in words. */
  String contrast();

  Scale scale();

  /** The essay's side of zero; 0 if it claims none. */
  int expected();

  Finding in(Subject subject, Evidence evidence, Settings settings);

  Finding between(Subject subject, Sides sides, Settings settings);

  /** What it is about in one cohort, or in all together if that is null. */
  default Subject subject(Thesis claim, String cohort) {
    return new Subject(
        claim, measure(), cohort, null, contrast(), Subject.POOLED, scale(), expected());
  }

  /** What it is about between two; no essay says in which cohort an effect is larger. */
  default Subject subject(Thesis claim, String cohort, String against) {
    Subject difference = Subject.difference(claim, measure(), cohort, against, scale(), 0);
    return difference.of(contrast());
  }
}
