package org.fishmarket.simulate.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fishmarket.models.codebook.Intent;
import org.fishmarket.testing.Shared;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GrammarTest {
  private static final Pattern WORD = Pattern.compile("https?://\\S+|[\\p{L}\\p{N}]+");
  private static final int WINDOW = 8;

  private static List<String> say(String topic, Purpose purpose, int times) {
    Grammar grammar = new Grammar(topic);
    Dice dice = new Dice(5).fork(topic + purpose);
    List<String> said = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      said.add(grammar.say(purpose.rule(), dice));
    }
    return said;
  }

  @ParameterizedTest
  @ValueSource(strings = {"market", "circle", "allotment", "stars"})
  void eachTopicHasWordsForEachPurposeAndLeavesNoSlotOpen(String topic) {
    for (Purpose purpose : Purpose.values()) {
      if (purpose != Purpose.REPOST) {
        assertThat(say(topic, purpose, 300))
            .allSatisfy(
                text -> assertThat(text).isNotBlank().doesNotContain("{", "}", "  ", "[", "~"));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"market", "circle", "allotment", "stars"})
  void eachIntentHasSeveralHundredOutcomes(String topic) {
    Map<Intent, Set<String>> outcomes = new EnumMap<>(Intent.class);
    for (Purpose purpose : Purpose.values()) {
      if (purpose.intent() != null) {
        outcomes
            .computeIfAbsent(purpose.intent(), intent -> new HashSet<>())
            .addAll(say(topic, purpose, 800));
      }
    }
    outcomes.forEach(
        (intent, texts) -> assertThat(texts).as(intent.name()).hasSizeGreaterThan(400));
  }

  @Test
  void noEightWordsInARowAreFoundInThePostsOfRealPeople() throws IOException {
    Path labelled = Shared.folder("labelled");
    Set<String> ours = new HashSet<>();
    for (String topic : List.of("market", "circle", "allotment", "stars")) {
      for (Purpose purpose : Purpose.values()) {
        if (purpose != Purpose.REPOST) {
          say(topic, purpose, 1500).forEach(text -> windows(text, ours));
        }
      }
    }
    assertThat(ours).hasSizeGreaterThan(20_000);
    for (String file : List.of("train.tsv", "dev.tsv", "unlabelled.tsv")) {
      Set<String> theirs = new HashSet<>();
      windows(Files.readString(labelled.resolve(file)), theirs);
      theirs.retainAll(ours);
      // the windows themselves are other people's words: only their number is shown
      assertThat(theirs.size()).as(file).isZero();
    }
  }

  private static void windows(String text, Set<String> into) {
    Deque<String> window = new ArrayDeque<>();
    Matcher words = WORD.matcher(text.toLowerCase(Locale.ROOT));
    while (words.find()) {
      if (!words.group().startsWith("http")) {
        window.addLast(words.group());
        if (window.size() > WINDOW) {
          window.removeFirst();
        }
        if (window.size() == WINDOW) {
          into.add(String.join(" ", window));
        }
      }
    }
  }
}
