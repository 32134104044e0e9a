package org.fishmarket.load.settle;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_compact;
import static org.apache.spark.sql.functions.array_except;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;

/** Derives who acts towards whom from the posts, and adds what sources list themselves. */
final class Interactions {
  private Interactions() {}

  static Dataset<Row> of(Dataset<Row> posts, Dataset<Row> listed) {
    Dataset<Row> answers =
        posts
            .where(col("kind").isin("reply", "comment"))
            .where(col("reply_to_account").isNotNull().or(col("reply_to_post").isNotNull()))
            .select(row(col("reply_to_account"), col("kind"), col("reply_to_post")));
    Dataset<Row> shares =
        posts
            .where(col("kind").equalTo("repost"))
            .select(row(col("shared_account"), lit("reshare"), col("shared_post")));
    Dataset<Row> quotes =
        posts
            .where(col("kind").equalTo("quote"))
            .select(row(col("shared_account"), lit("quote"), col("shared_post")));
    // whom a post answers or quotes it also names: that is one act, not two
    Column others =
        array_except(
            col("mentions"),
            array_compact(array(col("account"), col("reply_to_account"), col("shared_account"))));
    Dataset<Row> mentions =
        posts
            .where(col("kind").notEqual("repost"))
            .withColumn("who", explode(others))
            .select(row(col("who"), lit("mention"), lit(null).cast(DataTypes.StringType)));
    Dataset<Row> reactions =
        listed.select(
            col("account").as("from"),
            col("reply_to_account").as("to"),
            col("kind"),
            lit(null).cast(DataTypes.StringType).as("post"),
            col("reply_to_post").as("target_post"),
            col("created").as("at"));
    return answers
        .union(shares)
        .union(quotes)
        .union(mentions)
        // to oneself is no act towards another
        .where(col("to").isNull().or(col("to").notEqual(col("from"))))
        .union(reactions);
  }

  private static Column[] row(Column to, Column kind, Column target) {
    return new Column[] {
      col("account").as("from"),
      to.as("to"),
      kind.as("kind"),
      col("post_id").as("post"),
      target.as("target_post"),
      col("created").as("at")
    };
  }
}
