package org.fishmarket.load.settle;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sort_array;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** One row for each author. */
final class Accounts {
  private Accounts() {}

  /**
   * @param aliases the staging rows that tell an account's handle
   */
  static Dataset<Row> of(Dataset<Row> posts, Dataset<Row> profiles, Dataset<Row> aliases) {
    Dataset<Row> authors =
        posts
            .groupBy("account", "platform")
            .agg(
                count(lit(1)).as("posts"),
                max("followers").as("seen"),
                min("created").as("first_post"),
                max("created").as("last_post"));
    Dataset<Row> told = profiles.groupBy("account").agg(max("followers").as("told"));
    Dataset<Row> known =
        aliases.groupBy("account").agg(sort_array(collect_set("reply_to_account")).as("handles"));
    return authors
        .join(told, new String[] {"account"}, "left")
        .join(known, new String[] {"account"}, "left")
        .withColumn("handles", coalesce(col("handles"), array().cast("array<string>")))
        .withColumn("followers", greatest(col("seen"), col("told")));
  }
}
