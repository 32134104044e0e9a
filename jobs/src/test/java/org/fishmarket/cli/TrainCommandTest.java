package org.fishmarket.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.fishmarket.testing.CommandLineRun;
import org.fishmarket.testing.DuckDb;
import org.fishmarket.testing.TinyInput;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Researchers train on their own labels, by the real command line. */
class TrainCommandTest {
  private static final String[] GOODS = {"apples", "lamps", "boats", "coats", "drums", "eggs"};

  @TempDir static Path temp;
  private static Path codebook;
  private static Path own;

  @BeforeAll
  static void write() {
    codebook = labels("codebook.tsv", "HARD_SELL", "SHARING");
    own = labels("own.tsv", "AD", "CHAT");
  }

  /**
   * Posts of three sources and twenty accounts, with an intent that sells and one that does not.
   */
  private static Path labels(String name, String sells, String talks) {
    StringBuilder rows = new StringBuilder("source\taccount\tintent\ttext\n");
    for (int i = 0; i < 120; i++) {
      String goods = GOODS[i % GOODS.length] + " " + i;
      String text =
          i % 2 == 0
              ? "Order our " + goods + " now, the sale ends today"
              : "Lovely walk with the dog and " + goods + ", thanks for asking";
      String intent = i % 2 == 0 ? sells : talks;
      rows.append("s%d\ta%d\t%s\t%s\n".formatted(i % 3, i % 20, intent, text));
    }
    Path file = temp.resolve(name);
    TinyInput.write(file, rows.toString());
    return file;
  }

  private static void refused(CommandLineRun run, String... said) {
    assertThat(run.code()).as(run.err()).isEqualTo(2);
    assertThat(run.err()).contains(said).doesNotContain("\tat ");
  }

  @Test
  void crossValidationShowsScoresAndWritesNothing() {
    Set<String> before = Set.of(temp.toFile().list());
    CommandLineRun run =
        CommandLineRun.succeeding("train", "--labels", codebook, "--cross-validate");
    assertThat(run.out()).startsWith("selling F1 1.000 AUC 1.000\n").containsPattern("\ns2 +40 ");
    assertThat(run.err()).contains("fold 1 of 3", "fold 3 of 3, about ", "model of all 120 posts");
    assertThat(temp.toFile().list()).containsExactlyInAnyOrderElementsOf(before);
  }

  @Test
  void foldsAreByAccountWhereAskedAndQuietIsQuiet() {
    CommandLineRun run =
        CommandLineRun.succeeding(
            "train", "--labels", codebook, "--cross-validate", "account", "--folds", "each");
    assertThat(run.err()).contains("fold 20 of 20");
    CommandLineRun quiet =
        CommandLineRun.succeeding(
            "train", "--labels", codebook, "--cross-validate", "source", "--folds", "2", "-q");
    assertThat(quiet.err()).isEmpty();
    assertThat(quiet.out()).startsWith("selling F1");
  }

  @Test
  void ownNamesGoThroughLabelEvaluateAndExplain() {
    Path model = temp.resolve("own.model");
    CommandLineRun run =
        CommandLineRun.succeeding(
            "train", "--labels", own, "--selling", "AD", "--test", own, "--out", model, "-q");
    assertThat(run.out()).contains("held out: selling F1 1.000", "own.tsv: selling F1 1.000");
    assertThat(CommandLineRun.succeeding("evaluate", "--labels", own, "--model", model).out())
        .startsWith("selling F1 1.000");
    String text = "Order our coats now, the sale ends today";
    assertThat(CommandLineRun.succeeding("explain", text, "--model", model).out())
        .startsWith("AD (selling 0.9");
    refused(
        CommandLineRun.of("evaluate", "--labels", codebook, "--model", model),
        "unknown intent \"HARD_SELL\"",
        "AD, CHAT");

    Path out = temp.resolve("result");
    Path input = TinyInput.write(temp.resolve("input"));
    CommandLineRun.succeeding(
        "run",
        input,
        "--out",
        out,
        "--model",
        model,
        "--replicates",
        "100",
        "--min-accounts",
        "2",
        "--key",
        CommandLineRun.key(temp));
    try (DuckDb tables = new DuckDb(out)) {
      assertThat(
              tables.rows(
                  "select distinct intent, selling, selling = (p_selling > 0.5) from labels"
                      + " where intent is not null order by 1"))
          .containsExactly("AD|true|true", "CHAT|false|true");
      assertThat(
              tables.number(
                  "select count(*) from labels where p_hard_sell is not null or p_soft_sell is not"
                      + " null or p_cause is not null or p_sharing is not null or acts is not"
                      + " null"))
          .isZero();
      List<String> cohorts =
          tables.rows(
              "select cohort, promotional_ratio > 0.9, hard_sell_share, soft_sell_share,"
                  + " cause_share from cohorts order by 1");
      assertThat(cohorts)
          .containsExactly("neighbours|false|null|null|null", "stalls|true|null|null|null");
    }
  }

  @Test
  void whatIsAddedKeepsWhatTheShippedModelKnows() {
    Path model = temp.resolve("added.model");
    CommandLineRun.succeeding("train", "--labels", codebook, "--add", "--out", model, "-q");
    String soft = "We are thrilled to announce the launch of our new platform for small museums.";
    assertThat(CommandLineRun.succeeding("explain", soft, "--model", model).out())
        .startsWith("SOFT_SELL (");
    assertThat(model).isNotEmptyFile();
  }

  @Test
  void eachMistakeGetsOneMessageWithTheWayOut() {
    refused(CommandLineRun.of("train", "--labels", codebook), "--out FILE", "--cross-validate");
    refused(
        CommandLineRun.of("train", "--labels", own, "--cross-validate"),
        "unknown intent \"AD\"",
        "HARD_SELL, SOFT_SELL, CAUSE, SHARING",
        "--selling NAME,NAME");
    refused(
        CommandLineRun.of("train", "--labels", own, "--selling", "ADS", "--cross-validate"),
        "0 sell (ADS)");
    refused(
        CommandLineRun.of("train", "--labels", own, "--selling", "AD,ADS", "--cross-validate"),
        "No post has the intent \"ADS\"");
    refused(
        CommandLineRun.of("train", "--labels", codebook, "--cross-validate", "author"),
        "\"author\"",
        "source or account");
    refused(
        CommandLineRun.of("train", "--labels", codebook, "--cross-validate", "--folds", "1"),
        "\"1\" is no number of folds");
    refused(
        CommandLineRun.of(
            "train", "--labels", codebook, "--cross-validate", "--model", temp.resolve("no.model")),
        "Add --add");
    refused(
        CommandLineRun.of("train", "--labels", codebook, "--add", "--lang", "de", "-o", "x"),
        "Leave out --lang");
    refused(
        CommandLineRun.of(
            "train", "--labels", codebook, "-q", "--out", temp.resolve("no/such/folder.model")),
        "folder.model cannot be written");
    assertThat(Files.exists(temp.resolve("no"))).isFalse();
  }
}
