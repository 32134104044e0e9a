package org.fishmarket.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fishmarket.models.codebook.LabelledPost;
import org.fishmarket.models.codebook.NotCodable;
import org.fishmarket.models.codebook.Scheme;
import org.fishmarket.models.evaluate.Evaluation;
import org.fishmarket.models.evaluate.EvaluationMarkdown;
import org.junit.jupiter.api.Test;

/** What the card claims of the shipped model, measured again. */
class ShippedModelTest {
  private static final Classifier CLASSIFIER = Classifier.shipped();

  private static Evaluation evaluated(Path file) {
    List<LabelledPost> posts = LabelledPosts.read(file);
    return Evaluation.of(Scheme.CODEBOOK, posts, CLASSIFIER.labels(posts));
  }

  @Test
  void theCardIsOfTheShippedModelAndGivesItsDevScores() throws IOException {
    Path dev = Shared.file("dev.tsv");
    String card = Files.readString(Path.of("MODEL_CARD.md"));
    Evaluation evaluation = evaluated(dev);
    assertThat(card).contains("Model card: " + CLASSIFIER.version());
    assertThat(card.substring(card.indexOf("## Scores on dev")))
        .contains(EvaluationMarkdown.text(evaluation));
  }

  @Test
  void itBeatsTheBaselineOfWordsAloneOnDev() {
    Evaluation evaluation = evaluated(Shared.file("dev.tsv"));
    assertThat(evaluation.selling().f1()).isGreaterThan(0.806);
    assertThat(evaluation.selling().auc()).isGreaterThan(0.944);
  }

  @Test
  void englishPostsAreRarelyTakenForAnotherLanguage() {
    List<LabelledPost> posts = LabelledPosts.read(Shared.file("train.tsv"));
    long coded = posts.stream().filter(p -> p.intent() != null).count();
    long lost =
        posts.stream()
            .filter(p -> p.intent() != null)
            .filter(p -> CLASSIFIER.label(p.text(), null).notCodable() == NotCodable.OTHER_LANGUAGE)
            .count();
    assertThat((double) lost / coded).isLessThan(0.01);
  }

  @Test
  void talkIsSeldomLabelledSellingAndSelfPromotionStandsOut() throws IOException {
    Path sets = Shared.file("public");
    assertThat(PublicSets.youtubeSpam(CLASSIFIER, sets.resolve("youtube-spam")).auc())
        .isGreaterThan(0.92);
    assertThat(PublicSets.tweetData(CLASSIFIER, sets)).isLessThan(0.05);
    assertThat(PublicSets.dialogue(CLASSIFIER, sets)).isLessThan(0.12);
  }
}
