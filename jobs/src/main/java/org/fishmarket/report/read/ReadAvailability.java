package org.fishmarket.report.read;

import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.slice;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.fishmarket.report.model.Data;

/** Reads which claims the archives of each format can say something on. */
final class ReadAvailability {
  private ReadAvailability() {}

  static List<Data.Available> read(Dataset<Row> availability) {
    return availability
        .groupBy("claim", "platform", "source_format")
        .agg(
            count(lit(1)).as("archives"),
            count(when(col("measurable"), 1)).as("measurable"),
            sum("posts").as("posts"),
            // the words are few, however many archives
            slice(array_sort(collect_set("missing")), 1, Bounds.GAPS).as("missing"))
        .orderBy("claim", "platform", "source_format")
        .limit(Bounds.AVAILABLE)
        .collectAsList()
        .stream()
        .map(
            row ->
                new Data.Available(
                    Cells.text(row, "claim"),
                    Cells.text(row, "platform"),
                    Cells.text(row, "source_format"),
                    Cells.count(row, "archives"),
                    Cells.count(row, "measurable"),
                    Cells.count(row, "posts"),
                    List.copyOf(row.<String>getList(row.fieldIndex("missing")))))
        .toList();
  }
}
