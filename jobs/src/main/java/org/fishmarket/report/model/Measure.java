package org.fishmarket.report.model;

import org.fishmarket.report.text.Unit;

/** The figures of a cohort, in the order in which they are shown. */
public enum Measure {
  PROMOTIONAL_RATIO(
      "promotional_ratio",
      "Promotional ratio",
      Unit.SHARE,
      "posts that sell, of all coded posts of the cohort's own"),
  PROMOTIONAL_RATIO_ADJUSTED(
      "promotional_ratio_adjusted",
      "Promotional ratio, corrected",
      Unit.SHARE,
      "the same from the classifier's probabilities, corrected for the share of selling that it was"
          + " trained on"),
  HARD_SELL("hard_sell_share", "Hard sell", Unit.SHARE, "posts that ask for a transaction"),
  SOFT_SELL("soft_sell_share", "Soft sell", Unit.SHARE, "posts that show an offering off"),
  CAUSE("cause_share", "Cause", Unit.SHARE, "posts that ask for others, with no gain of one's own"),
  POSTS_PER_WEEK(
      "posts_per_account_week",
      "Posts per account and week",
      Unit.PLAIN,
      "posts of an account in a week in which it posts"),
  MAJORITY_SELLERS(
      "majority_sellers",
      "Majority sellers",
      Unit.SHARE,
      "accounts with more than half of their posts selling"),
  ENGAGEMENT(
      "engagement",
      "Engagement",
      Unit.PLAIN,
      "likes, shares and replies that a typical post receives (geometric mean)"),
  REPLIES("replies_per_post", "Replies per post", Unit.PLAIN, "replies by other accounts, a post"),
  ANSWERED("answered_share", "Answered posts", Unit.SHARE, "posts that another account replied to"),
  QUALITY(
      "quality_per_post",
      "Quality replies per post",
      Unit.PLAIN,
      "replies with something to say: not selling, not a courtesy, five content words or more"),
  REPLIERS(
      "repliers_per_post",
      "Repliers per post",
      Unit.PLAIN,
      "different other accounts that reply, a post"),
  DEPTH("reply_depth", "Reply depth", Unit.PLAIN, "how deep replies stand in their threads"),
  RECIPROCITY(
      "reciprocity", "Reciprocity", Unit.SHARE, "pairs of accounts that address each other");

  private final String column;
  private final String title;
  private final Unit unit;
  private final String meaning;

  Measure(String column, String title, Unit unit, String meaning) {
    this.column = column;
    this.title = title;
    this.unit = unit;
    this.meaning = meaning;
  }

  /** Its column in {@code cohorts}; the bounds are in the columns with {@code _low, _high}. */
  public String column() {
    return column;
  }

  public String title() {
    return title;
  }

  public Unit unit() {
    return unit;
  }

  /** The term of the glossary that explains it; null if its caption says all. */
  public String term() {
    return switch (this) {
      case PROMOTIONAL_RATIO -> "Promotional ratio";
      case PROMOTIONAL_RATIO_ADJUSTED -> "Label error";
      case HARD_SELL, SOFT_SELL -> "Selling";
      case CAUSE -> "Cause";
      case ENGAGEMENT -> "Engagement";
      case QUALITY -> "Quality interaction";
      case RECIPROCITY -> "Dyad";
      default -> null;
    };
  }

  /** What is counted, for a caption. */
  public String meaning() {
    return meaning;
  }
}
