package org.fishmarket.load.settle;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.not;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Finds out who is answered, where a source names only the post that is answered. */
final class Parents {
  private Parents() {}

  static Dataset<Row> filled(Dataset<Row> posts) {
    Column asks = col("reply_to_account").isNull().and(col("reply_to_post").isNotNull());
    Dataset<Row> authors = posts.select(col("post_id").as("_parent"), col("account").as("_author"));
    Dataset<Row> asking = posts.where(asks);
    return asking
        .join(authors, asking.col("reply_to_post").equalTo(authors.col("_parent")), "left")
        .withColumn("reply_to_account", col("_author"))
        .drop("_parent", "_author")
        .unionByName(posts.where(not(asks)));
  }
}
