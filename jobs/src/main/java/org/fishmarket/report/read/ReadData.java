package org.fishmarket.report.read;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.fishmarket.report.model.Audit;
import org.fishmarket.report.model.Data;
import org.fishmarket.table.Table;

/** Reads what was loaded, skipped, quarantined and left unread. */
final class ReadData {
  private ReadData() {}

  static Data read(Function<Table, Dataset<Row>> tables, Audit audit) {
    Dataset<Row> files = tables.apply(Table.FILES);
    Dataset<Row> quarantine = tables.apply(Table.QUARANTINE);
    Dataset<Row> labels = tables.apply(Table.LABELS);
    Dataset<Row> posts = tables.apply(Table.POSTS);
    Totals totals = Totals.read(files, posts, labels, tables.apply(Table.ACCOUNT_SUMS));
    return new Data(
        totals.posts(),
        totals.accounts(),
        archives(files),
        files.select("archive").distinct().count(),
        content(posts),
        skipped(files),
        quarantined(quarantine),
        quarantine.count(),
        notRead(files),
        files.where(notRead()).count(),
        files.where(col("status").equalTo("unknown")).count(),
        notCoded(labels),
        totals.coded(),
        models(labels),
        totals.withoutCohort(),
        ReadAvailability.read(tables.apply(Table.AVAILABILITY)),
        audit,
        totals.files(),
        totals.records(),
        totals.skipped(),
        totals.uncoded(),
        totals.postsElsewhere());
  }

  private static List<Data.Archive> archives(Dataset<Row> files) {
    return files
        .groupBy("archive")
        .agg(
            count(lit(1)).as("files"),
            withStatus("read"),
            withStatus("ignored"),
            withStatus("unknown"),
            sum("records").as("records"),
            sum("posts").as("posts"),
            sum("interactions").as("interactions"),
            sum("skipped").as("skipped"),
            sum("quarantined").as("quarantined"))
        .orderBy("archive")
        .limit(Bounds.ARCHIVES)
        .collectAsList()
        .stream()
        .map(
            row ->
                new Data.Archive(
                    Cells.text(row, "archive"),
                    Cells.count(row, "files"),
                    Cells.count(row, "read"),
                    Cells.count(row, "ignored"),
                    Cells.count(row, "unknown"),
                    Cells.count(row, "records"),
                    Cells.count(row, "posts"),
                    Cells.count(row, "interactions"),
                    Cells.count(row, "skipped"),
                    Cells.count(row, "quarantined")))
        .toList();
  }

  private static Column withStatus(String status) {
    return count(when(col("status").equalTo(status), 1)).as(status);
  }

  private static List<Data.Content> content(Dataset<Row> posts) {
    return posts
        .groupBy("platform", "source_format", "kind")
        .agg(
            count(lit(1)).as("posts"),
            count("likes").as("likes"),
            count("replies").as("replies"),
            count("shares").as("shares"),
            count("time_guess").as("guessed"))
        .orderBy("platform", "source_format", "kind")
        .limit(Bounds.REASONS)
        .collectAsList()
        .stream()
        .map(
            row ->
                new Data.Content(
                    Cells.text(row, "platform"),
                    Cells.text(row, "source_format"),
                    Cells.text(row, "kind"),
                    Cells.count(row, "posts"),
                    Cells.count(row, "likes"),
                    Cells.count(row, "replies"),
                    Cells.count(row, "shares"),
                    Cells.count(row, "guessed")))
        .toList();
  }

  private static List<Data.Skipped> skipped(Dataset<Row> files) {
    return files
        .select(col("archive"), explode(col("skipped_by")).as(new String[] {"rule", "number"}))
        .groupBy("archive", "rule")
        .agg(sum("number").as("records"))
        .orderBy(col("records").desc(), col("archive"), col("rule"))
        .limit(Bounds.REASONS)
        .collectAsList()
        .stream()
        .map(
            row ->
                new Data.Skipped(
                    Cells.text(row, "archive"),
                    Cells.text(row, "rule"),
                    Cells.count(row, "records")))
        .toList();
  }

  private static List<Data.Quarantined> quarantined(Dataset<Row> quarantine) {
    return quarantine
        .groupBy("archive", "reason")
        .agg(count(lit(1)).as("records"))
        .orderBy(col("records").desc(), col("archive"), col("reason"))
        .limit(Bounds.REASONS)
        .collectAsList()
        .stream()
        .map(
            row ->
                new Data.Quarantined(
                    Cells.text(row, "archive"),
                    Cells.text(row, "reason"),
                    Cells.count(row, "records")))
        .toList();
  }

  private static Column notRead() {
    return coalesce(col("status"), lit("unknown")).notEqual("read");
  }

  private static List<Data.NotRead> notRead(Dataset<Row> files) {
    Column[] key = {col("archive"), col("status"), col("reason")};
    Dataset<Row> left = files.where(notRead()).select("archive", "status", "reason", "file");
    List<Row> groups =
        left.groupBy(key)
            .agg(count(lit(1)).as("files"))
            .orderBy(col("files").desc(), col("archive"), col("status"), col("reason"))
            .limit(Bounds.REASONS)
            .collectAsList();
    Column rank = row_number().over(Window.partitionBy(key).orderBy("file"));
    Map<List<Object>, List<String>> names = new LinkedHashMap<>();
    left.withColumn("rank", rank)
        .where(col("rank").leq(Bounds.NAMES))
        .orderBy("archive", "status", "reason", "rank")
        .limit(Bounds.REASONS * Bounds.NAMES)
        .collectAsList()
        .forEach(
            row ->
                names
                    .computeIfAbsent(keyOf(row), none -> new ArrayList<>())
                    .add(Cells.text(row, "file")));
    return groups.stream()
        .map(
            row ->
                new Data.NotRead(
                    Cells.text(row, "archive"),
                    Cells.text(row, "status"),
                    Cells.text(row, "reason"),
                    Cells.count(row, "files"),
                    List.copyOf(names.getOrDefault(keyOf(row), List.of()))))
        .toList();
  }

  private static List<Object> keyOf(Row row) {
    List<Object> key = new ArrayList<>();
    key.add(row.getAs("archive"));
    key.add(row.getAs("status"));
    key.add(row.getAs("reason"));
    return key;
  }

  private static List<Data.NotCoded> notCoded(Dataset<Row> labels) {
    return labels
        .where(col("intent").isNull())
        .groupBy("not_codable")
        .agg(count(lit(1)).as("posts"))
        .orderBy(col("posts").desc(), col("not_codable"))
        .limit(Bounds.REASONS)
        .collectAsList()
        .stream()
        .map(row -> new Data.NotCoded(Cells.text(row, "not_codable"), Cells.count(row, "posts")))
        .toList();
  }

  private static List<String> models(Dataset<Row> labels) {
    return labels
        .select("model")
        .where(col("model").isNotNull())
        .distinct()
        .orderBy("model")
        .limit(Bounds.REASONS)
        .collectAsList()
        .stream()
        .map(row -> row.getString(0))
        .toList();
  }
}
