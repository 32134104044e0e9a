package org.fishmarket.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.fishmarket.report.read.ReadResults;
import org.fishmarket.table.Table;

/** Writes the report of a run. */
public final class Report {
  private Report() {}

  /**
   * Writes {@code report.html}, {@code report.json} and {@code csv/*.csv}. The page comes last.
   *
   * @param tables gives COHORTS, FINDINGS, AVAILABILITY, FILES, QUARANTINE, POSTS and LABELS; posts
   *     and labels are only counted
   * @param facts of the run; the same tables and facts give the same bytes
   * @param outputs where the files go
   * @throws UncheckedIOException if a file cannot be written
   */
  public static void write(Function<Table, Dataset<Row>> tables, RunFacts facts, Outputs outputs) {
    Story story = Story.of(facts, ReadResults.read(tables));
    try {
      CsvFiles.write(tables, outputs);
      JsonFile.write(story, outputs);
      HtmlPage.write(story, outputs);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Writes {@code csv/*.csv} alone.
   *
   * @throws UncheckedIOException if a file cannot be written
   */
  static void writeTables(Function<Table, Dataset<Row>> tables, Outputs outputs) {
    try {
      CsvFiles.write(tables, outputs);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
