package org.fishmarket.load.settle;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.max;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.fishmarket.load.stage.Staged;

/**
 * Completes the counts of posts by later sights of them: a post seen at age zero in a stream gets
 * the counts that a repost of it carried later.
 */
final class Snapshots {
  private static final List<String> SEEN =
      List.of("likes", "replies", "shares", "views", "collected");

  private Snapshots() {}

  static Dataset<Row> applied(Dataset<Row> posts, Dataset<Row> staged) {
    Dataset<Row> largest =
        staged
            .where(col("record").equalTo(Staged.SNAPSHOT))
            .groupBy("post_id")
            .agg(
                max("likes").as("_likes"),
                max("replies").as("_replies"),
                max("shares").as("_shares"),
                max("views").as("_views"),
                max("collected").as("_collected"));
    Dataset<Row> joined = posts.join(largest, "post_id", "left");
    // greatest() passes over nulls: what neither has seen stays null
    for (String column : SEEN) {
      joined =
          joined.withColumn(column, greatest(col(column), col("_" + column))).drop("_" + column);
    }
    return joined;
  }
}
