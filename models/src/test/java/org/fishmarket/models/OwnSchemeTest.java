package org.fishmarket.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.fishmarket.models.codebook.Act;
import org.fishmarket.models.codebook.Label;
import org.fishmarket.models.codebook.LabelledPost;
import org.fishmarket.models.codebook.Scheme;
import org.fishmarket.models.evaluate.Evaluation;
import org.junit.jupiter.api.Test;

/** Models of researchers' own intents. */
class OwnSchemeTest {
  private static final List<String> SELLING = List.of("PITCH", "AD", "SCAM");

  private static List<LabelledPost> posts() {
    List<LabelledPost> posts = new ArrayList<>();
    posts.addAll(Written.posts("AD", 40, Written.GOODS, "Buy our new %s today in the shop"));
    posts.addAll(Written.posts("PITCH", 40, Written.GOODS, "We are proud of our award for %s"));
    posts.addAll(Written.posts("SCAM", 40, Written.GOODS, "Send me money and get %s back twice"));
    posts.addAll(Written.posts("NEWS", 40, Written.GOODS, "The council said that %s were late"));
    posts.addAll(Written.posts("CHAT", 40, Written.GOODS, "Thanks, I saw the %s yesterday too"));
    return posts;
  }

  private static Classifier copy(Classifier classifier) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    classifier.write(file);
    return Classifier.read(new ByteArrayInputStream(file.toByteArray()));
  }

  @Test
  void labelsComeOutWithTheirNamesAlsoFromTheFile() throws IOException {
    Trained trained = Trainer.on(posts()).selling(SELLING).train();
    Classifier classifier = copy(trained.classifier());
    assertThat(classifier.scheme()).isEqualTo(new Scheme(SELLING, List.of("CHAT", "NEWS"), false));
    assertThat(classifier.label("Buy our new lamps today", null).intent()).isEqualTo("AD");
    assertThat(classifier.label("We are proud of our award", null).intent()).isEqualTo("PITCH");
    assertThat(classifier.label("The council said they were late", null).intent())
        .isEqualTo("NEWS");
    for (LabelledPost post : posts()) {
      Label label = classifier.label(post.text(), null);
      double[] p = label.probabilities();
      assertThat(Arrays.stream(p).sum()).isCloseTo(1, within(1e-9));
      assertThat(p[0] + p[1] + p[2]).isCloseTo(label.selling(), within(1e-9));
      assertThat(label.sells()).isEqualTo(SELLING.contains(label.intent()));
    }
    assertThat(trained.bySource().selling().f1()).isGreaterThan(0.95);
    assertThat(trained.bySource().text()).containsPattern("PITCH +AD +SCAM +CHAT +NEWS");
    assertThat(classifier.explain("Buy our new lamps today", null).text(3)).startsWith("AD (");
  }

  @Test
  void actsThatNobodyCodedAreNotKnownAndNotNone() throws IOException {
    Classifier without = Trainer.on(posts()).selling(SELLING).train().classifier();
    assertThat(without.label("Thanks, I saw the lamps", null).acts()).isNull();
    List<LabelledPost> coded =
        posts().stream()
            .map(post -> post.intent().equals("CHAT") ? Written.with(post, Act.THANKS) : post)
            .toList();
    Classifier with = copy(Trainer.on(coded).selling(SELLING).train().classifier());
    assertThat(with.label("Thanks, I saw the lamps", null).acts()).containsExactly(Act.THANKS);
    assertThat(with.label("The council said they were late", null).acts()).isEmpty();
  }

  @Test
  void aCodebookModelKnowsOnlyWhatItSawButIsScoredOnAll() {
    List<LabelledPost> posts = new ArrayList<>();
    posts.addAll(Written.posts("HARD_SELL", 40, Written.GOODS, "Buy our new %s in the shop"));
    posts.addAll(Written.posts("SHARING", 40, Written.GOODS, "Thanks, I saw the %s yesterday"));
    Classifier classifier = Trainer.on(posts).train().classifier();
    assertThat(classifier.scheme().names()).containsExactly("HARD_SELL", "SHARING");
    List<LabelledPost> test = new ArrayList<>(posts);
    test.addAll(Written.posts("CAUSE", 5, Written.GOODS, "I saw that they need your %s"));
    Evaluation evaluation =
        Evaluation.of(classifier.scheme().inFull(), test, classifier.labels(test));
    assertThat(evaluation.selling().posts()).isEqualTo(85);
    assertThat(Arrays.stream(evaluation.confusion()[2]).sum()).isEqualTo(5);
  }

  @Test
  void namesThatNobodyUsesAndOneSidedPostsAreRefused() {
    assertThatThrownBy(() -> Trainer.on(posts()).selling(List.of("AD", "ADS")).train())
        .isInstanceOf(UserException.class)
        .hasMessageContainingAll("\"ADS\"", "--selling");
    assertThatThrownBy(
            () ->
                Trainer.on(posts()).selling(List.of("AD", "PITCH", "SCAM", "NEWS", "CHAT")).train())
        .isInstanceOf(UserException.class)
        .hasMessageContainingAll("200 sell", "0 do not", "at least 10");
  }
}
