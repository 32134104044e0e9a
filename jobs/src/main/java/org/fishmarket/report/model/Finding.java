package org.fishmarket.report.model;

import org.fishmarket.report.text.Shown;
import org.fishmarket.report.text.Unit;

/**
 * One row of {@code findings}; the columns are explained in the schema.
 *
 * @param figure from the classifier's labels
 * @param corrected the same corrected by an audit; not measured if it was not
 * @param labelError what the figure could be over the classifier's error rates; bounds alone
 */
public record Finding(
    String claim,
    String essay,
    String measure,
    String cohort,
    String against,
    String contrast,
    String stratum,
    String scale,
    Interval figure,
    Double p,
    Double pAdjusted,
    Integer expected,
    Long nPosts,
    Long nAccounts,
    Long nEvents,
    String labels,
    Interval corrected,
    Double effectiveSample,
    Interval labelError,
    Double detectable,
    String verdict,
    String reason) {
  private static final double SIGNIFICANCE = 0.05;

  /** True for a difference between two cohorts. */
  public boolean difference() {
    return against != null;
  }

  /** The figure that its test and verdict are about: the corrected one where there is one. */
  public Interval decisive() {
    return corrected.measured() ? corrected : figure;
  }

  /** Where {@link #decisive} stands in the finding's entry of report.json. */
  public String place() {
    return corrected.measured() ? "/corrected" : "/figure";
  }

  /**
   * True if the sign of the figure may be put in words: its interval excludes zero, and so does its
   * verdict, or its test where no direction is claimed.
   */
  public boolean clear() {
    if ("figure".equals(verdict)) {
      return decisive().excludesZero() && (pAdjusted == null || pAdjusted <= SIGNIFICANCE);
    }
    boolean settled = "supported".equals(verdict) || "contradicted".equals(verdict);
    return settled && decisive().excludesZero();
  }

  /** True if it tells how much there is of something: there is nothing to test it against. */
  public boolean level() {
    return !difference() && side() == 0 && p == null && !"percent".equals(scale);
  }

  /** True for a rank correlation of selling and something else, a cohort being the unit. */
  public boolean overCohorts() {
    return "rank correlation".equals(scale);
  }

  /** Its unit. A share on whose sign something is claimed is a difference of two shares. */
  public Unit unit() {
    boolean between = difference() || side() != 0;
    return Unit.of(scale, between ? Unit.Difference.YES : Unit.Difference.NO);
  }

  /** How its sign is shown beside other figures. */
  public Shown.Sign sign() {
    boolean effect = difference() || side() != 0 || "percent".equals(scale);
    return effect ? Shown.Sign.EFFECT : Shown.Sign.LEVEL;
  }

  /** Its decisive figure with the interval as text; it has to have one. */
  public Shown shown(Shown.Sign how) {
    return shown(decisive(), how);
  }

  /** A figure in its unit as text. */
  public Shown shown(Interval any, Shown.Sign how) {
    return Shown.of(unit(), how, any.estimate(), any.low(), any.high());
  }

  /** The essay's side of zero; 0 if it claims none. */
  public int side() {
    return expected == null ? 0 : Integer.signum(expected);
  }
}
