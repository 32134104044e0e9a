package org.fishmarket.compare.finding;

import java.util.Locale;

/** The unit in which a figure is shown, and its way there from the scale of the estimate. */
public enum Scale {
  /** A share of 0 to 1, or a difference of two. */
  SHARE("share"),
  PER_POST("per post"),
  PER_WEEK("per week"),
  PER_COMPLAINT("per complaint"),
  /**
   * Estimated as a mean of log(1 + hours), shown as hours: the geometric mean of 1 + hours, less 1.
   */
  HOURS("hours") {
    @Override
    public double shown(double log) {
      return Math.expm1(log);
    }
  },
  DEPTH("depth"),
  /** Estimated as a logarithm, shown as percent change: -25 is a quarter less. */
  PERCENT("percent") {
    @Override
    public double shown(double log) {
      return 100 * Math.expm1(log);
    }

    @Override
    public double effect(double log) {
      return shown(log);
    }

    @Override
    public String words(double shown) {
      return String.format(Locale.ROOT, "%+.0f %%", shown);
    }
  },
  /** Estimated as a mean of log(1 + count), shown as a count: the geometric mean. */
  LOG_COUNT("interactions") {
    @Override
    public double shown(double log) {
      return Math.expm1(log);
    }
  },
  /** A rank correlation; its error is one of Fisher's z. */
  RANK("rank correlation") {
    @Override
    public double effect(double z) {
      return Math.tanh(z);
    }
  };

  private final String slug;

  Scale(String slug) {
    this.slug = slug;
  }

  /** Its name in the table of findings. */
  public String slug() {
    return slug;
  }

  /** The estimate as shown. */
  public double shown(double value) {
    return value;
  }

  /** An effect of so many standard errors as shown. */
  public double effect(double value) {
    return value;
  }

  /** A value as shown, in words. */
  public String words(double shown) {
    return String.format(Locale.ROOT, "%+.2g", shown);
  }
}
