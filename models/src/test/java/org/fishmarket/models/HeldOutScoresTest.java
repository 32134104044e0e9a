package org.fishmarket.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.fishmarket.models.HeldOutScores.Figure;
import org.fishmarket.models.codebook.LabelledPost;
import org.fishmarket.models.evaluate.Interval;
import org.fishmarket.models.evaluate.Score;
import org.junit.jupiter.api.Test;

class HeldOutScoresTest {
  @Test
  void theShippedModelBringsTheFiguresOfItsCard() throws Exception {
    Classifier shipped = Classifier.shipped();
    HeldOutScores scores = HeldOutScores.of(shipped).orElseThrow();
    assertThat(Files.readString(Path.of("MODEL_CARD.md")))
        .contains("# Model card: " + shipped.version())
        .contains(
            "%d posts of %d sources and at least %d accounts"
                .formatted(scores.trained(), scores.sources(), scores.accounts()))
        .containsPattern(
            "\\| all \\| %d \\| %d \\| \\d+ \\| %s \\| %s \\| %s \\| %s \\| [.0-9]+ \\| %.3f \\|"
                .formatted(
                    scores.scored(),
                    scores.scoredAccounts(),
                    card(scores.precision()),
                    card(scores.recall()),
                    card(scores.f1()),
                    card(scores.auc()),
                    scores.ece()));
    try (InputStream in = HeldOutScores.class.getResourceAsStream("held-out-scores.tsv")) {
      assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8).lines())
          .containsExactlyElementsOf(scores.lines(shipped));
    }
  }

  private static String card(Figure figure) {
    return String.format(
            Locale.ROOT, "%.3f \\(%.2f-%.2f\\)", figure.value(), figure.low(), figure.high())
        .replace("(0", "(")
        .replace("-0", "-");
  }

  @Test
  void aModelOfOnesOwnHasNone() {
    List<LabelledPost> posts =
        new ArrayList<>(Written.posts("HARD_SELL", 40, Written.GOODS, "Buy our %s in the shop"));
    posts.addAll(Written.posts("SHARING", 40, Written.GOODS, "Thanks, I saw the %s yesterday"));
    Classifier own = Trainer.on(posts).train().classifier();
    assertThat(HeldOutScores.of(own)).isEmpty();
  }

  @Test
  void aTrainingTellsItsOwn() {
    Interval about = new Interval(.5, .75);
    Score score =
        new Score(9, 4, 3, 3, .6, about, .625, about, .65, about, .7, about, .1, .02, List.of());
    HeldOutScores scores =
        HeldOutScores.of(List.of(Written.post("shop", "a", "CAUSE", "text")), "one coder", score);
    assertThat(scores.lines(Classifier.shipped()))
        .contains("posts trained on\t1", "accounts scored\t4", "F1\t0.650\t0.50\t0.75");
  }
}
