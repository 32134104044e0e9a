package org.fishmarket.compare.availability;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;

/**
 * What a claim needs of an archive. A need that only makes sense if another one is met counts as
 * met where that one is not, so that one gap is told once.
 */
public enum Need {
  /** Posts with an intent. */
  CODED(some("coded"), lit("no post could be coded")),

  /** A model that knows hard selling. */
  HARD_SELL(some("hard_told").or(none("coded")), lit("the model does not know hard selling")),

  /** A model that knows soft selling. */
  SOFT_SELL(some("soft_told").or(none("coded")), lit("the model does not know soft selling")),

  /** A model that knows appeals for a cause. */
  CAUSE(some("cause_told").or(none("coded")), lit("the model does not know causes")),

  /** A model that knows what posts do besides. */
  ACTS(some("acts").or(none("coded")), lit("the model does not know acts")),

  /** First and second person forms counted. */
  FOCUS(some("focus").or(none("coded")), lit("first and second person forms are not known")),

  /** Likes, shares or replies of originals or quotes that were old enough. */
  ENGAGEMENT(
      some("engaged"),
      when(none("units"), lit("the sources hold no originals or quotes"))
          .when(some("young"), lit("posts were too young when their likes were counted"))
          .otherwise(
              Subjects.of(
                  "give no likes, shares or replies of posts",
                  "linkedin-export",
                  "facebook-json",
                  "x-grailbird",
                  "customer-support",
                  "group-threads"))),

  /** Times of posts. */
  TIMES(some("dated"), Subjects.of("give no times", "group-threads")),

  /** Replies by others to originals or quotes. */
  REPLIES(
      some("received"),
      Subjects.of(
          "hold no replies by others",
          "linkedin-export",
          "facebook-json",
          "x-archive",
          "x-grailbird",
          "crowdtangle",
          "twint")),

  /** Such replies whose text could be coded. */
  CODED_REPLIES(
      some("received_judged").or(none("received")), lit("no reply by others could be coded")),

  /** Such replies whose acts are known. */
  REPLY_ACTS(
      some("received_acts").or(none("received_judged")), lit("the acts of replies are not known")),

  /** Posts that answer another account's post in the data. */
  THREADS(
      some("threaded"),
      Subjects.of(
          "hold no threads between accounts",
          "linkedin-export",
          "facebook-json",
          "crowdtangle",
          "twint")),

  /** Replies, comments or mentions from an account to one that wrote a post in the data. */
  MESSAGES(
      some("dyads"), Subjects.of("hold no messages between accounts in the data", "crowdtangle")),

  /** Such messages in both directions. */
  EXCHANGES(
      some("reciprocal"),
      Subjects.of("hold no messages between accounts in both directions", "crowdtangle")),

  /** Groups in which several accounts write, or engagement around accounts. */
  NETWORKS(
      some("engaged").or(some("grouped").and(col("accounts").gt(1))),
      lit("the sources hold neither groups of several accounts nor likes, shares or replies"));

  private final Column met;
  private final Column missing;

  Need(Column met, Column missing) {
    this.met = met;
    this.missing = missing;
  }

  /** Whether a source meets it, over the columns of {@link Facts}. */
  Column met() {
    return met;
  }

  /** What a source lacks that does not meet it, in words, over the same columns. */
  Column missing() {
    return missing;
  }

  private static Column some(String fact) {
    return col(fact).gt(0);
  }

  private static Column none(String fact) {
    return col(fact).equalTo(0);
  }
}
