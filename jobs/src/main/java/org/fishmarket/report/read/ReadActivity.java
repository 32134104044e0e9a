package org.fishmarket.report.read;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.fishmarket.report.model.Cohort;
import org.fishmarket.report.model.Period;

/** Reads what the largest cohorts posted over time. */
final class ReadActivity {
  private ReadActivity() {}

  static List<Period> read(Dataset<Row> activity, List<Cohort> cohorts) {
    return activity
        .where(col("cohort").isInCollection(Largest.of(cohorts)))
        .orderBy("cohort", "period")
        .collectAsList()
        .stream()
        .map(
            row ->
                new Period(
                    Cells.text(row, "cohort"),
                    Cells.day(row, "period"),
                    Cells.text(row, "length"),
                    Boolean.TRUE.equals(row.getAs("suppressed")),
                    Cells.whole(row, "accounts"),
                    Cells.whole(row, "posts"),
                    Cells.whole(row, "coded"),
                    Cells.interval(
                        row,
                        "promotional_ratio",
                        "promotional_ratio_low",
                        "promotional_ratio_high")))
        .toList();
  }
}
