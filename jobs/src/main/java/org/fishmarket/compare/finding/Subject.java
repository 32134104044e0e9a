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

  private static final String OVER_ALL = "over " + ALL;
  private static final String WITHIN = "within the cohort";

  /** A figure of a cohort, without a claim. */
  public static Subject figure(Thesis claim, String measure, Scale scale, String cohort) {
    String contrast = cohort == null ? OVER_ALL : WITHIN;
    return new Subject(claim, measure, cohort, null, contrast, POOLED, scale, 0);
  }

  /** A measure of the one cohort less that of the other. */
  public static Subject difference(
      Thesis claim, String measure, String cohort, String against, Scale scale, int expected) {
    String other = against == null ? ALL : against;
    String contrast = difference(cohort, other);
    return new Subject(claim, measure, cohort, other, contrast, POOLED, scale, expected);
  }

  /**
   * All that a claim says of a cohort, of two of them if {@code against} is not null, or of all.
   */
  public static Subject whole(Thesis claim, String cohort, String against) {
    return new Subject(claim, "all figures", cohort, against, "-", POOLED, Scale.SHARE, 0);
  }

  private static String difference(String cohort, String against) {
    return (cohort == null ? ALL : cohort) + " minus " + against;
  }

  /** Whether it is a difference between a cohort and all of them together. */
  public boolean isAgainstAll() {
    return against != null && (cohort == null || against.equals(ALL));
  }

  /** The contrast as it stands in the rows of any cohort, of all, and less all. */
  public String contrastOfAny() {
    String own = contrast.replace(OVER_ALL, WITHIN);
    return isAgainstAll() ? own.replace(difference(cohort, against), WITHIN) : own;
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
