package org.fishmarket.stats.audited;

import org.fishmarket.stats.Estimate;
import org.fishmarket.stats.StudentT;

/**
 * Ratios {@code r = A/B} of sums over accounts, and differences between cohorts, with intervals
 * that take accounts for the independent units. With pseudo-labels in the numerator ({@link
 * Correction}) this is PPI++ for clustered posts and stratified samples; with the classifier's
 * labels it is the uncorrected estimate.
 *
 * <p><b>Variance.</b> By Taylor linearisation r varies as {@code sum_i (a_i - r b_i) / B} (Cochran,
 * Sampling Techniques 1977, section 6.4; Binder, International Statistical Review 51, 1983), so
 * {@code v = sum_i (a_i - r b_i)^2 / B^2}: pseudo-labels carry the drawing of the sample along. Of
 * v, some {@code (1 - q) d} comes from the drawing ({@code d}: its variance by design, from {@link
 * DrawError}; {@code q = sum m_i^2} with m_i = b_i/B). The rest is what accounts differ by, and too
 * small, since r was fitted to them: it is enlarged by the factor of Bell and McCaffrey (Survey
 * Methodology 28, 2002) for account effects, {@code c = q / (q - 2 sum m^3 + q^2)}. So {@code V = d
 * + c max(0, v - (1 - q) d)}; with equal accounts and no sample that is v G/(G - 1).
 *
 * <p><b>Interval.</b> Student's t. The first part has the sample's degrees of freedom, the second
 * those of Bell and McCaffrey under the same model: G - 1 for equal accounts, fewer where few
 * accounts hold most posts. They are put together, over parts and cohorts, after Satterthwaite
 * (Biometrics Bulletin 2, 1946). For a difference, what accounts in both cohorts have in common is
 * taken off.
 */
public final class Ratios {
  private final RatioSums sums;
  private final double confidence;

  /**
   * The ratios of a state.
   *
   * @param confidence such as .95
   */
  public Ratios(RatioSums sums, double confidence) {
    this.sums = sums;
    this.confidence = confidence;
  }

  /**
   * The ratio of a cohort.
   *
   * @param draw what the sample adds to the error of the numerator; {@link DrawError#NONE} if a and
   *     b are known. Where b is made of pseudo-labels too, it is that of a - r b
   * @return {@link Estimate#NONE} without accounts, no interval with one
   */
  public Estimate ratio(int cohort, DrawError draw) {
    Spread spread = spread(cohort, draw);
    return spread.accounts() < 1
        ? Estimate.NONE
        : StudentT.estimate(ratio(cohort), spread.variance(), spread.freedom(), confidence);
  }

  /** The ratio of one cohort less that of another; accounts may be in both. */
  public Estimate difference(int cohort, DrawError draw, int other, DrawError otherDraw) {
    Spread one = spread(cohort, draw);
    Spread two = spread(other, otherDraw);
    if (one.accounts() < 1 || two.accounts() < 1) {
      return Estimate.NONE;
    }
    double apart = one.variance() + two.variance();
    double shared =
        sums.residuals(cohort, ratio(cohort), other, ratio(other))
            / (sums.b(cohort) * sums.b(other))
            * Math.sqrt(one.factor() * two.factor());
    double freedom = apart * apart / (one.doubt() + two.doubt());
    return StudentT.estimate(
        ratio(cohort) - ratio(other), Math.max(0, apart - 2 * shared), freedom, confidence);
  }

  private double ratio(int cohort) {
    return sums.a(cohort) / sums.b(cohort);
  }

  private Spread spread(int cohort, DrawError draw) {
    double b = sums.b(cohort);
    double r = ratio(cohort);
    Shares shares = sums.shares(cohort);
    Shares.Judgement judgement = shares.accountEffects();
    double drawn = draw.variance() / (b * b);
    double all = sums.residuals(cohort, r, cohort, r) / (b * b);
    double between = Math.max(0, all - (1 - shares.squares()) * drawn) * judgement.factor();
    return new Spread(
        sums.accounts(cohort),
        judgement.factor(),
        drawn,
        draw.freedom(),
        between,
        judgement.freedom());
  }

  /** The variance of a ratio in its two parts, with their degrees of freedom. */
  private record Spread(
      double accounts,
      double factor,
      double drawn,
      double drawnFreedom,
      double between,
      double betweenFreedom) {
    double variance() {
      return accounts < 2 ? Double.NaN : drawn + between;
    }

    /** Variance squared over degrees of freedom. */
    double doubt() {
      return drawn * drawn / drawnFreedom + between * between / betweenFreedom;
    }

    double freedom() {
      return variance() * variance() / doubt();
    }
  }
}
