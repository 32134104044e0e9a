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
  SLOPE_POSTS;

  /** How many are added up in every resample. */
  public static final int RESAMPLED = ACCOUNTS.ordinal();

  public static final int SIZE = values().length;
}
