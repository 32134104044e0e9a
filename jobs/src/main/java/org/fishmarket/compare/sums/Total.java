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
  FIRST("first_messages"),
  FIRST_ANSWERED("first_answered"),
  FIRST_SELLING("first_selling"),
  FIRST_SELLING_ANSWERED("first_selling_answered"),
  FIRST_OTHERS("first_others"),
  FIRST_OTHERS_ANSWERED("first_others_answered"),
  BEGUN_SELLING("begun_selling"),
  BEGUN_SELLING_FOLLOWED("begun_selling_followed"),
  BEGUN_OTHERS("begun_others"),
  BEGUN_OTHERS_FOLLOWED("begun_others_followed"),
  /** Accounts with enough first messages for a share of their own. */
  FIRST_ELIGIBLE,
  /** Of these, by the share that was answered: none, up to a quarter, and so on. */
  ANSWERED_0,
  ANSWERED_1,
  ANSWERED_2,
  ANSWERED_3,
  ANSWERED_4,
  COMPLAINTS_EARLY("complaints_early"),
  COMPLAINTS_LATE("complaints_late"),
  COMPLAINTS_SEEN("complaints_seen"),
  FURTHER_EARLY("further_early"),
  FURTHER_LATE("further_late"),
  COMPLAINTS_ANSWERED("complaints_answered"),
  ANSWER_HOURS,
  QUESTIONS("questions_received"),
  QUESTIONS_ANSWERED("questions_answered"),
  REQUESTS_NONE("requests_none"),
  REQUESTS_NONE_ANSWERED("requests_none_answered"),
  REQUESTS_SOME("requests_some"),
  REQUESTS_SOME_ANSWERED("requests_some_answered"),
  REQUESTS_MUCH("requests_much"),
  REQUESTS_MUCH_ANSWERED("requests_much_answered"),
  /** Reciprocity by giving: number of accounts, x, y, x squared, x times y. */
  RECIPROCITY_N,
  RECIPROCITY_X,
  RECIPROCITY_Y,
  RECIPROCITY_XX,
  RECIPROCITY_XY,

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
  JUDGED_TO_SHARING_ACCOUNTS(JUDGED_TO_SHARING),
  FIRST_ACCOUNTS(FIRST),
  FIRST_SELLING_ACCOUNTS(FIRST_SELLING),
  FIRST_OTHERS_ACCOUNTS(FIRST_OTHERS),
  BEGUN_SELLING_ACCOUNTS(BEGUN_SELLING),
  BEGUN_OTHERS_ACCOUNTS(BEGUN_OTHERS),
  COMPLAINTS_EARLY_ACCOUNTS(COMPLAINTS_EARLY),
  COMPLAINTS_LATE_ACCOUNTS(COMPLAINTS_LATE),
  COMPLAINTS_SEEN_ACCOUNTS(COMPLAINTS_SEEN),
  COMPLAINTS_ANSWERED_ACCOUNTS(COMPLAINTS_ANSWERED),
  QUESTIONS_ACCOUNTS(QUESTIONS),
  REQUESTS_NONE_ACCOUNTS(REQUESTS_NONE),
  REQUESTS_SOME_ACCOUNTS(REQUESTS_SOME),
  REQUESTS_MUCH_ACCOUNTS(REQUESTS_MUCH),
  /** Accounts that have a place in a slope over cells, and posts of theirs in it. */
  DIALOGUE_ACCOUNTS,
  DIALOGUE_POSTS,
  GIVING_ACCOUNTS,
  GIVING_POSTS,
  /** Posts of accounts whose reciprocity is compared. */
  RECIPROCITY_POSTS;

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

  /** Whether it is a sum over posts by their own label, which pseudo-labels correct. */
  boolean corrected() {
    return ordinal() >= FIRST_SELLING.ordinal() && ordinal() <= BEGUN_OTHERS_FOLLOWED.ordinal();
  }

  /** The total whose accounts it counts; null if it is none of these. */
  Total of() {
    return of;
  }
}
