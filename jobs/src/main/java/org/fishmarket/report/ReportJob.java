package org.fishmarket.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.fishmarket.job.Job;
import org.fishmarket.job.JobContext;
import org.fishmarket.report.file.DataPackage;
import org.fishmarket.report.file.Guide;
import org.fishmarket.report.model.RunFacts;
import org.fishmarket.table.ResultFolder;
import org.fishmarket.table.Table;

/**
 * Writes the report.
 *
 * <p>Input: {@link Table#COHORTS}, {@link Table#FINDINGS}, {@link Table#AVAILABILITY}, {@link
 * Table#FILES}, {@link Table#QUARANTINE} and counts over {@link Table#POSTS} and {@link
 * Table#LABELS}. Output: {@code report.html}, {@code report.json}, {@code csv}, {@code
 * datapackage.json}, {@code README.txt}. Several results taken together bring sums and no posts;
 * what is missing is said in the page. Example: {@code fishmarket report results --title 'Two
 * campaigns'}
 */
public final class ReportJob implements Job {
  /** The file of a result that keeps them. */
  private static final String NOTES = "notes.md";

  private static final Set<Table> OPTIONAL =
      Set.of(Table.POSTS, Table.LABELS, Table.ACTIVITY, Table.CUES, Table.SAMPLE, Table.AUDIT);

  private final String notes;

  /** The notes of an earlier report stay. */
  public ReportJob() {
    this(null);
  }

  /**
   * @param notes of the report's authors in Markdown, in the place of earlier ones; blank for none,
   *     null for the earlier ones
   */
  public ReportJob(String notes) {
    this.notes = notes;
  }

  @Override
  public String name() {
    return "report";
  }

  @Override
  public Map<String, String> execute(JobContext context) {
    context.progress().step("writing the report");
    keepNotes(context.result());
    RunFacts facts = ReportFacts.of(context, context.result().readText(NOTES).orElse(""));
    Report.write(table -> table(context, table), facts, context.result()::create);
    String title = facts.title();
    try {
      DataPackage.write(context.result(), title);
    } catch (IOException failed) {
      throw new UncheckedIOException("cannot write datapackage.json", failed);
    }
    Guide.write(context.result(), title, context.state().shown());
    return Map.of();
  }

  /** A table; those that only some results have are empty in the others. */
  private static Dataset<Row> table(JobContext context, Table table) {
    boolean absent = OPTIONAL.contains(table) && !context.result().has(table);
    return absent
        ? context.spark().createDataFrame(List.of(), table.schema())
        : context.read(table);
  }

  private void keepNotes(ResultFolder result) {
    if (notes == null) {
      return;
    }
    if (notes.isBlank()) {
      result.delete(NOTES);
    } else {
      result.writeText(NOTES, notes);
    }
  }
}
