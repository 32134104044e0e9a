package org.fishmarket.load.settle;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/**
 * Decides which record of a post is kept: of an edited post the last version, of several records of
 * one version the richest, above all one with its text. The kept one takes the largest of each
 * count that any of them has seen, for a count only grows with age; and of the next richest what it
 * lacks itself: analytics of one's own posts complete an export so.
 */
final class Duplicates {
  static final String DUPLICATE = "duplicate";
  static final String SUPERSEDED = "superseded edit";

  private static final List<String> COUNTS = List.of("likes", "replies", "shares", "views");
  private static final List<String> COMPLETED =
      List.of(
          "group",
          "lang",
          "followers",
          "reply_to_post",
          "reply_to_account",
          "shared_post",
          "shared_account");
  private static final List<String> WEIGHED =
      List.of(
          "likes",
          "replies",
          "shares",
          "views",
          "followers",
          "created",
          "group",
          "reply_to_post",
          "reply_to_account");

  private Duplicates() {}

  /** Whether a record tells that it is a later version of a post. */
  static Column edited() {
    return col("root").notEqual(col("post_id"));
  }

  /** {@code post_id, edit}: which version of what post it is, for those of which a record tells. */
  static Dataset<Row> edits(Dataset<Row> records) {
    return records
        .where(edited())
        .groupBy("post_id")
        .agg(max(struct("version", "root")).as("edit"));
  }

  /** The records, all of which know of their post's edits what any of them tells. */
  static Dataset<Row> withEdits(Dataset<Row> records, Dataset<Row> edits) {
    return records
        .join(edits, new String[] {"post_id"}, "left")
        .withColumn("root", coalesce(col("edit.root"), col("root")))
        .withColumn("version", coalesce(col("edit.version"), col("version")))
        .drop("edit");
  }

  /** The column {@code root} of posts that have several records: mostly few. */
  static Dataset<Row> repeated(Dataset<Row> records) {
    return records.groupBy("root").count().where(col("count").gt(1)).select("root");
  }

  /**
   * The records, without what is long, with {@code rule}: null for the kept ones.
   *
   * @param repeated as {@link #repeated} gives it; the others need not be compared
   */
  static Dataset<Row> decided(Dataset<Row> records, Dataset<Row> repeated) {
    Dataset<Row> alone =
        records
            .join(repeated, new String[] {"root"}, "left_anti")
            .withColumn("rule", lit(null).cast("string"));
    return compared(records.join(repeated, new String[] {"root"}, "left_semi"))
        .unionByName(alone)
        .drop("text", "links", "hashtags", "root", "version");
  }

  private static Dataset<Row> compared(Dataset<Row> records) {
    Column[] richest = {col("richness").desc(), col("file").asc(), col("seq").asc()};
    WindowSpec best = Window.partitionBy("root").orderBy(latest(richest));
    WindowSpec version = Window.partitionBy("root", "post_id");
    WindowSpec inVersion =
        version
            .orderBy(richest)
            .rowsBetween(Window.unboundedPreceding(), Window.unboundedFollowing());
    Dataset<Row> ranked =
        records
            .withColumn("richness", richness())
            .withColumn("rank", row_number().over(best))
            .withColumn("kept_id", first("post_id").over(best));
    Map<String, Column> merged = new LinkedHashMap<>();
    for (String count : COUNTS) {
      merged.put(count, max(count).over(version));
    }
    merged.put("collected", max("collected").over(version));
    for (String field : COMPLETED) {
      merged.put(field, first(field, true).over(inVersion));
    }
    Column dated = when(col("created").isNotNull(), struct("created", "time_guess"));
    Column certain = when(col("time_guess").isNull(), dated);
    merged.put(
        "time", coalesce(first(certain, true).over(inVersion), first(dated, true).over(inVersion)));
    return ranked
        .withColumns(merged)
        .withColumn("created", col("time.created"))
        .withColumn("time_guess", col("time.time_guess"))
        .withColumn(
            "rule",
            when(col("rank").equalTo(1), lit(null))
                .when(col("post_id").equalTo(col("kept_id")), DUPLICATE)
                .otherwise(SUPERSEDED))
        .drop("rank", "kept_id", "richness", "time");
  }

  private static Column[] latest(Column[] richest) {
    return Stream.concat(Stream.of(col("version").desc()), Stream.of(richest))
        .toArray(Column[]::new);
  }

  private static Column richness() {
    Column sum = coalesce(length(col("text")).divide(1e6).plus(WEIGHED.size() + 1), lit(0));
    for (String column : WEIGHED) {
      sum = sum.plus(when(col(column).isNotNull(), 1).otherwise(0));
    }
    return sum;
  }
}
