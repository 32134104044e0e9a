package org.fishmarket.load.settle;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Finds out who is answered, where a source names only the post that is answered. */
final class Parents {
  private Parents() {}

  static Dataset<Row> filled(Dataset<Row> posts) {
    Dataset<Row> asked =
        posts
            .where(col("reply_to_account").isNull().and(col("reply_to_post").isNotNull()))
            .select(col("reply_to_post").as("_parent"))
            .distinct();
    Dataset<Row> authors =
        posts
            .select(col("post_id").as("_parent"), col("account").as("_author"))
            .join(asked, "_parent");
    return posts
        .join(authors, posts.col("reply_to_post").equalTo(authors.col("_parent")), "left")
        .withColumn("reply_to_account", coalesce(col("reply_to_account"), col("_author")))
        .drop("_parent", "_author");
  }
}
