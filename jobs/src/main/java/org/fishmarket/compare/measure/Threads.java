package org.fishmarket.compare.measure;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * How deep replies lie in their threads. The depth of a reply counts the changes of speaker from
 * the thread's first post down to it, so somebody who strings posts of their own together makes no
 * depth: a reply to a post has depth 1, the author's answer to it 2. Threads count whose first post
 * is in the data and an original or a quote.
 *
 * <p>Ancestors are found by pointer doubling: each round joins every reply to the ancestor of its
 * ancestor, so a thread of depth d takes log2(d) rounds.
 */
public final class Threads {
  private Threads() {}

  /**
   * One row for each account and cohort that began a thread: {@code account, cohort, threaded}
   * (replies by another account than the one answered) and {@code depth}, the sum of their depths.
   *
   * @param posts as {@link PostMeasures} gives them
   * @param kept takes the tables of the rounds
   */
  public static Dataset<Row> depths(Dataset<Row> posts, Kept kept) {
    return depths(settled(posts, kept));
  }

  /**
   * The same.
   *
   * @param settled as {@link #settled} gives it
   */
  public static Dataset<Row> depths(Dataset<Row> settled) {
    return settled
        .where("rooted and changed")
        .groupBy(col("root_account").as("account"), col("root_cohort").as("cohort"))
        .agg(count(lit(1)).as("threaded"), sum("depth").as("depth"));
  }

  /**
   * The first post of each thread, as far up as the data tell: {@code post_id, root}, one row for
   * each post that answers another. Where a post that was answered is missing, it is the root, so
   * those who answer it share a thread. Replies bent into a circle have no row.
   *
   * @param settled as {@link #settled} gives it
   */
  public static Dataset<Row> roots(Dataset<Row> settled) {
    return settled.select(col("reply").as("post_id"), col("up").as("root"));
  }

  /**
   * Replies with the ends of their threads, from which both {@link #depths(Dataset)} and {@link
   * #roots} are read; those bent into a circle are left out.
   *
   * @param posts as {@link PostMeasures} gives them
   * @param kept takes the tables of the rounds
   */
  public static Dataset<Row> settled(Dataset<Row> posts, Kept kept) {
    Dataset<Row> replies = kept.keep(first(posts));
    Dataset<Row> done = replies.where("not open");
    Dataset<Row> open = replies.where("open");
    long left = open.count();
    long before = Long.MAX_VALUE;
    // each round closes some threads, unless only those are left that broken ids bend into circles
    while (left > 0 && left < before) {
      Dataset<Row> moved = kept.keep(moved(open, done.unionByName(open)));
      done = done.unionByName(moved.where("not open"));
      open = moved.where("open");
      before = left;
      left = open.count();
    }
    return done;
  }

  private static Dataset<Row> first(Dataset<Row> posts) {
    Dataset<Row> replies =
        posts
            .where(col("answers").and(col("parent").isNotNull()))
            .select(col("post_id").as("reply"), col("account").as("by"), col("parent").as("up"));
    return replies
        // where the parent is missing, the thread ends there without a known beginning
        .join(posts, col("up").equalTo(col("post_id")), "left")
        .select(
            col("reply"),
            col("up"),
            col("by").notEqual(col("account")).as("changed"),
            when(col("by").notEqual(col("account")), 1L).otherwise(0L).as("depth"),
            // only of a parent that answers something can the root lie further up
            coalesce(col("answers").and(col("parent").isNotNull()), lit(false)).as("open"),
            coalesce(col("unit"), lit(false)).as("rooted"),
            col("account").as("root_account"),
            col("cohort").as("root_cohort"));
  }

  private static Dataset<Row> moved(Dataset<Row> open, Dataset<Row> replies) {
    Dataset<Row> above =
        replies.select(
            col("reply").as("a_reply"),
            col("up").as("a_up"),
            col("depth").as("a_depth"),
            col("open").as("a_open"),
            col("rooted").as("a_rooted"),
            col("root_account").as("a_account"),
            col("root_cohort").as("a_cohort"));
    return open.join(above, col("up").equalTo(col("a_reply")))
        .select(
            col("reply"),
            col("a_up").as("up"),
            col("changed"),
            col("depth").plus(col("a_depth")).as("depth"),
            col("a_open").as("open"),
            col("a_rooted").as("rooted"),
            col("a_account").as("root_account"),
            col("a_cohort").as("root_cohort"));
  }
}
