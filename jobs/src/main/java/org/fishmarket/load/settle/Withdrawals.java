package org.fishmarket.load.settle;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.fishmarket.load.stage.Staged;

/** Takes out what people have taken back since: posts, all posts of an account, and reposts. */
final class Withdrawals {
  private static final String RULE = "withdrawn";

  private Withdrawals() {}

  /**
   * The records, those withdrawn with a {@code rule}.
   *
   * @param decided the records of posts, with {@code rule}: null for the kept ones
   */
  static Dataset<Row> applied(Dataset<Row> decided, Dataset<Row> staged) {
    Dataset<Row> withdrawn = staged.where(col("record").equalTo(Staged.WITHDRAWN));
    Dataset<Row> posts = named(withdrawn, "post_id", "_post");
    Dataset<Row> accounts = named(withdrawn, "account", "_account");
    Dataset<Row> originals = named(withdrawn, "post_id", "_original");
    Column repost = col("kind").equalTo("repost").and(col("shared_post").equalTo(col("_original")));
    Column told = coalesce(col("_post"), col("_account"), col("_original")).isNotNull();
    return decided
        .join(posts, col("post_id").equalTo(col("_post")), "left")
        .join(accounts, col("account").equalTo(col("_account")), "left")
        .join(originals, repost, "left")
        .withColumn("rule", coalesce(col("rule"), when(told, lit(RULE))))
        .drop("_post", "_account", "_original");
  }

  private static Dataset<Row> named(Dataset<Row> withdrawn, String column, String name) {
    return withdrawn.where(col(column).isNotNull()).select(col(column).as(name)).distinct();
  }
}
