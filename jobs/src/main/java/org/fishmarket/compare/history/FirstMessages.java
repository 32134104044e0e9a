package org.fishmarket.compare.history;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The first message of each account to each other, and what came of it. */
public final class FirstMessages {
  private FirstMessages() {}

  /**
   * One row for each ordered pair of accounts with a message from the one to the other:
   *
   * <ul>
   *   <li>{@code from, to, at_micros, post, cohort, source}, and {@code selling}, null if not
   *       coded;
   *   <li>{@code opening}: {@code to} had not addressed {@code from} before either, so nothing led
   *       up to it. If both address each other first at the same instant, both messages open.
   *   <li>{@code week_seen, month_seen}: whether the latest post of its source is 7 days (28 days)
   *       later, or more;
   *   <li>{@code answered}: {@code to} addresses {@code from} after it, up to 7 days later; null
   *       unless {@code week_seen};
   *   <li>{@code followed}: the pair has at least 3 {@linkplain Correspondence reciprocal
   *       exchanges} after it, up to 28 days later; null unless {@code month_seen}.
   * </ul>
   *
   * @param correspondence as {@link Correspondence} gives it
   * @param posts {@code source, created} of all posts
   */
  public static Dataset<Row> of(Dataset<Row> correspondence, Dataset<Row> posts) {
    Column weekSeen = Reach.to(col("at_micros").plus(Spans.WEEK));
    Column monthSeen = Reach.to(col("at_micros").plus(Spans.MONTH));
    return Reach.join(correspondence.where("first"), posts)
        .select(
            col("from"),
            col("to"),
            col("at_micros"),
            col("post"),
            col("cohort"),
            col("source"),
            col("selling"),
            col("opening"),
            weekSeen.as("week_seen"),
            monthSeen.as("month_seen"),
            when(weekSeen, col("answered")).as("answered"),
            when(monthSeen, col("followed")).as("followed"));
  }
}
