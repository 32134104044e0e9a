package org.fishmarket.report.read;

import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.fishmarket.report.model.Results;
import org.fishmarket.table.Table;

/** Brings the figures of a report to the driver: counts and cohorts, never posts. */
public final class ReadResults {
  private ReadResults() {}

  /**
   * @param tables gives the tables that a report is made of
   */
  public static Results read(Function<Table, Dataset<Row>> tables) {
    Dataset<Row> cohorts = tables.apply(Table.COHORTS);
    Dataset<Row> findings = tables.apply(Table.FINDINGS);
    return new Results(
        ReadCohorts.read(cohorts, tables.apply(Table.POSTS)),
        cohorts.count(),
        ReadFindings.read(findings),
        findings.count(),
        ReadData.read(tables));
  }
}
