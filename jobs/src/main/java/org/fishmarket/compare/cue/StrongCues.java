package org.fishmarket.compare.cue;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.fishmarket.job.ModelOnce;
import org.fishmarket.table.Table;

/**
 * The words, cues and shapes that move the labels of each cohort most: the table {@link
 * Table#CUES}.
 *
 * <p>They are measured on a sample, for reading posts again costs as much as labelling them: of
 * each cohort some 5,000 posts, or fewer where there are so many cohorts that it would come to more
 * than 100,000 in all, but never under 200. Which posts are drawn follows from their pseudonyms
 * alone. A task sees all drawn posts of a cohort sorted by account, so accounts are counted without
 * remembering them.
 */
public final class StrongCues {
  private static final long MOST_POSTS = 100_000;
  private static final long MOST_OF_A_COHORT = 5_000;
  private static final long FEWEST_OF_A_COHORT = 200;
  private static final long DRAWS = 1 << 20;

  private StrongCues() {}

  /**
   * The table.
   *
   * @param posts the table {@link Table#POSTS}
   * @param cohorts the table {@link Table#COHORTS} of the same posts; suppressed ones are left out
   * @param model bytes of the model file
   */
  public static Dataset<Row> of(
      Dataset<Row> posts, Dataset<Row> cohorts, byte[] model, int minAccounts) {
    Dataset<Row> shown =
        cohorts.where("not suppressed").select(col("cohort"), col("posts").as("size"));
    long quota = quota(shown.count());
    SparkSession spark = posts.sparkSession();
    Broadcast<byte[]> bytes =
        JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(model);
    MapPartitionsFunction<Row, Row> walk =
        rows -> new Walk(rows, new CueSums(ModelOnce.of(bytes.value())), minAccounts);
    return posts
        .where(col("kind").notEqual("repost").and(col("text").isNotNull()))
        .select("post_id", "account", "cohort", "text", "lang")
        .join(broadcast(shown), "cohort")
        .where(pmod(xxhash64(col("post_id")), lit(DRAWS)).multiply(col("size")).lt(quota * DRAWS))
        .repartition(col("cohort"))
        .sortWithinPartitions("cohort", "account", "post_id")
        .select("cohort", "account", "text", "lang")
        .mapPartitions(walk, Encoders.row(Table.CUES.schema()));
  }

  /** How many posts of a cohort are drawn. */
  public static long quota(long cohorts) {
    long even = MOST_POSTS / Math.max(1, cohorts);
    return Math.max(FEWEST_OF_A_COHORT, Math.min(MOST_OF_A_COHORT, even));
  }

  /** Walks over a task's posts and gives a cohort's rows whenever one ends. */
  private static final class Walk implements Iterator<Row> {
    private final Iterator<Row> posts;
    private final CueSums sums;
    private final int minAccounts;
    private final Deque<Row> ready = new ArrayDeque<>();
    private Row next;

    Walk(Iterator<Row> posts, CueSums sums, int minAccounts) {
      this.posts = posts;
      this.sums = sums;
      this.minAccounts = minAccounts;
      this.next = advance();
    }

    private Row advance() {
      return posts.hasNext() ? posts.next() : null;
    }

    @Override
    public boolean hasNext() {
      while (ready.isEmpty() && next != null) {
        String cohort = next.getString(0);
        while (next != null && next.getString(0).equals(cohort)) {
          sums.add(next.getString(1), next.getString(2), next.getString(3));
          next = advance();
        }
        ready.addAll(sums.end(cohort, minAccounts));
      }
      return !ready.isEmpty();
    }

    @Override
    public Row next() {
      if (!hasNext()) {
        throw new java.util.NoSuchElementException();
      }
      return ready.remove();
    }
  }
}
