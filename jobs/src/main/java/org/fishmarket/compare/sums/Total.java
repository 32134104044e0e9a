package org.fishmarket.compare.sums;

/**
 * What an account adds to the sums of its cohort. Those before {@link #ACCOUNTS} are added up in
 * every resample; from there on they only say on how many posts and accounts a figure rests.
 */
public enum Total {
  CODED,
  SELLING,
  P_SELLING,
  HARD,
  SOFT,
  CAUSE,
  HARD_TOLD,
  SOFT_TOLD,
  CAUSE_TOLD,
  MEASURED,
  LOG_ENGAGEMENT,
  WEEKS,
  DATED,
  ELIGIBLE,
  MAJORITY,
  REPLIABLE,
  RECEIVED,
  ANSWERED,
  QUALITY,
  REPLIERS,
  THREADED,
  DEPTH,
  DYADS,
  RECIPROCAL,
  PHATIC_TO_SELLING("phatic_to_selling"),
  JUDGED_TO_SELLING("judged_to_selling"),
  PHATIC_TO_SHARING("phatic_to_sharing"),
  JUDGED_TO_SHARING("judged_to_sharing"),

  ACCOUNTS,
  POSTS,
  YOUNG,
  UNMEASURED,
  FEW_CODED,
  UNJUDGED,
  BLIND,
  CODED_ACCOUNTS,
  MEASURED_ACCOUNTS,
  DATED_ACCOUNTS,
  ELIGIBLE_POSTS,
  REPLIABLE_ACCOUNTS,
  THREADED_ACCOUNTS,
  DYAD_ACCOUNTS,
  SLOPE_ACCOUNTS,
  SLOPE_POSTS,
  JUDGED_TO_SELLING_ACCOUNTS(JUDGED_TO_SELLING),
  JUDGED_TO_SHARING_ACCOUNTS(JUDGED_TO_SHARING);

  /** How many are added up in every resample. */
  public static final int RESAMPLED = ACCOUNTS.ordinal();

  public static final int SIZE = values().length;

  private final String column;
  private final Total of;

  Total() {
    this(null, null);
  }

  /** One that stands in the account's row under this name. */
  Total(String column) {
    this(column, null);
  }

  /** The number of accounts that have any of another total. */
  Total(Total of) {
    this(null, of);
  }

  Total(String column, Total of) {
    this.column = column;
    this.of = of;
  }

  /** The column of the account's row that it is read from; null if it is worked out. */
  String column() {
    return column;
  }

  /** The total whose accounts it counts; null if it is none of these. */
  Total of() {
    return of;
  }
}
