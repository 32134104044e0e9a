package org.fishmarket.notebook;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.fishmarket.audit.coded.Columns;
import org.fishmarket.job.Sparks;
import org.fishmarket.load.stage.PseudonymKey;
import org.fishmarket.load.stage.Pseudonyms;
import org.fishmarket.models.UserException;
import org.fishmarket.models.codebook.Intent;

/**
 * Plays the people who code a sample, for invented archives, where it is known what each post was
 * written for. With real archives nobody can play them.
 */
public final class InventedCoders {
  private static final List<String> INTENTS =
      Arrays.stream(Intent.values()).map(Intent::name).toList();

  private final Map<String, String> meant;

  private InventedCoders(Map<String, String> meant) {
    this.meant = meant;
  }

  /**
   * Coders who know what was meant.
   *
   * @param labels what {@code simulate --labels} wrote
   * @param key of the result's pseudonyms
   */
  public static InventedCoders knowing(Path labels, Path key) {
    Pseudonyms pseudonyms = new Pseudonyms(PseudonymKey.readOrMake(key));
    Map<String, String> meant = new HashMap<>();
    for (CSVRecord row : rows(labels, "")) {
      meant.put(pseudonyms.post(row.get("platform"), row.get("post")), row.get("intent"));
    }
    return new InventedCoders(meant);
  }

  /**
   * Fills in a coder's sheet.
   *
   * @param sheets the folder of the coding sheets
   * @param coder {@code A}, {@code B}, …
   * @param errors share of the posts in which the coder errs
   * @return the file to import
   * @throws UserException if a post of the sheet is none of the labelled ones
   */
  public Path fillIn(Path sheets, String coder, double errors) {
    Path file = sheets.resolve("coded-" + coder + ".csv");
    try (Writer out = Files.newBufferedWriter(file);
        CSVPrinter printer = new CSVPrinter(out, CSVFormat.RFC4180)) {
      printer.printRecord(Columns.BACK);
      for (CSVRecord row : rows(sheets.resolve("coding-sheet-" + coder + ".csv"), "\uFEFF")) {
        String post = row.get(Columns.POST);
        String code = code(post, coder, errors);
        printer.printRecord(row.get(Columns.SAMPLE), coder, post, code, "", "", "");
      }
    } catch (IOException failed) {
      throw new UserException("The coded sheet " + file + " cannot be written.", failed);
    }
    return file;
  }

  /** The columns {@code post_id} and {@code meant}: an intent for each post. */
  public Dataset<Row> meant() {
    List<Row> rows = new ArrayList<>();
    meant.forEach((post, intent) -> rows.add(RowFactory.create(post, intent)));
    StructType schema = StructType.fromDDL("post_id string, meant string");
    return Sparks.session("notebook").createDataFrame(rows, schema);
  }

  private String code(String post, String coder, double errors) {
    String right = meant.get(post);
    if (right == null) {
      throw new UserException("Nobody knows what a post of the sheet was meant to be.");
    }
    // the same coder says the same of a post each time
    Random random = new Random((coder + post).hashCode());
    if (random.nextDouble() >= errors) {
      return right;
    }
    List<String> wrong = new ArrayList<>(INTENTS);
    wrong.remove(right);
    return wrong.get(random.nextInt(wrong.size()));
  }

  private static List<CSVRecord> rows(Path file, String mark) {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      in.skip(mark.length());
      try (CSVParser parser = CSVParser.parse(in, format)) {
        return parser.getRecords();
      }
    } catch (IOException failed) {
      throw new UserException("The file " + file + " cannot be read.", failed);
    }
  }
}
