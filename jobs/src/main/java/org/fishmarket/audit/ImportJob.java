package org.fishmarket.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.fishmarket.audit.coded.Code;
import org.fishmarket.audit.coded.CodedFiles;
import org.fishmarket.audit.coded.Faults;
import org.fishmarket.audit.sheet.CodingSheet;
import org.fishmarket.audit.sheet.CsvSheet;
import org.fishmarket.job.Job;
import org.fishmarket.job.JobContext;
import org.fishmarket.models.UserException;
import org.fishmarket.table.Table;

/**
 * Reads coders' labels back.
 *
 * <p>Input: {@link Table#SAMPLE}, {@link Table#POSTS}, {@link Table#LABELS} and the coders' CSV
 * files. Output: {@link Table#AUDIT}, in the place of an earlier one. Example: {@code fishmarket
 * audit import results coded-A.csv coded-B.csv}
 */
public final class ImportJob implements Job {
  private static final String SETTLER = "settled";

  private final List<Path> files;
  private final Path settled;
  private final Path ties;
  private String sample;
  private Audited audited;
  private String report;

  /**
   * @param files of the coders
   * @param settled file that settles ties; null if there is none
   * @param ties file to write the posts into that are to be settled; null for none
   */
  public ImportJob(List<Path> files, Path settled, Path ties) {
    this.files = List.copyOf(files);
    this.settled = settled;
    this.ties = ties;
  }

  @Override
  public String name() {
    return "audit-import";
  }

  @Override
  public void check(JobContext context) {
    context.progress().step("reading the coders' files");
    sample = context.state().fact("audit-draw", "sample");
    List<Sampled> drawn = Sampled.read(context.read(Table.SAMPLE));
    var posts = drawn.stream().map(Sampled::post).collect(Collectors.toSet());
    List<Code> codes = CodedFiles.read(files, sample, posts);
    List<Code> words =
        settled == null ? List.of() : CodedFiles.read(List.of(settled), sample, posts);
    Map<String, Code> byPost = new TreeMap<>();
    Faults faults = new Faults();
    var coded = codes.stream().map(Code::post).collect(Collectors.toSet());
    for (Code word : words) {
      if (!coded.contains(word.post())) {
        faults.add(settled + " settles the post '" + word.post() + "', which nobody has coded.");
      }
      if (byPost.put(word.post(), word) != null) {
        faults.add(settled + " settles the post '" + word.post() + "' more than once.");
      }
    }
    faults.refuse();
    if (ties != null && Files.exists(ties)) {
      throw new UserException("There is a file " + ties + " already. Give a new one with --ties.");
    }
    audited = Audited.of(drawn, codes, byPost);
  }

  @Override
  public Map<String, String> execute(JobContext context) {
    context.progress().step("comparing with the classifier");
    Population population = new Population(context);
    AuditText text =
        new AuditText(
            audited,
            population.selling(audited.posts().keySet()),
            population.said(audited.cohorts()));
    List<Row> rows = AuditRows.of(sample, audited);
    context
        .result()
        .write(
            Table.AUDIT, context.spark().createDataFrame(rows, Table.AUDIT.schema()).coalesce(1));
    report = text.text(sample);
    if (ties != null) {
      writeTies(population);
    }
    return Map.of(
        "sample", sample,
        "coders", String.join(", ", audited.coders()),
        "coded", String.valueOf(audited.codes().size()),
        "tied", String.valueOf(audited.ties().size()));
  }

  /** Agreement, scores and ratios, for people; null before it is done. */
  public String report() {
    return report;
  }

  private void writeTies(Population population) {
    Map<String, String> texts = population.texts(audited.ties());
    List<CodingSheet.Item> items = new ArrayList<>();
    Map<String, String> said = new TreeMap<>();
    for (String post : audited.ties()) {
      items.add(new CodingSheet.Item(post, texts.get(post)));
      said.put(
          post,
          audited.codes().get(post).stream()
              .map(code -> code.coder() + ": " + code.written())
              .collect(Collectors.joining("; ")));
    }
    try {
      CsvSheet.write(new CodingSheet(sample, SETTLER, items), said::get, ties);
    } catch (IOException failed) {
      throw new UncheckedIOException("cannot write " + ties, failed);
    }
  }
}
