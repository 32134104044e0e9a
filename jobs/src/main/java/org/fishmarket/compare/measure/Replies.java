package org.fishmarket.compare.measure;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What posts got in reply: rows of kind reply or comment whose parent is in the data and whose
 * author is another account than the parent's.
 */
public final class Replies {
  private Replies() {}

  /**
   * One row for each post that was answered: {@code post_id, replies, quality_replies,
   * unjudged_replies, blind_replies, acts_replies} (of which the acts are known), {@code
   * phatic_replies, repliers} (distinct accounts).
   *
   * @param posts as {@link PostMeasures} gives them
   */
  public static Dataset<Row> received(Dataset<Row> posts) {
    // first by replier, so that a post with a million replies is spread over many tasks
    Dataset<Row> byReplier =
        posts
            .where(col("answers").and(col("parent").isNotNull()))
            .groupBy(col("parent"), col("account").as("replier"))
            .agg(
                count(lit(1)).as("replies"),
                sum(col("quality").cast("long")).as("quality_replies"),
                sum(org.apache.spark.sql.functions.not(col("judged")).cast("long"))
                    .as("unjudged_replies"),
                sum(col("blind").cast("long")).as("blind_replies"),
                count(col("phatic")).as("acts_replies"),
                sum(coalesce(col("phatic"), lit(false)).cast("long")).as("phatic_replies"));
    return posts
        .select("post_id", "account")
        .join(
            byReplier,
            col("post_id").equalTo(col("parent")).and(col("account").notEqual(col("replier"))))
        .groupBy("post_id")
        .agg(
            sum("replies").as("replies"),
            sum("quality_replies").as("quality_replies"),
            sum("unjudged_replies").as("unjudged_replies"),
            sum("blind_replies").as("blind_replies"),
            sum("acts_replies").as("acts_replies"),
            sum("phatic_replies").as("phatic_replies"),
            count(lit(1)).as("repliers"));
  }

  /**
   * The column {@code source} of the sources that hold replies: those in which an original or quote
   * was answered by another account.
   *
   * @param received as {@link #received} gives it
   */
  public static Dataset<Row> holding(Dataset<Row> posts, Dataset<Row> received) {
    return posts
        .where(col("unit"))
        .join(received.select("post_id"), "post_id")
        .select("source")
        .distinct();
  }
}
