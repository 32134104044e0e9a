package org.fishmarket.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.fishmarket.testing.CommandLineRun;
import org.fishmarket.testing.DuckDb;
import org.fishmarket.testing.TinyInput;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code explain} says of a text, of a result's posts and of a file of labelled posts. */
class ExplainTest {
  private static final String LABELLED =
      """
      text\tintent\tacts\tsource
      "Order our walnut desk now, the sale ends tonight!"\tHARD_SELL\t\tstalls
      "Thank you all, the walk with the dog was lovely"\tSHARING\tthanks\tlanes
      "Wow"\tNONE\t\tlanes
      """;

  @TempDir static Path temp;
  private static Path result;
  private static Path file;
  private static DuckDb tables;

  @BeforeAll
  static void labelOnce() {
    Path input = TinyInput.write(temp.resolve("input"));
    result = temp.resolve("result");
    file = temp.resolve("labelled.tsv");
    TinyInput.write(file, LABELLED);
    CommandLineRun.succeeding("load", input, "--out", result, "--key", CommandLineRun.key(temp));
    refused(CommandLineRun.of("explain", "--result", result), "no labels yet", "fishmarket label");
    CommandLineRun.succeeding("label", result);
    tables = new DuckDb(result);
  }

  @AfterAll
  static void close() {
    if (tables != null) {
      tables.close();
    }
  }

  private static void refused(CommandLineRun run, String... parts) {
    assertThat(run.code()).as(run.err()).isEqualTo(2);
    assertThat(run.err().strip()).contains(parts).doesNotContain("\tat ", "Exception");
    assertThat(run.out()).isEmpty();
  }

  private static List<CSVRecord> rows(String tsv) throws IOException {
    return CSVFormat.TDF.builder().setHeader().get().parse(new StringReader(tsv)).getRecords();
  }

  @Test
  void aCohortIsExplainedAsItWasLabelled() throws IOException {
    CommandLineRun run =
        CommandLineRun.succeeding(
            "explain",
            "--result",
            result,
            "--cohort",
            "stalls",
            "--limit",
            7,
            "--strongest",
            400,
            "--format",
            "tsv");
    Map<String, List<CSVRecord>> posts = new LinkedHashMap<>();
    for (CSVRecord row : rows(run.out())) {
      posts.computeIfAbsent(row.get("id"), id -> new ArrayList<>()).add(row);
    }
    assertThat(posts.keySet())
        .containsExactlyElementsOf(
            tables.rows("select post_id from posts where cohort = 'stalls' order by 1 limit 7"));
    posts.forEach(
        (id, rows) -> {
          CSVRecord first = rows.get(0);
          assertThat(tables.rows("select intent from labels where post_id = '%s'".formatted(id)))
              .containsExactly(first.get("label"));
          double p =
              Double.parseDouble(
                  tables
                      .rows(
                          "select p_hard_sell + p_soft_sell from labels where post_id = '%s'"
                              .formatted(id))
                      .get(0));
          assertThat(Double.parseDouble(first.get("probability"))).isCloseTo(p, within(1e-9));
          assertThat(rows)
              .extracting(row -> row.get("meaning"))
              .containsAnyOf("word “order”", "word “buy”");
          assertThat(rows)
              .extracting(row -> Math.abs(Double.parseDouble(row.get("log_odds"))))
              .isSortedAccordingTo((one, other) -> Double.compare(other, one));
        });
    assertThat(run.out()).doesNotContain("Order our", "sale ends today");
  }

  @Test
  void namedPostsComeInTheOrderGivenWithTheActAskedFor() throws IOException {
    List<String> ids =
        tables.rows("select post_id from posts where text like '%thanks%' order by 1 desc limit 3");
    CommandLineRun run =
        CommandLineRun.succeeding(
            "explain",
            "--result",
            result,
            "--posts",
            String.join(",", ids),
            "--act",
            "thanks",
            "--format",
            "json");
    JsonNode posts = new ObjectMapper().readTree(run.out());
    assertThat(posts).extracting(post -> post.path("id").asText()).isEqualTo(ids);
    for (JsonNode post : posts) {
      assertThat(post.path("question").asText()).isEqualTo("thanks");
      assertThat(post.path("label").asText()).isEqualTo("thanks");
      assertThat(post.path("probability").asDouble())
          .isGreaterThan(post.path("threshold").asDouble());
      assertThat(post.path("parts").get(0).path("feature").asText()).isEqualTo("q:talk.thanks");
      assertThat(post.path("parts").get(0).path("meaning").asText()).isEqualTo("cue talk.thanks");
      assertThat(post.path("coder").isNull()).isTrue();
    }
  }

  @Test
  void theCodersLabelStandsBesideOurs() throws IOException {
    String text = CommandLineRun.succeeding("explain", "--labels", file).out();
    assertThat(text)
        .containsPattern("\\Apost 1, coder: HARD_SELL\n(HARD|SOFT)_SELL \\(selling 0\\.")
        .contains("\n\npost 2, coder: SHARING\nSHARING (selling 0.")
        .endsWith(
            "post 3, coder: NONE\nnot codable: fewer than two words besides links and"
                + " mentions\n");
    List<CSVRecord> acts =
        rows(
            CommandLineRun.succeeding(
                    "explain",
                    "--labels",
                    file,
                    "--act",
                    "thanks",
                    "--posts",
                    "2,1",
                    "--strongest",
                    "1",
                    "--format",
                    "tsv")
                .out());
    assertThat(acts).extracting(row -> row.get("id")).containsExactly("2", "1");
    assertThat(acts).extracting(row -> row.get("coder")).containsExactly("thanks", "not thanks");
    assertThat(acts).extracting(row -> row.get("label")).containsExactly("thanks", "not thanks");
  }

  @Test
  void aTextIsExplainedInEveryFormat() throws IOException {
    String text = "Book your table at our new place now";
    assertThat(CommandLineRun.succeeding("explain", text).out()).startsWith("HARD_SELL (selling");
    JsonNode json =
        new ObjectMapper()
            .readTree(CommandLineRun.succeeding("explain", text, "--format", "json").out());
    assertThat(json.get(0).path("id").isNull()).isTrue();
    assertThat(json.get(0).path("parts")).hasSize(12);
    assertThat(rows(CommandLineRun.succeeding("explain", "hm", "--format", "tsv").out()))
        .singleElement()
        .satisfies(row -> assertThat(row.get("not_codable")).startsWith("fewer than two words"));
  }

  @Test
  void whatIsNotThereIsNamed() {
    refused(CommandLineRun.of("explain", "--result", temp), "no result", "fishmarket run");
    refused(
        CommandLineRun.of("explain", "--result", result, "--cohort", "sailors"),
        "'sailors'",
        "neighbours, stalls");
    refused(CommandLineRun.of("explain", "--result", result, "--posts", "p7"), "'p7'", "post_id");
    refused(CommandLineRun.of("explain", "--labels", file, "--posts", "4"), "no post 4", "1 to 3");
    refused(CommandLineRun.of("explain", "--labels", file, "--cohort", "x"), "'x'", "--result");
    refused(CommandLineRun.of("explain", "hello there", "--posts", "1"), "--posts", "--labels");
    refused(CommandLineRun.of("explain"), "TEXT", "--result", "--labels");
    refused(CommandLineRun.of("explain", "hello there", "--act", "sings"), "'sings'", "phatic");
    refused(CommandLineRun.of("explain", "hello there", "--format", "xml"), "'xml'", "json");
    refused(CommandLineRun.of("explain", "hello there", "--strongest", "-1"), "-1", "0 or more");
    refused(
        CommandLineRun.of("explain", "--result", result, "--model", "mine.model"),
        "--model cannot go with --result");
  }
}
