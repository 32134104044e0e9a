package org.fishmarket.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.fishmarket.audit.design.Dealing;
import org.fishmarket.audit.design.Design;
import org.fishmarket.audit.design.Lots;
import org.fishmarket.audit.design.Quota;
import org.fishmarket.audit.design.Stratum;
import org.fishmarket.audit.sheet.CodingSheet;
import org.fishmarket.audit.sheet.CsvSheet;
import org.fishmarket.audit.sheet.HtmlSheet;
import org.fishmarket.audit.sheet.PrivateFolder;
import org.fishmarket.job.Job;
import org.fishmarket.job.JobContext;
import org.fishmarket.models.UserException;
import org.fishmarket.table.Table;

/**
 * Draws a sample of posts for people to code.
 *
 * <p>Input: {@link Table#POSTS}, {@link Table#LABELS}. Output: {@link Table#SAMPLE}, and in a
 * folder apart a coding sheet for each coder, as a page and as CSV. Example: {@code fishmarket
 * audit draw results --size 200 --to audit}
 */
public final class DrawJob implements Job {
  private final Design design;
  private final Dealing dealing;
  private final Path folder;
  private List<Quota> quotas;
  private PrivateFolder sheets;
  private String report;

  /**
   * @param folder of the sheets, new or empty
   */
  public DrawJob(Design design, Dealing dealing, Path folder) {
    this.design = design;
    this.dealing = dealing;
    this.folder = folder;
  }

  @Override
  public String name() {
    return "audit-draw";
  }

  @Override
  public void check(JobContext context) {
    context.state().needTexts();
    context.progress().step("counting the posts of each stratum");
    List<Stratum> strata = new Population(context).strata(design.bands());
    if (strata.isEmpty()) {
      throw new UserException(
          "No post of this result has both a label and a cohort, so there is nothing to audit.");
    }
    quotas = design.quotas(strata);
    sheets = PrivateFolder.make(folder);
  }

  @Override
  public Map<String, String> execute(JobContext context) {
    context.progress().step("drawing the sample");
    Population population = new Population(context);
    List<Sampled> drawn = new Drawing(context.spark(), population, quotas, design.seed()).posts();
    Map<String, List<String>> coders = dealing.deal(drawn, Sampled::post, Sampled::stratum);
    List<Sampled> sample = drawn.stream().map(s -> s.dealtTo(coders.get(s.post()))).toList();
    String name = name(sample);
    List<Row> rows = sample.stream().map(post -> post.row(name)).toList();
    context
        .result()
        .write(
            Table.SAMPLE, context.spark().createDataFrame(rows, Table.SAMPLE.schema()).coalesce(1));
    context.progress().step("writing the sheets");
    Map<String, String> texts = population.texts(sample.stream().map(Sampled::post).toList());
    try {
      for (String coder : dealing.names()) {
        write(sheet(name, coder, sample, texts));
      }
    } catch (IOException failed) {
      throw new UncheckedIOException("cannot write the sheets into " + folder, failed);
    }
    report = DrawText.of(name, quotas, sample, dealing, folder);
    return facts(name);
  }

  /** What was drawn and what to do next, for people; null before it is done. */
  public String report() {
    return report;
  }

  private CodingSheet sheet(
      String name, String coder, List<Sampled> sample, Map<String, String> texts) {
    List<CodingSheet.Item> items =
        sample.stream()
            .filter(post -> post.coders().contains(coder))
            .map(post -> new CodingSheet.Item(post.post(), texts.get(post.post())))
            .toList();
    Lots order = new Lots(design.seed(), "order " + coder);
    return new CodingSheet(name, coder, order.inOrder(items, CodingSheet.Item::id));
  }

  private void write(CodingSheet sheet) throws IOException {
    String file = "coding-sheet-" + sheet.coder();
    HtmlSheet.write(sheet, sheets, file + ".html");
    CsvSheet.write(sheet, sheets, file + ".csv");
  }

  /** A name that only the same posts, from the same strata, to the same coders have. */
  private static String name(List<Sampled> sample) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      sample.stream()
          .sorted(Comparator.comparing(Sampled::post))
          .map(s -> s.post() + "\0" + s.stratum() + "\0" + s.posts() + "\0" + s.coders() + "\n")
          .forEach(line -> digest.update(line.getBytes(StandardCharsets.UTF_8)));
      // a letter in front, or a spreadsheet may take it for a number
      return "s" + HexFormat.of().formatHex(digest.digest(), 0, 5);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }

  private Map<String, String> facts(String name) {
    Map<String, String> facts = new TreeMap<>();
    facts.put("sample", name);
    facts.put("seed", String.valueOf(design.seed()));
    facts.put("size", String.valueOf(design.size()));
    facts.put("per-cohort", String.valueOf(design.perCohort()));
    facts.put("by-score", String.valueOf(design.bands()));
    facts.put("allocation", design.allocation().name().toLowerCase(Locale.ROOT));
    facts.put("coders", String.valueOf(dealing.coders()));
    facts.put("overlap", String.valueOf(dealing.overlap()));
    return facts;
  }
}
