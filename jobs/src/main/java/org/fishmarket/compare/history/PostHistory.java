package org.fishmarket.compare.history;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.unix_micros;

import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/** What the author of each post had done before it. */
public final class PostHistory {
  static final StructType SCHEMA =
      StructType.fromDDL(
          "post_id string, sharing_before double, exchanges_before int, exchanges_ever int,"
              + " help_before int");

  private PostHistory() {}

  /**
   * The posts with all their columns and, for those of their author's own that have a time:
   *
   * <ul>
   *   <li>{@code sharing_before}: the share of posts that do not sell among the author's last 20
   *       coded own posts before it (fewer, if there are fewer); null if there is none;
   *   <li>{@code exchanges_before}: the author's {@linkplain Correspondence reciprocal exchanges}
   *       in the 90 days before it, with whomever, counted up to 20;
   *   <li>{@code exchanges_ever}: the same without a limit of time;
   *   <li>{@code help_before}: the author's own posts that give help in the 90 days before it,
   *       counted up to 3; null if of a coded post among them no label tells.
   * </ul>
   *
   * <p>Before is strict: posts and exchanges of the same instant are not seen. All are null for
   * other posts.
   *
   * @param posts one row a post, among others {@code post_id, account, created} (a timestamp),
   *     {@code own, coded, selling, gives_help}
   * @param exchanges {@code account, at_micros}
   */
  public static Dataset<Row> of(Dataset<Row> posts, Dataset<Row> exchanges) {
    Dataset<Row> written =
        posts
            .where(col("own").and(col("created").isNotNull()).and(col("account").isNotNull()))
            .select(
                col("account"),
                unix_micros(col("created")).as("at"),
                col("post_id"),
                col("coded"),
                col("selling"),
                col("gives_help"));
    Dataset<Row> exchanged =
        exchanges.select(
            col("account"),
            col("at_micros").as("at"),
            lit(null).cast("string").as("post_id"),
            lit(null).cast("boolean").as("coded"),
            lit(null).cast("boolean").as("selling"),
            lit(null).cast("boolean").as("gives_help"));
    MapPartitionsFunction<Row, Row> walk = AuthorWalk::new;
    Dataset<Row> history =
        written
            .unionByName(exchanged)
            .repartition(col("account"))
            .sortWithinPartitions("account", "at", "post_id")
            .mapPartitions(walk, Encoders.row(SCHEMA));
    // only slim rows are sorted by account; the wide ones stay where they are
    return posts.join(history, new String[] {"post_id"}, "left");
  }
}
