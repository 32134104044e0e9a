package org.fishmarket.compare.finding;

import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.fishmarket.stats.Adjustment;
import org.fishmarket.stats.Estimate;
import org.fishmarket.stats.Power;

/**
 * One row of the findings.
 *
 * @param estimate on the scale on which it was made; {@link Estimate#NONE} if there is none
 * @param adjusted p value after adjustment, NaN if there is none or not yet
 * @param posts that it rests on; null if it rests on none or is suppressed
 * @param accounts that it rests on; null if suppressed
 * @param verdict null until {@link #settle}
 * @param reason why there is no estimate, or what else is to be known
 */
public record Finding(
    Subject subject,
    Estimate estimate,
    double adjusted,
    Long posts,
    Long accounts,
    String verdict,
    String reason) {
  private static final double POWER = .8;

  /** An estimate whose verdict is still open. */
  public static Finding of(
      Subject subject, Estimate estimate, Long posts, long accounts, String reason) {
    return new Finding(subject, estimate, Double.NaN, posts, accounts, null, reason);
  }

  /** The data lack what it takes. */
  public static Finding notMeasurable(Subject subject, String why) {
    return new Finding(subject, Estimate.NONE, Double.NaN, null, null, "not measurable", why);
  }

  /** It would rest on too few accounts to be shown. */
  public static Finding tooFew(Subject subject, Settings settings) {
    return tooFew(
        subject,
        "suppressed: it, or a part that could be worked out from it, rests on fewer than "
            + settings.minAccounts()
            + " accounts");
  }

  public static Finding tooFew(Subject subject, String why) {
    return new Finding(subject, Estimate.NONE, Double.NaN, null, null, "too few", why);
  }

  /** Adjusts the p values of all findings together, and gives each its verdict. */
  public static List<Finding> settle(List<Finding> findings, Settings settings) {
    double[] adjusted =
        Adjustment.benjaminiHochberg(
            findings.stream().mapToDouble(finding -> finding.estimate.p()).toArray());
    return java.util.stream.IntStream.range(0, adjusted.length)
        .mapToObj(i -> findings.get(i).settled(adjusted[i], settings))
        .toList();
  }

  private Finding settled(double p, Settings settings) {
    if (verdict != null) {
      return this;
    }
    String open = "inconclusive";
    if (subject.expected() == 0) {
      return with(p, "figure", reason);
    }
    if (!estimate.bounded()) {
      return with(p, open, join("the resamples are too few-sided for an interval"));
    }
    boolean above = estimate.low() > 0;
    boolean below = estimate.high() < 0;
    if (p <= settings.significance() && (above || below)) {
      boolean asExpected = above == (subject.expected() > 0);
      return with(p, asExpected ? "supported" : "contradicted", reason);
    }
    double least = Power.smallestEffect(estimate.error(), settings.confidence(), POWER);
    String shown = subject.scale().words(subject.scale().effect(subject.expected() * least));
    String why =
        above || below
            ? "the adjusted p value is above " + settings.significance()
            : "the interval covers zero";
    return with(
        p,
        open,
        join(
            String.format(
                Locale.ROOT,
                "%s; with %.0f %% power this archive could have shown %s",
                why,
                100 * POWER,
                shown)));
  }

  private String join(String first) {
    return reason == null ? first : first + "; " + reason;
  }

  private Finding with(double p, String settled, String why) {
    return new Finding(subject, estimate, p, posts, accounts, settled, why);
  }

  /** The row of the table. */
  public Row row() {
    Estimate shown = estimate.on(subject.scale()::shown);
    return RowFactory.create(
        subject.claim().slug(),
        subject.claim().essay(),
        subject.measure(),
        subject.cohort(),
        subject.against(),
        subject.contrast(),
        subject.stratum(),
        subject.scale().slug(),
        orNull(shown.value()),
        orNull(shown.low()),
        orNull(shown.high()),
        orNull(estimate.p()),
        orNull(adjusted),
        subject.expected(),
        posts,
        accounts,
        verdict,
        reason);
  }

  /** A number that is not defined is null in tables. */
  public static Double orNull(double value) {
    return Double.isFinite(value) ? value : null;
  }
}
