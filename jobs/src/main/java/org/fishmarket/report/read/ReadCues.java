package org.fishmarket.report.read;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.fishmarket.report.model.Cohort;
import org.fishmarket.report.model.Cue;

/** Reads what moved the labels of the largest cohorts, the strongest for selling first. */
final class ReadCues {
  private ReadCues() {}

  static List<Cue> read(Dataset<Row> cues, List<Cohort> cohorts) {
    return cues
        .where(col("cohort").isInCollection(Largest.of(cohorts)))
        .orderBy(col("cohort"), col("mean_contribution").desc(), col("feature"))
        .collectAsList()
        .stream()
        .map(
            row ->
                new Cue(
                    Cells.text(row, "cohort"),
                    Cells.text(row, "meaning"),
                    Cells.count(row, "posts"),
                    Cells.count(row, "accounts"),
                    Cells.figure(row, "mean_contribution"),
                    Cells.figure(row, "share_of_posts"),
                    Cells.count(row, "sampled_posts")))
        .toList();
  }
}
