package org.fishmarket.report.text;

/** How a figure is shown. */
public enum Unit {
  /** A share of 0 to 1, shown as percent. */
  SHARE(100, "\u00a0%", "\u00a0%"),
  /** A percentage already. */
  PERCENT(1, "\u00a0%", "\u00a0%"),
  /** A difference of shares, shown as percentage points. */
  POINTS(100, "\u00a0percentage\u00a0points", ""),
  /** A length of time. */
  HOURS(1, "\u00a0hours", "\u00a0h"),
  /** A bare number. */
  PLAIN(1, "", "");

  private final double factor;
  private final String suffix;
  private final String mark;

  Unit(double factor, String suffix, String mark) {
    this.factor = factor;
    this.suffix = suffix;
    this.mark = mark;
  }

  /** The value in the unit shown: 0.41 is 41 for a share. */
  public double shown(double value) {
    return value * factor;
  }

  /** What follows the number, with its no-break space; empty for a bare number. */
  public String suffix() {
    return suffix;
  }

  /** What follows the number where an axis names the unit. */
  String mark() {
    return mark;
  }

  /**
   * The unit of a finding.
   *
   * @param scale the finding's scale: {@code percent}, {@code share}, {@code per post}, …; may be
   *     null
   * @param difference of two shares, which makes percentage points of a share
   */
  public static Unit of(String scale, Difference difference) {
    if ("percent".equals(scale)) {
      return PERCENT;
    }
    if ("share".equals(scale)) {
      return difference == Difference.YES ? POINTS : SHARE;
    }
    if ("hours".equals(scale)) {
      return HOURS;
    }
    return PLAIN;
  }

  /** Whether a figure is a difference of two. */
  public enum Difference {
    YES,
    NO
  }
}
