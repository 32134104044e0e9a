package org.fishmarket.report.read;

import static org.apache.spark.sql.functions.col;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.fishmarket.report.model.Finding;
import org.fishmarket.report.model.Interval;

/** Reads the findings: for each claim first what holds for all cohorts together. */
final class ReadFindings {
  private static final Comparator<String> NULL_FIRST =
      Comparator.nullsFirst(Comparator.naturalOrder());
  private static final Comparator<Finding> BY_CLAIM =
      Comparator.comparing(Finding::claim, NULL_FIRST)
          .thenComparing(Finding::measure, NULL_FIRST)
          .thenComparing(Finding::difference)
          .thenComparing(finding -> !"pooled".equals(finding.stratum()))
          .thenComparing(Finding::stratum, NULL_FIRST)
          .thenComparing(Finding::cohort, NULL_FIRST)
          .thenComparing(Finding::against, NULL_FIRST)
          .thenComparing(Finding::contrast, NULL_FIRST)
          .thenComparing(finding -> String.valueOf(finding.figure()));

  private ReadFindings() {}

  static List<Finding> read(Dataset<Row> findings) {
    Column difference = col("against").isNotNull();
    return Stream.concat(
            surest(findings.where(col("against").isNull()), Bounds.FINDINGS),
            surest(findings.where(difference), Bounds.DIFFERENCES))
        .map(ReadFindings::finding)
        .sorted(BY_CLAIM)
        .toList();
  }

  private static Stream<Row> surest(Dataset<Row> findings, int most) {
    return findings
        .orderBy(
            col("p_adjusted").asc_nulls_last(),
            col("n_accounts").desc_nulls_last(),
            col("claim"),
            col("measure"),
            col("stratum"),
            col("cohort"),
            col("against"),
            col("contrast"),
            col("estimate"))
        .limit(most)
        .collectAsList()
        .stream();
  }

  private static Finding finding(Row row) {
    Long expected = Cells.whole(row, "expected");
    return new Finding(
        Cells.text(row, "claim"),
        Cells.text(row, "essay"),
        Cells.text(row, "measure"),
        Cells.text(row, "cohort"),
        Cells.text(row, "against"),
        Cells.text(row, "contrast"),
        Cells.text(row, "stratum"),
        Cells.text(row, "scale"),
        Cells.interval(row, "estimate", "low", "high"),
        Cells.figure(row, "p"),
        Cells.figure(row, "p_adjusted"),
        expected == null ? null : expected.intValue(),
        Cells.whole(row, "n_posts"),
        Cells.whole(row, "n_accounts"),
        Cells.whole(row, "n_events"),
        Cells.text(row, "labels"),
        Cells.interval(row, "corrected", "corrected_low", "corrected_high"),
        Cells.figure(row, "effective_sample"),
        new Interval(
            null, Cells.figure(row, "label_error_low"), Cells.figure(row, "label_error_high")),
        Cells.figure(row, "detectable"),
        Cells.text(row, "verdict"),
        Cells.text(row, "reason"));
  }
}
