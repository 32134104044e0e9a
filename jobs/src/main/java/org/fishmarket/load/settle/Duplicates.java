package org.fishmarket.load.settle;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;
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
import org.apache.spark.sql.functions;

/**
 * Decides which record of a post is kept: of an edited post the last version, of several records of
 * one version the richest, above all one with its text. The kept one takes the largest of each
 * count that any of them has seen, for a count only grows with age; and of the next richest what it
 * lacks itself: analytics of one's own posts complete an export so. The column {@code completed}
 * tells what came from where.
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

  /** Begins the names of columns that hold the best value and its source. */
  private static final String FOUND = "_";

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

  /** The records of posts that have no other, with {@code rule}, null, and {@code completed}. */
  static Dataset<Row> alone(Dataset<Row> records, Dataset<Row> repeated) {
    return records
        .join(repeated, new String[] {"root"}, "left_anti")
        .withColumn("completed", array().cast("array<string>"))
        .withColumn("rule", lit(null).cast("string"))
        .drop("root", "version");
  }

  /**
   * The other records, with {@code rule}: null for the kept ones, which are completed.
   *
   * @param repeated as {@link #repeated} gives it
   * @param places the {@code source_format} of each {@code file}
   */
  static Dataset<Row> compared(Dataset<Row> records, Dataset<Row> repeated, Dataset<Row> places) {
    Dataset<Row> several =
        records
            .join(repeated, new String[] {"root"}, "left_semi")
            .join(places.select("file", "source_format"), "file");
    Column[] richest = {col("richness").desc(), col("file").asc(), col("seq").asc()};
    WindowSpec best = Window.partitionBy("root").orderBy(latest(richest));
    WindowSpec version = Window.partitionBy("root", "post_id");
    WindowSpec inVersion =
        version
            .orderBy(richest)
            .rowsBetween(Window.unboundedPreceding(), Window.unboundedFollowing());
    Dataset<Row> ranked =
        several
            .withColumn("richness", richness())
            .withColumn("rank", row_number().over(best))
            .withColumn("kept_id", first("post_id").over(best));
    Map<String, Column> found = new LinkedHashMap<>();
    for (String count : COUNTS) {
      found.put(FOUND + count, max(sourced(count)).over(version));
    }
    for (String field : COMPLETED) {
      Column given = when(col(field).isNotNull(), sourced(field));
      found.put(FOUND + field, first(given, true).over(inVersion));
    }
    Column dated = when(col("created").isNotNull(), sourced("created", "time_guess"));
    Column certain = when(col("time_guess").isNull(), dated);
    found.put(
        FOUND + "created",
        coalesce(first(certain, true).over(inVersion), first(dated, true).over(inVersion)));
    List<String> fields =
        found.keySet().stream().map(name -> name.substring(FOUND.length())).toList();
    Map<String, Column> merged = new LinkedHashMap<>();
    for (String field : fields) {
      merged.put(field, found(field));
    }
    merged.put("time_guess", col(FOUND + "created").getField("time_guess"));
    merged.put("collected", max("collected").over(version));
    merged.put("completed", completed(fields));
    return ranked
        .withColumns(found)
        .withColumns(merged)
        .withColumn(
            "rule",
            when(col("rank").equalTo(1), lit(null))
                .when(col("post_id").equalTo(col("kept_id")), DUPLICATE)
                .otherwise(SUPERSEDED))
        .drop("rank", "kept_id", "richness", "source_format", "root", "version")
        .drop(found.keySet().toArray(String[]::new));
  }

  /** Columns with the format of the record that has them. */
  private static Column sourced(String... columns) {
    return struct(
        Stream.concat(Stream.of(columns), Stream.of("source_format"))
            .map(functions::col)
            .toArray(Column[]::new));
  }

  private static Column found(String field) {
    return col(FOUND + field).getField(field);
  }

  /** What a record did not know itself, and from where it is. */
  private static Column completed(List<String> fields) {
    Column[] sources =
        fields.stream()
            .map(
                field ->
                    when(
                        not(found(field).eqNullSafe(col(field))),
                        concat_ws(" ", lit(field), col(FOUND + field).getField("source_format"))))
            .toArray(Column[]::new);
    return filter(array(sources), Column::isNotNull);
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
