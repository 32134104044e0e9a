package org.fishmarket.load.settle;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.exists;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.posexplode;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.fishmarket.load.stage.Pseudonyms;
import org.fishmarket.load.stage.Staged;

/**
 * Brings the two names of an account together: where one source names it by its handle only, and
 * another gives handle and id, the pseudonym by id stands for both.
 */
final class Aliases {
  private static final String BY_HANDLE = String.valueOf(Pseudonyms.HANDLE);

  private Aliases() {}

  /** {@code handle}, {@code id}: of a handle that changed hands, the smaller pseudonym. */
  static Dataset<Row> known(Dataset<Row> staged) {
    return staged
        .where(col("record").equalTo(Staged.ALIAS))
        .groupBy(col("reply_to_account").as("handle"))
        .agg(min("account").as("id"));
  }

  /** The handles that occur alone somewhere and whose id is known. */
  static Dataset<Row> needed(Dataset<Row> posts, Dataset<Row> interactions, Dataset<Row> known) {
    Dataset<Row> names =
        posts
            .select(col("account").as("handle"))
            .union(posts.select("reply_to_account"))
            .union(posts.select("shared_account"))
            .union(posts.select(explode(col("mentions"))))
            .union(interactions.select("account"))
            .union(interactions.select("reply_to_account"));
    return names.where(byHandle(col("handle"))).distinct().join(known, "handle");
  }

  /** Replaces the handles in a column. */
  static Dataset<Row> resolve(Dataset<Row> rows, String column, Dataset<Row> needed) {
    Dataset<Row> alias = needed.select(col("handle").as("_handle"), col("id").as("_id"));
    return rows.join(alias, rows.col(column).equalTo(alias.col("_handle")), "left")
        .withColumn(column, coalesce(col("_id"), col(column)))
        .drop("_handle", "_id");
  }

  /** Replaces the handles among the mentions, keeping their order. */
  static Dataset<Row> resolveMentions(Dataset<Row> posts, Dataset<Row> needed) {
    Dataset<Row> touched =
        posts
            .where(exists(col("mentions"), Aliases::byHandle))
            .select(
                col("file"),
                col("seq"),
                posexplode(col("mentions")).as(new String[] {"at", "who"}));
    Dataset<Row> mended =
        resolve(touched, "who", needed)
            .groupBy("file", "seq")
            .agg(sort_array(collect_list(struct("at", "who"))).getField("who").as("_mentions"));
    return posts
        .join(mended, new String[] {"file", "seq"}, "left")
        .withColumn("mentions", coalesce(col("_mentions"), col("mentions")))
        .drop("_mentions");
  }

  /** Whether a staged post or interaction names somebody by handle alone; null is no. */
  static Column namesByHandle() {
    return byHandle(col("account"))
        .or(byHandle(col("reply_to_account")))
        .or(byHandle(col("shared_account")))
        .or(exists(col("mentions"), Aliases::byHandle));
  }

  private static Column byHandle(Column pseudonym) {
    return pseudonym.startsWith(BY_HANDLE);
  }
}
