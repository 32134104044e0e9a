package org.fishmarket.compare;

/**
 * What a finding is about.
 *
 * @param claim the claim
 * @param measure what is measured
 * @param cohort the cohort; null for all of them together
 * @param against the cohort that is subtracted; null if none
 * @param contrast the comparison in words
 * @param stratum the measurement stratum, or {@code pooled}
 * @param scale the unit
 * @param expected the essay's side of zero; 0 if it claims none
 */
record Subject(
    Claim claim,
    String measure,
    String cohort,
    String against,
    String contrast,
    String stratum,
    Scale scale,
    int expected) {
  /** All strata together, their effects removed where the measure depends on them. */
  static final String POOLED = "pooled";

  /** How a difference names all cohorts together. */
  static final String ALL = "all cohorts";

  /** A figure of a cohort, without a claim. */
  static Subject figure(Claim claim, Measure measure, String cohort) {
    String contrast = cohort == null ? "over " + ALL : "within the cohort";
    return new Subject(claim, measure.title(), cohort, null, contrast, POOLED, measure.scale(), 0);
  }

  /** A measure of the one cohort less that of the other. */
  static Subject difference(
      Claim claim, String measure, String cohort, String against, Scale scale, int expected) {
    String other = against == null ? ALL : against;
    String contrast = (cohort == null ? ALL : cohort) + " minus " + other;
    return new Subject(claim, measure, cohort, other, contrast, POOLED, scale, expected);
  }

  /** The same in one stratum, or pooled if it is null. */
  Subject in(String one) {
    String name = one == null ? POOLED : one;
    return new Subject(claim, measure, cohort, against, contrast, name, scale, expected);
  }
}
