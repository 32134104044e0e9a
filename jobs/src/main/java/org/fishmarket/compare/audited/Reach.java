package org.fishmarket.compare.audited;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import org.fishmarket.models.Classifier;
import org.fishmarket.models.SourceErrors;
import org.fishmarket.stats.audited.ErrorRates;
import org.fishmarket.stats.audited.Sensitivity;

/**
 * How far wrong labels could move a figure, if the classifier errs on the posts at hand as it did
 * on some other source: the smallest and the largest true value behind the observed one. Without an
 * audit nobody knows which source they are like, so it corrects nothing. It is about the estimate,
 * not its interval: chance comes on top.
 *
 * <p>Contrasts, and differences with like errors, leave out sources under which the observed share
 * of posts could hardly come about (no more posts than the false positives alone, or more than
 * sensitivity allows): the posts are not like them. The posts that error rates come from were
 * partly chosen as hard to tell, so the reach is rather too wide.
 *
 * @param low the smallest value, on the scale of the figure; NaN if it is not known
 * @param high the largest
 * @param sources whose error rates fit
 * @param reason why it is not known, or what it rests on
 */
public record Reach(double low, double high, int sources, String reason) {
  /** A source that would make all or nothing of the posts true is none that they are like. */
  private static final double LEAST = .02;

  /** Nobody knows how far errors could move it. */
  public static final Reach NONE = unknown("what wrong labels do to it is not known");

  private static final String ON = "labels wrong as on %d other sources";

  /**
   * The error rates of a classifier about one question.
   *
   * @return by source; empty if nobody knows them, as of a model of one's own
   */
  public static List<ErrorRates> rates(Classifier classifier, Question question) {
    return SourceErrors.of(classifier).stream()
        .filter(errors -> errors.question().equals(question.errors()))
        .map(errors -> new ErrorRates(errors.sensitivity(), errors.specificity()))
        .toList();
  }

  /**
   * A share of posts by label. Rates that cannot give the share stand for its end, 0 or 1.
   *
   * @param observed the share
   * @param rates as {@link #rates} gives them
   */
  public static Reach share(double observed, List<ErrorRates> rates) {
    return of(rates, Double.isFinite(observed), fit -> Sensitivity.share(observed, fit));
  }

  /**
   * A difference of two shares, if the classifier errs on each side as on any of the sources, not
   * on both as on the same one.
   */
  public static Reach difference(double first, double second, List<ErrorRates> rates) {
    return of(
        rates,
        Double.isFinite(first - second),
        fit -> Sensitivity.differenceOfUnlike(first, second, fit));
  }

  /**
   * A difference of two shares, if the classifier errs alike on both sides: as one may hope for two
   * cohorts of like people on one platform.
   */
  public static Reach differenceOfLike(double first, double second, List<ErrorRates> rates) {
    return fitting(
        rates,
        one -> fits(first, one) && fits(second, one),
        Double.isFinite(first - second),
        fit -> Sensitivity.difference(first, second, fit));
  }

  /**
   * A contrast of posts, or of events, by label: selling against others. Errors that do not depend
   * on the outcome draw it towards zero, so the truth lies further out. Those that do may have any
   * effect: {@link org.fishmarket.stats.audited.TippingPoints} tells how large they would have to
   * be.
   *
   * @param contrast on any linear scale, such as log engagement or a difference of shares
   * @param share of the posts, or events, that bear the label
   */
  public static Reach contrast(double contrast, double share, List<ErrorRates> rates) {
    return fitting(
        rates,
        one -> fits(share, one),
        Double.isFinite(contrast),
        fit -> Sensitivity.contrast(contrast, share, fit));
  }

  /**
   * A slope over accounts on their promotional ratios: errors stretch or shrink the ratios alike.
   */
  public static Reach slopeOverRatios(double slope, List<ErrorRates> rates) {
    return of(rates, Double.isFinite(slope), fit -> Sensitivity.slopeOverRatios(slope, fit));
  }

  private static boolean fits(double share, ErrorRates rates) {
    double p = (share - rates.falsePositives()) / rates.youden();
    return p >= LEAST && p <= 1 - LEAST;
  }

  private static Reach fitting(
      List<ErrorRates> rates,
      Predicate<ErrorRates> fits,
      boolean known,
      Function<List<ErrorRates>, Sensitivity> figure) {
    List<ErrorRates> fitting = rates.stream().filter(fits).toList();
    return fitting.isEmpty() && !rates.isEmpty()
        ? unknown("the error rates of no other source fit the share of labels here")
        : of(fitting, known, figure);
  }

  private static Reach of(
      List<ErrorRates> rates, boolean known, Function<List<ErrorRates>, Sensitivity> figure) {
    if (rates.isEmpty()) {
      return unknown("error rates of this model are not known");
    }
    if (!known) {
      return unknown("there is no figure");
    }
    Sensitivity found = figure.apply(rates);
    return Double.isNaN(found.low())
        ? unknown("on some other source labels say nothing")
        : new Reach(
            found.low(), found.high(), rates.size(), String.format(Locale.ROOT, ON, rates.size()));
  }

  private static Reach unknown(String reason) {
    return new Reach(Double.NaN, Double.NaN, 0, reason);
  }

  /** Whether it is known. */
  public boolean known() {
    return !Double.isNaN(low);
  }

  /** Whether all values lie on one side of zero: errors of these sizes do not move the verdict. */
  public boolean keepsSign() {
    return low > 0 || high < 0;
  }
}
