package org.fishmarket.compare.finding;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.fishmarket.stats.Adjustment;
import org.fishmarket.stats.Estimate;
import org.fishmarket.stats.Power;

/**
 * One row of the findings.
 *
 * @param estimate from the classifier's labels, on the scale on which it was made; {@link
 *     Estimate#NONE} if there is none
 * @param labelError what an audit, or error rates known from elsewhere, say of it
 * @param basis what it rests on
 * @param verdict null while it is open
 * @param reason why there is no estimate, or what else is to be known
 */
public record Finding(
    Subject subject,
    Estimate estimate,
    LabelError labelError,
    Basis basis,
    String verdict,
    String reason) {
  private static final String TOO_FEW = "too few";
  private static final double POWER = .8;

  /** An estimate whose verdict is still open. */
  public static Finding of(Subject subject, Estimate estimate, Basis basis, String reason) {
    return new Finding(subject, estimate, LabelError.UNKNOWN, basis, null, reason);
  }

  /** The data lack what it takes. */
  public static Finding notMeasurable(Subject subject, String why) {
    return without(subject, "not measurable", why);
  }

  /** It would rest on too few accounts to be shown. */
  public static Finding tooFew(Subject subject, Settings settings) {
    return without(
        subject,
        TOO_FEW,
        "suppressed: it, or a part that could be worked out from it, rests on fewer than "
            + settings.minAccounts()
            + " accounts");
  }

  /** The computation broke down; the others went on. */
  public static Finding failed(Subject subject, RuntimeException failure) {
    return without(
        subject,
        "failed",
        "a defect: " + failure.getClass().getSimpleName() + ", please report it");
  }

  private static Finding without(Subject subject, String verdict, String why) {
    return new Finding(subject, Estimate.NONE, LabelError.UNKNOWN, Basis.NONE, verdict, why);
  }

  /** Whether it rests on too few accounts, or would tell of others that do. */
  public boolean isSuppressed() {
    return TOO_FEW.equals(verdict);
  }

  /** The same with what is known of its labels' error. */
  public Finding with(LabelError known) {
    String both = known.note() == null ? reason : join(known.note());
    return new Finding(subject, estimate, known, basis, verdict, both);
  }

  /**
   * Gives each finding its verdict, the p values of all being adjusted together.
   *
   * @param audited whether people coded a sample of the posts
   * @return the rows of the table, in the order given
   */
  public static List<Row> settle(List<Finding> findings, boolean audited, Settings settings) {
    double[] adjusted =
        Adjustment.benjaminiHochberg(
            findings.stream().mapToDouble(finding -> finding.decisive().p()).toArray());
    return IntStream.range(0, adjusted.length)
        .mapToObj(
            i -> {
              Finding finding = audited ? findings.get(i).explained() : findings.get(i);
              return finding.settled(adjusted[i], settings).row(adjusted[i], audited, settings);
            })
        .toList();
  }

  /** The same with the reason why an audit does not correct it, if nothing told it yet. */
  private Finding explained() {
    boolean told = labelError.isCorrected() || labelError.note() != null;
    return told || Double.isNaN(estimate.value())
        ? this
        : with(
            new LabelError(
                Estimate.NONE,
                Double.NaN,
                labelError.low(),
                labelError.high(),
                "not corrected: " + subject.claim().uncorrected(subject.measure())));
  }

  /** The estimate that the verdict rests on: the corrected one where there is one. */
  private Estimate decisive() {
    return labelError.isCorrected() ? labelError.corrected() : estimate;
  }

  private Finding settled(double p, Settings settings) {
    if (verdict != null) {
      return this;
    }
    if (subject.expected() == 0) {
      return with("figure", reason);
    }
    Estimate decisive = decisive();
    String open = "inconclusive";
    if (!decisive.bounded()) {
      return with(open, join("the resamples are too few-sided for an interval"));
    }
    boolean above = decisive.low() > 0;
    boolean below = decisive.high() < 0;
    if (p <= settings.significance() && (above || below)) {
      boolean asExpected = above == (subject.expected() > 0);
      return with(asExpected ? "supported" : "contradicted", reason);
    }
    String why =
        above || below
            ? "the adjusted p value is above " + settings.significance()
            : "the interval covers zero";
    return with(
        open,
        join(
            String.format(
                Locale.ROOT,
                "%s; with %.0f %% power this archive could have shown %s",
                why,
                100 * POWER,
                subject.scale().words(detectable(settings)))));
  }

  /** The smallest effect on the essay's side that could have been shown, as shown. */
  private double detectable(Settings settings) {
    double error = decisive().error();
    double least = Power.smallestEffect(error, basis.accounts() - 1, settings.confidence(), POWER);
    return subject.scale().effect(subject.expected() * least);
  }

  private String join(String first) {
    return reason == null ? first : first + "; " + reason;
  }

  private Finding with(String settled, String why) {
    return new Finding(subject, estimate, labelError, basis, settled, why);
  }

  private Row row(double adjusted, boolean audited, Settings settings) {
    Scale scale = subject.scale();
    Estimate shown = estimate.on(scale::shown);
    Estimate corrected = labelError.corrected().on(scale::shown);
    return RowFactory.create(
        subject.claim().slug(),
        subject.claim().essay(),
        subject.measure(),
        subject.cohort(),
        subject.against(),
        subject.contrast(),
        subject.stratum(),
        scale.slug(),
        orNull(shown.value()),
        orNull(shown.low()),
        orNull(shown.high()),
        orNull(decisive().p()),
        orNull(adjusted),
        subject.expected(),
        basis.posts(),
        basis.accounts(),
        basis.events(),
        labels(audited),
        orNull(corrected.value()),
        orNull(corrected.low()),
        orNull(corrected.high()),
        orNull(labelError.effectiveSample()),
        orNull(scale.shown(labelError.low())),
        orNull(scale.shown(labelError.high())),
        "inconclusive".equals(verdict) ? orNull(detectable(settings)) : null,
        verdict,
        reason);
  }

  private String labels(boolean audited) {
    if (Double.isNaN(estimate.value())) {
      return null;
    }
    String known = audited ? "audited, not corrected" : "not audited";
    return labelError.isCorrected() ? "corrected" : known;
  }

  /** A number that is not defined is null in tables. */
  public static Double orNull(double value) {
    return Double.isFinite(value) ? value : null;
  }
}
