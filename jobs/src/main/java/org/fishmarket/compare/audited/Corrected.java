package org.fishmarket.compare.audited;

import org.fishmarket.compare.finding.Settings;
import org.fishmarket.stats.Estimate;

/**
 * A figure corrected by an audit.
 *
 * @param estimate with its interval, on the scale of the uncorrected one; {@link Estimate#NONE} if
 *     it could not be corrected
 * @param lambda the weight of the classifier's labels, 0 to 1; NaN where several cohorts take part,
 *     each with its own, and where there is no estimate
 * @param effectiveSize how many posts, drawn simply at random and coded by hand, would tell it as
 *     exactly; of a difference the sum of both sides; NaN if not defined
 * @param coded posts that people coded; null if it could not be corrected
 * @param status what the column {@code labels} of findings says
 * @param reason why it could not be corrected; null if it could
 */
public record Corrected(
    Estimate estimate,
    double lambda,
    double effectiveSize,
    Long coded,
    Status status,
    String reason) {

  /** How a finding's labels stand. */
  public enum Status {
    NOT_AUDITED("not audited"),
    CORRECTED("corrected"),
    NOT_CORRECTED("audited, not corrected");

    private final String words;

    Status(String words) {
      this.words = words;
    }

    /** As the table of findings says it. */
    public String words() {
      return words;
    }
  }

  /** Nobody audited the labels. */
  public static final Corrected NOT_AUDITED = none(Status.NOT_AUDITED, "labels not audited");

  /** There is an audit, but it does not help here. */
  public static Corrected not(String reason) {
    return none(Status.NOT_CORRECTED, reason);
  }

  /** It would rest on too few accounts to be shown. */
  static Corrected tooFew(Settings settings) {
    return not("it rests on fewer than " + settings.minAccounts() + " accounts");
  }

  private static Corrected none(Status status, String reason) {
    return new Corrected(Estimate.NONE, Double.NaN, Double.NaN, null, status, reason);
  }

  static Corrected of(Estimate estimate, double lambda, double effectiveSize, long coded) {
    return new Corrected(estimate, lambda, effectiveSize, coded, Status.CORRECTED, null);
  }
}
