package org.fishmarket.report.read;

import java.util.List;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.fishmarket.report.model.Cohort;
import org.fishmarket.report.model.Results;
import org.fishmarket.table.Table;

/** Brings the figures of a report to the driver: counts and cohorts, never posts. */
public final class ReadResults {
  private ReadResults() {}

  /**
   * @param tables gives the tables that a report is made of
   * @param smallestGroup accounts that a figure rests on at least
   */
  public static Results read(Function<Table, Dataset<Row>> tables, int smallestGroup) {
    Dataset<Row> cohorts = tables.apply(Table.COHORTS);
    Dataset<Row> findings = tables.apply(Table.FINDINGS);
    List<Cohort> largest =
        ReadCohorts.read(cohorts, tables.apply(Table.POSTS), tables.apply(Table.ACCOUNT_SUMS));
    return new Results(
        largest,
        cohorts.count(),
        ReadFindings.read(findings),
        findings.count(),
        ReadActivity.read(tables.apply(Table.ACTIVITY), largest),
        ReadCues.read(tables.apply(Table.CUES), largest),
        ReadData.read(tables, ReadAudit.read(tables, largest, smallestGroup)));
  }
}
