package org.fishmarket.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.fishmarket.models.codebook.Act;
import org.fishmarket.models.codebook.Intent;
import org.fishmarket.models.codebook.Label;
import org.fishmarket.models.codebook.NotCodable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClassifierTest {
  private static final Classifier CLASSIFIER = Classifier.shipped();
  private static final List<String> POSTS =
      List.of(
          "Our spring sale ends tonight! Order your walnut desk at https://example.org and save 20%",
          "I spent the morning fixing the gate with my neighbour, who knew far more about hinges.",
          "Does anyone know why the ferry to the islands was cancelled again this morning?",
          "Thank you so much for the kind words, that made my week!",
          "We are proud to announce that our team has won the regional design award.",
          "INSTANT ACCESS: SIGN UP IN THE LINK IN BIO",
          "It was raining in Izmir and I thought of I/O and titles in ISTANBUL");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          HARD_SELL | Tickets for our autumn concert are on sale now. Book yours today at https://example.org before they are gone!
          HARD_SELL | Download my free guide to better mornings, link in bio, and subscribe to my newsletter
          HARD_SELL | Use my code WALNUT for 15% off your first order this week only
          HARD_SELL | For sale: a barely used road bike, $250, DM me if interested
          HARD_SELL | Hire me! DM me for rates, I have two spots left for logo design this month.
          SOFT_SELL | We are thrilled to announce the launch of our new platform for small museums. Our team worked hard on it.
          SOFT_SELL | Proud to share that our company was named among the best places to work by the trade association.
          SHARING   | I think the old bridge was prettier, but the new one does not shake when the bus goes over it.
          SHARING   | Does anyone know a good book about bees? My daughter asked me how they find their way home.
          SHARING   | @user42 I am sorry to hear that. I had the same problem and it went away when I changed the cable.
          SHARING   | My grandmother told me yesterday that she learned to swim when she was seventy.
          """)
  void codesWhatThePostDoes(Intent intent, String text) {
    assertThat(CLASSIFIER.label(text, "en").intent()).isEqualTo(intent.name());
  }

  @Test
  void findsActsBesidesTheIntent() {
    assertThat(CLASSIFIER.label(POSTS.get(2), null).acts()).contains(Act.ASKS_QUESTION);
    assertThat(CLASSIFIER.label(POSTS.get(3), null).acts()).contains(Act.THANKS);
    assertThat(CLASSIFIER.label(POSTS.get(1), null).acts()).doesNotContain(Act.THANKS);
  }

  @Test
  void probabilitiesAddUpAndDecideWithTheThreshold() {
    for (String post : POSTS) {
      Label label = CLASSIFIER.label(post, null);
      assertThat(IntStream.range(0, 4).mapToDouble(i -> label.probabilities()[i]).sum())
          .isCloseTo(1, within(1e-9));
      assertThat(label.sells()).isEqualTo(label.selling() >= CLASSIFIER.sellingThreshold());
      double own = label.probabilities()[CLASSIFIER.scheme().indexOf(label.intent())];
      for (Intent other : Intent.values()) {
        if (other.selling() == label.sells()) {
          assertThat(own).isGreaterThanOrEqualTo(label.probabilities()[other.ordinal()]);
        }
      }
    }
  }

  @Test
  void countsWordsAndFocusByTheCodebook() {
    Label label =
        CLASSIFIER.label(
            "@ana I'm sure you and your team don't need our 25 tips https://example.org", null);
    // I, sure, you, and, your, team, do, need, our, tips: clitics, numbers, links, mentions are
    // none
    assertThat(label.words()).isEqualTo(10);
    assertThat(label.selfFocus()).isCloseTo(20, within(1e-9));
    assertThat(label.otherFocus()).isCloseTo(30, within(1e-9));
    assertThat(label.contentWords()).isEqualTo(4);
  }

  @Test
  void aRetweetHeaderIsNoMention() {
    Label label = CLASSIFIER.label("RT @ana: the water is warm and the beach is empty today", null);
    assertThat(label.otherFocus()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  \n ", "\u200b"})
  void noTextIsNotCodable(String text) {
    NotCodable reason = CLASSIFIER.label(text, null).notCodable();
    assertThat(reason).isIn(NotCodable.NO_TEXT, NotCodable.TOO_SHORT);
  }

  @Test
  void nullTextIsNotCodable() {
    Label label = CLASSIFIER.label(null, "en");
    assertThat(label.notCodable()).isEqualTo(NotCodable.NO_TEXT);
    assertThat(label.intent()).isNull();
    assertThat(label.probabilities()).isNull();
    assertThat(label.selfFocus()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "wow",
        "@ana @ben https://example.org",
        "\ud83d\ude00\ud83d\ude00 !!",
        "42 17",
        "@ana2345b yes"
      })
  void fewerThanTwoWordsAreNotCodable(String text) {
    assertThat(CLASSIFIER.label(text, null).notCodable()).isEqualTo(NotCodable.TOO_SHORT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mañana por la tarde vamos a comer con mis abuelos en la playa",
        "Heute Abend gehen wir mit den Kindern ins Kino und danach noch ein Eis essen",
        "Demain matin nous allons au marché avec les enfants pour acheter des fraises",
        "Yarın sabah çocuklarla birlikte pazara gidip çilek alacağız",
        "明日の朝、子供たちと一緒に市場へ行きます いちごを買います",
        "غدا صباحا سنذهب مع الأطفال إلى السوق"
      })
  void anotherLanguageIsNotCodable(String text) {
    assertThat(CLASSIFIER.label(text, null).notCodable()).isEqualTo(NotCodable.OTHER_LANGUAGE);
  }

  @Test
  void theSourcesWordOnLanguageIsBelievedUnlessTheWordsSayOtherwise() {
    String english = "We walked along the river and talked about the weather until it was dark.";
    assertThat(CLASSIFIER.label(english, "de").notCodable()).isNull();
    assertThat(CLASSIFIER.label(english, "und").notCodable()).isNull();
    String spanish = "Hoy ganamos el partido y no puedo dormir de la alegría";
    assertThat(CLASSIFIER.label(spanish, "en").notCodable()).isEqualTo(NotCodable.OTHER_LANGUAGE);
  }

  @Test
  void pseudonymsAndHandlesGiveTheSameLabel() {
    double[] handle =
        CLASSIFIER.label("@RiverCafe your bread is the best in town", null).probabilities();
    double[] shortForm =
        CLASSIFIER.label("@4mq2zabc your bread is the best in town", null).probabilities();
    assertThat(shortForm).containsExactly(handle);
  }

  @Test
  void anExplanationAddsUpToTheScore() {
    for (String post : POSTS) {
      Explanation explanation = CLASSIFIER.explain(post, null);
      double sum =
          explanation.base()
              + explanation.parts().stream().mapToDouble(Explanation.Part::weight).sum();
      double p = explanation.label().selling();
      assertThat(sum).isCloseTo(Math.log(p / (1 - p)), within(1e-6));
      assertThat(explanation.parts().stream().map(part -> -Math.abs(part.weight()))).isSorted();
    }
    assertThat(CLASSIFIER.explain(POSTS.get(0), null).text(60))
        .startsWith("HARD_SELL (selling ")
        .contains("cue offer.")
        .doesNotContain("q:");
    assertThat(CLASSIFIER.explain("hm", null).text(5))
        .startsWith("not codable: fewer than two words");
  }

  @Test
  void anActIsExplainedByItsOwnWeights() {
    Explanation thanks = CLASSIFIER.explain(POSTS.get(3), null, Act.THANKS);
    assertThat(thanks.probability()).isGreaterThanOrEqualTo(thanks.threshold());
    assertThat(thanks.parts().subList(0, 5))
        .extracting(Explanation.Part::title)
        .anyMatch(title -> title.contains("thank"));
    assertThat(thanks.text(1)).startsWith("thanks (thanks ").contains("+");
    Explanation question = CLASSIFIER.explain(POSTS.get(3), null, Act.ASKS_QUESTION);
    assertThat(question.probability()).isLessThan(question.threshold());
    assertThat(question.text(0)).startsWith("not asks_question (asks_question 0.");
  }

  @Test
  void theSumsOfManyPostsAreThoseOfTheirExplanations() {
    double[] sums = new double[CLASSIFIER.featureNames().size()];
    for (String post : POSTS) {
      assertThat(CLASSIFIER.sellingParts(post, null, (feature, odds) -> sums[feature] += odds))
          .isTrue();
    }
    Map<String, Double> explained = new TreeMap<>();
    for (String post : POSTS) {
      for (Explanation.Part part : CLASSIFIER.explain(post, null).parts()) {
        explained.merge(part.name(), part.weight(), Double::sum);
      }
    }
    assertThat(explained).hasSizeGreaterThan(100);
    explained.forEach(
        (name, sum) ->
            assertThat(sums[CLASSIFIER.featureNames().indexOf(name)])
                .as(name)
                .isCloseTo(sum, within(1e-9)));
    assertThat(CLASSIFIER.sellingParts("hm", null, (feature, odds) -> sums[feature]++)).isFalse();
  }

  @Test
  void theUsualShareOfSellingIsThatOfTheTrainingPosts() {
    assertThat(CLASSIFIER.sellingPrior()).isBetween(.2, .5);
  }

  @Test
  void threadsShareOneClassifier() throws Exception {
    List<Map<Integer, Double>> results;
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      Callable<Map<Integer, Double>> work = ClassifierTest::labels;
      results =
          threads.invokeAll(List.of(work, work)).stream()
              .map(
                  f -> {
                    try {
                      return f.get();
                    } catch (Exception e) {
                      throw new AssertionError(e);
                    }
                  })
              .toList();
    } finally {
      threads.shutdown();
    }
    assertThat(results).containsOnly(labels());
  }

  private static Map<Integer, Double> labels() {
    Map<Integer, Double> labels = new TreeMap<>();
    for (int i = 0; i < 200 * POSTS.size(); i++) {
      labels.put(i % POSTS.size(), CLASSIFIER.label(POSTS.get(i % POSTS.size()), null).selling());
    }
    return labels;
  }

  @Test
  void theLocaleChangesNothing() {
    Locale before = Locale.getDefault();
    Map<Integer, Double> expected = labels();
    String explained = CLASSIFIER.explain(POSTS.get(5), null).text(9);
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      assertThat(labels()).isEqualTo(expected);
      assertThat(CLASSIFIER.explain(POSTS.get(5), null).text(9)).isEqualTo(explained);
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void hostileTextsAreLabelledInBoundedTime() {
    List<String> hostile =
        List.of(
            "a".repeat(1 << 20),
            "a ".repeat(1 << 19),
            "!".repeat(1 << 20),
            "\ud83d\ude00".repeat(1 << 17),
            "\ud83d ".repeat(5000) + "\ude00",
            "\ufdfa".repeat(1 << 18),
            "&amp;@".repeat(20000),
            "http://".repeat(20000),
            "\u202e\u05e9\u05dc\u05d5\u05dd \u05e2\u05d5\u05dc\u05dd buy now",
            "\u0000\u0001\u0002 \uffff \ufffe",
            "buy our ".repeat(20000),
            ".".repeat(300000),
            "\n".repeat(300000) + "hello there");
    for (String text : hostile) {
      Assertions.assertThatCode(
              () ->
                  org.junit.jupiter.api.Assertions.assertTimeout(
                      Duration.ofSeconds(20), () -> CLASSIFIER.label(text, null)))
          .doesNotThrowAnyException();
    }
    assertThatCode(() -> CLASSIFIER.explain("\ud83d buy our \ude00 now", null))
        .doesNotThrowAnyException();
  }

  @Test
  void theShippedModelIsSmallAndHoldsNoSentences() {
    assertThat(CLASSIFIER.bytes()).isLessThan(5 << 20);
    assertThat(CLASSIFIER.featureNames())
        .hasSizeGreaterThan(1000)
        .allMatch(name -> name.split(" ").length <= 2);
  }

  @Test
  void theVersionNamesTheWeights() {
    assertThat(CLASSIFIER.version()).matches("selling-en-[0-9a-f]{12}");
    assertThat(Set.of(CLASSIFIER.version())).contains(Classifier.shipped().version());
  }
}
