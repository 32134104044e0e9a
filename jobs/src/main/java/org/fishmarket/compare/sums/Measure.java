package org.fishmarket.compare.sums;

import org.fishmarket.compare.finding.Scale;
import org.fishmarket.stats.Estimate;
import org.fishmarket.stats.Replicates;
import org.fishmarket.stats.Sums;

/**
 * The measures that are ratios of sums over accounts: figures of each cohort, and most of them
 * differences between cohorts.
 */
public enum Measure {
  PROMOTIONAL_RATIO(
      "promotional ratio",
      Scale.SHARE,
      Total.SELLING,
      Total.CODED,
      Total.CODED_ACCOUNTS,
      0,
      "no post could be coded"),
  VOLUME(
      "posts per account and week",
      Scale.PER_WEEK,
      Total.DATED,
      Total.WEEKS,
      Total.DATED_ACCOUNTS,
      1,
      "no original or quote has a date"),
  MAJORITY_SELLERS(
      "majority sellers",
      Scale.SHARE,
      Total.MAJORITY,
      Total.ELIGIBLE,
      Total.ELIGIBLE,
      0,
      "no account has enough coded posts"),
  REPLIES(
      "replies per post",
      Scale.PER_POST,
      Total.RECEIVED,
      Total.REPLIABLE,
      Total.REPLIABLE_ACCOUNTS,
      -1,
      Measure.NO_REPLIES),
  ANSWERED(
      "share of posts answered",
      Scale.SHARE,
      Total.ANSWERED,
      Total.REPLIABLE,
      Total.REPLIABLE_ACCOUNTS,
      -1,
      Measure.NO_REPLIES),
  QUALITY(
      "quality interactions per post",
      Scale.PER_POST,
      Total.QUALITY,
      Total.REPLIABLE,
      Total.REPLIABLE_ACCOUNTS,
      -1,
      Measure.NO_REPLIES),
  REPLIERS(
      "repliers per post",
      Scale.PER_POST,
      Total.REPLIERS,
      Total.REPLIABLE,
      Total.REPLIABLE_ACCOUNTS,
      -1,
      Measure.NO_REPLIES),
  DEPTH(
      "reply depth",
      Scale.DEPTH,
      Total.DEPTH,
      Total.THREADED,
      Total.THREADED_ACCOUNTS,
      -1,
      "no reply by another account in a thread whose first post is in the data"),
  RECIPROCITY(
      "reciprocity",
      Scale.SHARE,
      Total.RECIPROCAL,
      Total.DYADS,
      Total.DYAD_ACCOUNTS,
      -1,
      "no interaction with an account whose posts are in the data"),
  ENGAGEMENT(
      "engagement",
      Scale.LOG_COUNT,
      Total.LOG_ENGAGEMENT,
      Total.MEASURED,
      Total.MEASURED_ACCOUNTS,
      0,
      "no likes, replies or shares were measured"),
  HARD_SELL_SHARE(
      "hard sell share",
      Scale.SHARE,
      Total.HARD,
      Total.HARD_TOLD,
      Total.CODED_ACCOUNTS,
      0,
      "no post could be coded"),
  SOFT_SELL_SHARE(
      "soft sell share",
      Scale.SHARE,
      Total.SOFT,
      Total.SOFT_TOLD,
      Total.CODED_ACCOUNTS,
      0,
      "no post could be coded"),
  CAUSE_SHARE(
      "cause share",
      Scale.SHARE,
      Total.CAUSE,
      Total.CAUSE_TOLD,
      Total.CODED_ACCOUNTS,
      0,
      "no post could be coded"),
  SELLING_PROBABILITY(
      "mean probability of selling",
      Scale.SHARE,
      Total.P_SELLING,
      Total.CODED,
      Total.CODED_ACCOUNTS,
      0,
      "no post could be coded");

  private static final String NO_REPLIES = "the sources hold no replies by others";

  private final String title;
  private final Scale scale;
  private final Total numerator;
  private final Total denominator;
  private final Total accounts;
  private final int expected;
  private final String missing;

  Measure(
      String title,
      Scale scale,
      Total numerator,
      Total denominator,
      Total accounts,
      int expected,
      String missing) {
    this.title = title;
    this.scale = scale;
    this.numerator = numerator;
    this.denominator = denominator;
    this.accounts = accounts;
    this.expected = expected;
    this.missing = missing;
  }

  /** Its name in the table of findings. */
  public String title() {
    return title;
  }

  public Scale scale() {
    return scale;
  }

  /** The estimate of it, on the scale on which it is made. */
  public Estimate estimate(Replicates replicates, double confidence) {
    return scale == Scale.SHARE ? replicates.share(confidence) : replicates.estimate(confidence);
  }

  /** The side of zero on which the essay sees the group that sells more; 0 if none. */
  public int expected() {
    return expected;
  }

  /** What is missing where no account has it. */
  public String missing() {
    return missing;
  }

  /** The formula; NaN where there is nothing to divide by. */
  public double of(Sums sums, int replicate) {
    double by = sums.at(denominator.ordinal(), replicate);
    return by > 0 ? sums.at(numerator.ordinal(), replicate) / by : Double.NaN;
  }

  /** The same in every resample. */
  public Replicates of(Sums sums) {
    return Replicates.ratio(sums.each(numerator.ordinal()), sums.each(denominator.ordinal()));
  }

  /** What it divides by, in the data as they are. */
  public double denominator(Sums sums) {
    return sums.at(denominator.ordinal(), 0);
  }

  /** An account's part of the numerator. */
  public double numerator(double[] totals) {
    return totals[numerator.ordinal()];
  }

  /** An account's part of the denominator. */
  public double denominator(double[] totals) {
    return totals[denominator.ordinal()];
  }

  /** Accounts that a cohort's figure rests on. */
  public long accounts(Observed observed) {
    return observed.count(accounts);
  }

  /** The count of accounts that it rests on. */
  public Total restsOn() {
    return accounts;
  }

  /** Posts that a cohort's figure rests on; null if it rests on something else. */
  public Long posts(Observed observed) {
    return switch (this) {
      case RECIPROCITY -> null;
      case VOLUME -> observed.count(Total.DATED);
      case MAJORITY_SELLERS -> observed.count(Total.ELIGIBLE_POSTS);
      default -> observed.count(denominator);
    };
  }
}
