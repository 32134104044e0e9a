package org.fishmarket.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fishmarket.testing.CommandLineRun;
import org.fishmarket.testing.Shared;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command that scores a classifier. */
class EvaluateTest {
  private static final String HEADER =
      "platform\tsource\taccount\tintent\tacts\tconfidence\ttext\n";
  private static final String SELLING =
      "Order our walnut desks today and save 20%, the spring sale ends tonight";
  private static final String SHARING =
      "My grandmother told me yesterday that she learned to swim when she was seventy.";

  @TempDir Path folder;

  private Path file(String rows) throws IOException {
    return Files.writeString(folder.resolve("labels.tsv"), rows);
  }

  private static String rows(int count, String intent, String text) {
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < count; i++) {
      rows.append("twitter\tshops\ta%d\t%s\t\t1\t%s\n".formatted(i, intent, text));
    }
    return rows.toString();
  }

  private static CommandLineRun evaluate(Path labels, Object... more) {
    Object[] words = new Object[3 + more.length];
    words[0] = "evaluate";
    words[1] = "--labels";
    words[2] = labels;
    System.arraycopy(more, 0, words, 3, more.length);
    return CommandLineRun.of(words);
  }

  private static JsonNode json(CommandLineRun run) throws JsonProcessingException {
    assertThat(run.code()).as(run.err()).isZero();
    return new JsonMapper().readTree(run.out());
  }

  private void refused(String content, String... said) throws IOException {
    CommandLineRun run = evaluate(file(content));
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains(said).doesNotContain("Exception");
    assertThat(run.err().strip().lines()).hasSize(1);
    assertThat(run.out()).isEmpty();
  }

  @Test
  void theFirstLineSaysTheScoreAndTablesFollow() throws IOException {
    String rows =
        HEADER
            + rows(15, "HARD_SELL", SELLING)
            + rows(15, "SHARING", SHARING)
            + "twitter\ttalk\tz\tSHARING\t\t3\t"
            + SELLING
            + "\n"
            + "twitter\ttalk\ty\tNONE\t\t1\tok\n";
    CommandLineRun run = evaluate(file(rows));
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .startsWith("selling F1 0.968 AUC 0.969\n")
        .contains("Scored are 31 posts with an intent, of 16 accounts.")
        .containsPattern("all +31 +16 +15 +0\\.938 \\(\\.\\d\\d-1\\.00\\) +1\\.000 ")
        .containsPattern("all but confidence 3 +30 +15 +15 +1\\.000 +1\\.000 +1\\.000 +1\\.000 ")
        .containsPattern("talk +1 +1 +0 +0\\.000 +- +0\\.000 +- ")
        .containsPattern("selling or not +31 +0\\.968 +0\\.936 +0\\.937")
        .contains("fewer than two words")
        .contains("post 31 (twitter talk): coder SHARING, classifier HARD_SELL")
        .contains("Order our walnut desks");
  }

  @Test
  void textOfPostsIsShownOnlyWithMistakesAndOnlyItsBeginning() throws IOException {
    String rows = HEADER + rows(1, "SHARING", SELLING + " " + "please ".repeat(30) + "zebra");
    assertThat(evaluate(file(rows)).out()).contains("walnut").doesNotContain("zebra");
    assertThat(evaluate(file(rows), "--mistakes", 0).out()).doesNotContain("walnut");
    assertThat(evaluate(file(rows), "--mistakes", 0, "--json").out()).doesNotContain("walnut");
  }

  @Test
  void jsonHoldsTheSameFiguresAsNumbersOrNull() throws IOException {
    Path labels = file(HEADER + rows(15, "HARD_SELL", SELLING) + rows(15, "SHARING", SHARING));
    JsonNode root = json(evaluate(labels, "--json", "--resamples", 200, "--seed", 5));
    assertThat(root.at("/selling/f1").isNumber()).isTrue();
    assertThat(root.at("/selling/f1").asDouble()).isEqualTo(1);
    assertThat(root.at("/selling/bins")).hasSize(10);
    assertThat(root.at("/selling/f1_interval").isNull()).isTrue();
    assertThat(root.at("/resampling/resamples").asInt()).isEqualTo(200);
    assertThat(root.at("/resampling/seed").asInt()).isEqualTo(5);
    assertThat(root.at("/confusion/0/0").asInt()).isEqualTo(15);
    assertThat(root.at("/by_platform/twitter/posts").asInt()).isEqualTo(30);
    assertThat(root.at("/agreement_on_intents/kappa").asDouble()).isEqualTo(1);
    assertThat(root.at("/mistakes").isArray()).isTrue();
    assertThat(root.at("/model").asText()).startsWith("selling-");
  }

  @Test
  void postsOfOneKindHaveNoAreaUnderTheCurve() throws IOException {
    Path labels = file(HEADER + rows(12, "SHARING", SHARING));
    assertThat(evaluate(labels).out()).startsWith("selling F1 - AUC -\n");
    JsonNode root = json(evaluate(labels, "--json"));
    assertThat(root.at("/selling/auc").isNull()).isTrue();
    assertThat(root.at("/selling/f1").isNull()).isTrue();
    assertThat(root.at("/agreement_on_selling/kappa").isNull()).isTrue();
  }

  @Test
  void emptyTextsAreCountedAsNotCodable() throws IOException {
    Path labels = file(HEADER + rows(3, "SHARING", SHARING) + rows(2, "NONE", ""));
    CommandLineRun run = evaluate(labels);
    assertThat(run.out())
        .containsPattern("no text +2 +0")
        .contains("Of 2 posts without an intent 2 were found not codable.");
  }

  @Test
  void badFilesGetOneClearMessage() throws IOException {
    refused("", "no column \"text\"", "labels.tsv");
    refused(HEADER, "holds no posts");
    refused("source\tacts\ttext\nx\t\thello\n", "no column \"intent\"");
    refused(HEADER + rows(1, "SELLING", "x"), "post 1", "unknown intent \"SELLING\"", "HARD_SELL");
  }

  @Test
  void badOptionsGetOneClearMessage() throws IOException {
    Path labels = file(HEADER + rows(1, "SHARING", SHARING));
    for (Object[] option :
        new Object[][] {{"--resamples", -1}, {"--resamples", 1_000_000}, {"--mistakes", -3}}) {
      CommandLineRun run = evaluate(labels, option);
      assertThat(run.code()).isEqualTo(2);
      assertThat(run.err()).contains(option[0] + " " + option[1]);
    }
  }

  @Test
  void thousandsOfPostsTakeSeconds() {
    Path labels = Shared.folder("labelled").resolve("train.tsv");
    long start = System.nanoTime();
    CommandLineRun run = evaluate(labels, "--mistakes", 0);
    assertThat(run.out()).startsWith("selling F1 0.");
    assertThat((System.nanoTime() - start) / 1e9).isLessThan(60);
  }
}
