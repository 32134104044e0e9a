package org.fishmarket.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.fishmarket.compare.finding.Settings;

/** The findings of one claim, to look rows up. */
final class Found {
  /** Few resamples, so that a test is quick. */
  static final Settings SETTINGS = new Settings(7, 400, 400, 10, 5, 7, 12, .95, .05);

  private final List<Row> rows;

  private Found(List<Row> rows) {
    this.rows = rows;
  }

  static Found in(Dataset<Row> findings, String claim) {
    return new Found(findings.where("claim = '" + claim + "'").collectAsList());
  }

  /** The pooled row of a measure in a cohort; null is all of them together. */
  Row one(String measure, String cohort) {
    List<Row> found =
        rows.stream()
            .filter(row -> measure.equals(row.getAs("measure")))
            .filter(row -> row.getAs("against") == null)
            .filter(row -> Objects.equals(cohort, row.getAs("cohort")))
            .filter(row -> "pooled".equals(row.getAs("stratum")))
            .toList();
    assertThat(found).as(measure + " in " + cohort).hasSize(1);
    return found.get(0);
  }

  /** The row of a measure's difference between two cohorts, whichever sells more. */
  Row pair(String measure, String cohort, String other) {
    List<Row> found =
        rows.stream()
            .filter(row -> measure.equals(row.getAs("measure")))
            .filter(row -> row.getAs("against") != null)
            .filter(row -> List.of(cohort, other).contains(row.<String>getAs("cohort")))
            .filter(row -> List.of(cohort, other).contains(row.<String>getAs("against")))
            .toList();
    assertThat(found).as(measure + " of " + cohort + " and " + other).hasSize(1);
    return found.get(0);
  }

  List<Row> rows() {
    return rows;
  }
}
