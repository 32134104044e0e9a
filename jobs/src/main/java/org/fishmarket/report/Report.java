package org.fishmarket.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.fishmarket.report.file.CsvFiles;
import org.fishmarket.report.file.JsonFile;
import org.fishmarket.report.file.Outputs;
import org.fishmarket.report.model.RunFacts;
import org.fishmarket.report.page.HtmlPage;
import org.fishmarket.report.read.ReadResults;
import org.fishmarket.report.story.Story;
import org.fishmarket.table.Table;

/** Writes the report of a run. */
public final class Report {
  private Report() {}

  /**
   * Writes {@code report.html}, {@code report.json} and {@code csv/*.csv}. The page comes last.
   *
   * @param tables gives all tables of a result, empty where it lacks one; posts and labels are only
   *     counted
   * @param facts of the run; the same tables and facts give the same bytes
   * @param outputs where the files go
   * @throws UncheckedIOException if a file cannot be written
   */
  public static void write(Function<Table, Dataset<Row>> tables, RunFacts facts, Outputs outputs) {
    Story story = Story.of(facts, ReadResults.read(tables, facts.smallestGroup()));
    try {
      CsvFiles.write(tables, outputs);
      JsonFile.write(story, outputs);
      String page = HtmlPage.render(story);
      try (OutputStream out = outputs.create("report.html")) {
        out.write(page.getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
