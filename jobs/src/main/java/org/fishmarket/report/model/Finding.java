package org.fishmarket.report.model;

import org.fishmarket.report.text.Shown;
import org.fishmarket.report.text.Unit;

/** One row of {@code findings}; the columns are explained in the schema. */
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
    Double corrected,
    Double correctedLow,
    Double correctedHigh,
    Double effectiveSample,
    Double labelErrorLow,
    Double labelErrorHigh,
    Double detectable,
    String verdict,
    String reason) {
  private static final double SIGNIFICANCE = 0.05;

  /** True for a difference between two cohorts. */
  public boolean difference() {
    return against != null;
  }

  /**
   * True if the sign of the figure may be put in words: its interval excludes zero, and so does its
   * verdict, or its test where no direction is claimed.
   */
  public boolean clear() {
    if ("figure".equals(verdict)) {
      return figure.excludesZero() && (pAdjusted == null || pAdjusted <= SIGNIFICANCE);
    }
    boolean settled = "supported".equals(verdict) || "contradicted".equals(verdict);
    return settled && figure.excludesZero();
  }

  /** True if it tells how much there is of something: there is nothing to test it against. */
  public boolean level() {
    return !difference() && side() == 0 && p == null && !"percent".equals(scale);
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

  /** Its figure with the interval as text; it has to have one. */
  public Shown shown(Shown.Sign how) {
    return Shown.of(unit(), how, figure.estimate(), figure.low(), figure.high());
  }

  /** The essay's side of zero; 0 if it claims none. */
  public int side() {
    return expected == null ? 0 : Integer.signum(expected);
  }
}
