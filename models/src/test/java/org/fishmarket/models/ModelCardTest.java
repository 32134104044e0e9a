package org.fishmarket.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.fishmarket.models.codebook.Act;
import org.fishmarket.models.codebook.LabelledPost;
import org.fishmarket.models.codebook.Scheme;
import org.fishmarket.models.evaluate.Evaluation;
import org.fishmarket.models.evaluate.Score;
import org.fishmarket.models.evaluate.Tally;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelCardTest {
  @TempDir Path folder;

  private static List<LabelledPost> posts(Path file) throws IOException {
    StringBuilder rows = new StringBuilder("platform\tsource\tintent\tacts\ttext\n");
    for (int i = 0; i < 30; i++) {
      // a text that is in two sources is learned from in neither while one is held out
      rows.append("twitter\ts").append(i % 3);
      rows.append("\tHARD_SELL\t\tBuy our lamps today, ").append(name(i)).append("\n");
      rows.append("twitter\ts").append(i % 3);
      rows.append("\tSHARING\tthanks\tThanks, I saw them ").append(name(i)).append("\n");
    }
    return LabelledPosts.read(Files.writeString(file, rows));
  }

  private static String name(int i) {
    return "" + (char) ('a' + i % 26) + (char) ('k' + i / 26) + "mp";
  }

  @Test
  void theCardShowsItsPictureTheRulesAndTheVersions() throws IOException {
    Path labels = folder.resolve("labels.tsv");
    List<LabelledPost> posts = posts(labels);
    Trained trained = Trainer.on(posts).language("en").train();
    Evaluation dev = Evaluation.of(Scheme.CODEBOOK, posts, trained.classifier().labels(posts));
    Map<Act, Score> rules = new EnumMap<>(ActRules.scores(posts));
    Tally never = new Tally();
    never.add("", true, false, null);
    rules.put(Act.THANKS, never.score());
    Path card = folder.resolve("mine.md");
    ModelCard.write(
        card,
        trained,
        posts,
        dev,
        rules,
        new ModelCard.Origin("Coded by two people.\n", "- It fails.\n"));
    String text = Files.readString(card);
    assertThat(text)
        .contains(
            "(mine-calibration.svg)",
            "`" + trained.bySource().headline() + "`",
            "Trained with fishmarket " + Versions.fishmarket() + ", CoreNLP " + Versions.corenlp(),
            "| agreement with the coder |",
            "Coded by two people.\n\n| intent",
            "- It fails.\n- Prob")
        .containsPattern("\\| thanks \\| 1\\.000 \\| 0\\.000 \\| yes \\|")
        .containsPattern("\\| twitter \\| 60 \\| 60 \\| 30 \\| ")
        .doesNotContain("${", "null");
    assertThat(text.indexOf("## Scores on dev")).isGreaterThan(text.indexOf("### Calibration"));
    assertThat(folder.resolve("mine-calibration.svg")).content().contains("<circle", "</svg>");
  }

  @Test
  void withoutRulesNothingIsCompared() throws IOException {
    Path labels = folder.resolve("labels.tsv");
    List<LabelledPost> posts = posts(labels);
    Path card = folder.resolve("bare");
    ModelCard.write(
        card,
        Trainer.on(posts).language("en").train(),
        posts,
        null,
        Map.of(),
        ModelCard.Origin.UNTOLD);
    assertThat(Files.readString(card))
        .contains("(bare-calibration.svg)")
        .doesNotContain("keyword rule", "## Scores on dev", "language model", "Known failures");
  }
}
