package org.fishmarket.load.settle;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.map_from_entries;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.fishmarket.load.stage.Staged;

/**
 * Counts what became of each file's records, and holds the sum: records read = posts + interactions
 * + quarantined + skipped.
 */
final class FileCounts {
  private FileCounts() {}

  /**
   * One row for each file.
   *
   * @param files the plan, with {@code index}
   * @param staged the staging rows
   * @param decided the post rows with their {@code rule}
   * @param notes {@code file} and {@code rule} of each note
   */
  static Dataset<Row> of(
      Dataset<Row> files, Dataset<Row> staged, Dataset<Row> decided, Dataset<Row> notes) {
    Column record = col("record");
    Dataset<Row> outcomes =
        staged
            .where(record.isin(Staged.INTERACTION, Staged.QUARANTINE, Staged.SKIP))
            .select(col("file"), record, when(record.equalTo(Staged.SKIP), col("rule")).as("rule"))
            .union(
                decided.select(
                    col("file"),
                    when(col("rule").isNull(), Staged.POST).otherwise(Staged.SKIP),
                    col("rule")))
            .union(notes.select(col("file"), lit(Staged.SKIP), col("rule")));
    Dataset<Row> counted = outcomes.groupBy("file", "record", "rule").agg(count(lit(1)).as("n"));
    Dataset<Row> sums =
        counted
            .groupBy(col("file").as("index"))
            .agg(
                of(Staged.POST).as("posts"),
                of(Staged.INTERACTION).as("interactions"),
                of(Staged.QUARANTINE).as("quarantined"),
                of(Staged.SKIP).as("skipped"),
                map_from_entries(
                        sort_array(
                            collect_list(
                                when(
                                    col("record").equalTo(Staged.SKIP),
                                    struct(col("rule"), col("n"))))))
                    .as("skipped_by"));
    Dataset<Row> tallies =
        staged
            .where(record.equalTo(Staged.TALLY))
            .groupBy(col("file").as("index"))
            .agg(sum("amount").as("records"));
    Dataset<Row> joined =
        files
            .join(tallies, new String[] {"index"}, "left")
            .join(sums, new String[] {"index"}, "left");
    for (String column :
        new String[] {"records", "posts", "interactions", "quarantined", "skipped"}) {
      joined = joined.withColumn(column, coalesce(col(column), lit(0L)));
    }
    return joined.withColumnRenamed("name", "file");
  }

  private static Column of(String record) {
    return sum(when(col("record").equalTo(record), col("n")).otherwise(0L));
  }

  /**
   * Holds the sums.
   *
   * @throws IllegalStateException if records are missing or counted twice: a defect
   */
  static void check(Dataset<Row> counts) {
    Column sum =
        col("posts").plus(col("interactions")).plus(col("quarantined")).plus(col("skipped"));
    var wrong =
        counts
            .where(col("records").notEqual(sum))
            .select(col("archive"), col("file"), col("records"), sum)
            .limit(3)
            .collectAsList();
    if (!wrong.isEmpty()) {
      throw new IllegalStateException(
          "records read and outcomes differ (archive, file, read, outcomes): " + wrong);
    }
  }
}
