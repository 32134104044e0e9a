package org.fishmarket.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.fishmarket.models.codebook.Label;
import org.fishmarket.models.codebook.LabelledPost;
import org.fishmarket.models.codebook.NotCodable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Models of other languages than English. */
class LanguageTest {
  private static List<LabelledPost> german() {
    List<LabelledPost> posts = new ArrayList<>();
    posts.addAll(
        Written.posts("HARD_SELL", 40, Written.WAREN, "Jetzt unsere neuen %s im Laden kaufen"));
    posts.addAll(
        Written.posts("SHARING", 40, Written.WAREN, "Danke, ich habe die %s gestern gesehen"));
    return posts;
  }

  private static Classifier copy(Classifier classifier) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    classifier.write(file);
    return Classifier.read(new ByteArrayInputStream(file.toByteArray()));
  }

  @Test
  void theLanguageIsFoundAndKept() throws IOException {
    Classifier classifier = copy(Trainer.on(german()).train().classifier());
    assertThat(classifier.language()).isEqualTo("de");
    assertThat(classifier.version()).startsWith("selling-de-");
    assertThat(classifier.label("Jetzt unsere neuen Boote kaufen", null).intent())
        .isEqualTo("HARD_SELL");
    assertThat(classifier.label("Das habe ich auch so gesehen, danke dir", "de").intent())
        .isEqualTo("SHARING");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Thanks, I have seen it with my own eyes yesterday",
        "Buy now",
        "Gracias, yo también los he visto ayer en la calle",
        "Merci beaucoup pour ce que vous avez fait",
        "明日の朝、子供たちと一緒に市場へ行きます いちごを買います"
      })
  void postsOfOtherLanguagesAreLeftUncoded(String text) {
    Classifier classifier = Trainer.on(german()).train().classifier();
    assertThat(classifier.label(text, null).notCodable()).isEqualTo(NotCodable.OTHER_LANGUAGE);
  }

  @Test
  void whatOnlyEnglishListsCanTellIsNull() {
    Label label =
        Trainer.on(german()).train().classifier().label("Ich habe die Boote gesehen", null);
    assertThat(label.words()).isEqualTo(5);
    assertThat(label.contentWords()).isNull();
    assertThat(label.selfFocus()).isNull();
    assertThat(label.otherFocus()).isNull();
  }

  @Test
  void aLanguageCanBeNamedAndMustBeWhereNoneIsFound() {
    List<LabelledPost> posts = new ArrayList<>();
    posts.addAll(Written.posts("HARD_SELL", 20, Written.GOODS, "rokuta minela %s sopari"));
    posts.addAll(Written.posts("SHARING", 20, Written.GOODS, "tulema %s vorata pinoke"));
    assertThatThrownBy(() -> Trainer.on(posts).train())
        .isInstanceOf(UserException.class)
        .hasMessageContaining("--lang");
    assertThatThrownBy(() -> Trainer.on(posts).language("Quenya").train())
        .isInstanceOf(UserException.class)
        .hasMessageContainingAll("\"Quenya\"", "ISO 639");
    Classifier classifier = Trainer.on(posts).language("qya").train().classifier();
    assertThat(classifier.label("rokuta minela sopari", null).intent()).isEqualTo("HARD_SELL");
  }

  @Test
  void aSmallModelDoesNotTakeItsOwnLanguageForAnother() {
    List<LabelledPost> posts =
        LabelledPosts.read(Shared.file("train.tsv")).stream()
            .filter(post -> post.intent() != null)
            .toList();
    List<LabelledPost> few = new ArrayList<>();
    for (int i = 0; i < posts.size(); i += 20) {
      few.add(posts.get(i));
    }
    Classifier classifier = Trainer.on(few).train().classifier();
    long lost =
        posts.stream()
            .filter(
                post ->
                    classifier.label(post.text(), null).notCodable() == NotCodable.OTHER_LANGUAGE)
            .count();
    assertThat((double) lost / posts.size()).isLessThan(0.01);
  }
}
