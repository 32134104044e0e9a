package org.fishmarket.compare.finding;

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
public record Subject(
    Thesis claim,
    String measure,
    String cohort,
    String against,
    String contrast,
    String stratum,
    Scale scale,
    int expected) {
  /** All strata together, their effects removed where the measure depends on them. */
  public static final String POOLED = "pooled";

  /** How a difference names all cohorts together. */
  public static final String ALL = "all cohorts";

  /** A figure of a cohort, without a claim. */
  public static Subject figure(Thesis claim, String measure, Scale scale, String cohort) {
    String contrast = cohort == null ? "over " + ALL : "within the cohort";
    return new Subject(claim, measure, cohort, null, contrast, POOLED, scale, 0);
  }

  /** A measure of the one cohort less that of the other. */
  public static Subject difference(
      Thesis claim, String measure, String cohort, String against, Scale scale, int expected) {
    String other = against == null ? ALL : against;
    String contrast = (cohort == null ? ALL : cohort) + " minus " + other;
    return new Subject(claim, measure, cohort, other, contrast, POOLED, scale, expected);
  }

  /**
   * All that a claim says of a cohort, of two of them if {@code against} is not null, or of all.
   */
  public static Subject whole(Thesis claim, String cohort, String against) {
    return new Subject(claim, "all figures", cohort, against, "-", POOLED, Scale.SHARE, 0);
  }

  /** The same, its contrast told of what is compared inside each cohort. */
  public Subject of(String inside) {
    String both = inside + ": " + contrast;
    return new Subject(claim, measure, cohort, against, both, stratum, scale, expected);
  }

  /** The same in one stratum, or pooled if it is null. */
  public Subject in(String one) {
    String name = one == null ? POOLED : one;
    return new Subject(claim, measure, cohort, against, contrast, name, scale, expected);
  }
}
