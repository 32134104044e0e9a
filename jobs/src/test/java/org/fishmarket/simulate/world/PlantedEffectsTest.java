package org.fishmarket.simulate.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What is planted is there, with its sign, in true labels; and nothing else is but what {@link
 * Reach} names.
 */
class PlantedEffectsTest {
  /** Twice its error and a half: for what must be there. */
  private static final double CLEAR = 2.5;

  /** For what must not, as some 900 slopes are looked at. */
  private static final double BEYOND_CHANCE = 4;

  /** Sides of the measures by which an effect shows, with its essay value. */
  private static final Map<Effect, Map<String, Integer>> SHOWS =
      Map.ofEntries(
          Map.entry(Effect.PROMOTION, Map.of("engagement-by-promotion", -1)),
          Map.entry(
              Effect.SHALLOW,
              Map.of(
                  "busy-but-shallow replies",
                  -1,
                  "busy-but-shallow answered",
                  -1,
                  "busy-but-shallow quality",
                  -1)),
          Map.entry(Effect.BUSY, Map.of("busy-but-shallow volume", 1)),
          Map.entry(Effect.HARD_SELL, Map.of("hard-sell-penalty", -1)),
          Map.entry(
              Effect.VALUE_FIRST, Map.of("value-first own", 1, "value-first with replies", 1)),
          Map.entry(Effect.SELF_FOCUS, Map.of("self-focus self", -1)),
          Map.entry(Effect.OTHER_FOCUS, Map.of("self-focus other", 1)),
          Map.entry(Effect.HOLLOW, Map.of("hollow-replies", 1)),
          Map.entry(
              Effect.GENEROSITY, Map.of("generosity replies", 1, "generosity reciprocity", 1)),
          Map.entry(Effect.DIALOGUE, Map.of("dialogue", 1)),
          Map.entry(
              Effect.EARLY_ANSWER,
              Map.of("complaints-answered", -1, "complaints-answered at all", -1)),
          Map.entry(Effect.GIVING, Map.of("give-then-ask", 1)),
          Map.entry(
              Effect.POLLUTION,
              Map.of("polluted-network engagement", -1, "polluted-network participants", -1)),
          Map.entry(
              Effect.FIRST_WORDS, Map.of("first-words answered", -1, "first-words exchanges", -1)),
          Map.entry(Effect.RELATIONSHIP, Map.of("relationship-before-ask", 1)),
          Map.entry(Effect.CAUSE, Map.of("social-good", -1)),
          Map.entry(Effect.EARLY_ASK, Map.of("calls-to-action", -1)),
          Map.entry(Effect.UNANSWERED, Map.of()));

  private static final Period PERIOD =
      new Period(Instant.parse("2022-05-02T00:00:00Z"), 52, Instant.parse("2023-05-22T00:00:00Z"));
  private static final List<Double> PROMOTION = List.of(0.15, 0.15, 0.5, 0.5);
  private static final List<String> TOPICS = List.of("market", "circle", "allotment", "stars");
  private static Measures nothing;

  private static Measures live(Effects effects) {
    Measures measures = new Measures(PERIOD);
    double middle = 0.325;
    for (int i = 0; i < PROMOTION.size(); i++) {
      double promotion = PROMOTION.get(i);
      Community community =
          Community.town("c" + i, TOPICS.get(i), i, Community.Medium.SHORT, 60, promotion, 1.2);
      double posts = 5000 * Math.exp(effects.of(Effect.BUSY) * (promotion - middle));
      TownPlan plan =
          new TownPlan(community, effects, PERIOD, i * 60, posts, Gaps.NONE, 0, 20110801);
      List<Message> messages = new ArrayList<>();
      plan.world().run(messages::add);
      measures.read("n" + i, promotion > middle, messages);
    }
    return measures;
  }

  @BeforeAll
  static void plantNothing() {
    nothing = live(Effects.none());
  }

  @Test
  void whereNothingIsPlantedNothingShows() {
    assertThat(beyond(nothing.all(), 3.5)).isEmpty();
    assertThat(nothing.all()).hasSizeGreaterThan(20);
  }

  private static Set<String> beyond(Map<String, Fit.Estimate> estimates, double errors) {
    return estimates.entrySet().stream()
        .filter(estimate -> Math.abs(estimate.getValue().z()) > errors)
        .map(estimate -> estimate.getKey() + " " + estimate.getValue())
        .collect(Collectors.toSet());
  }

  @ParameterizedTest
  @EnumSource(Effect.class)
  void theEssaysSideShowsAndNothingElse(Effect effect) {
    check(effect, 1);
  }

  @ParameterizedTest
  @EnumSource(Effect.class)
  void theOtherSideShowsAndNothingElse(Effect effect) {
    check(effect, -1);
  }

  private static void check(Effect effect, int sign) {
    Measures measures = live(Effects.none().with(effect, sign * effect.essay()));
    Map<String, Fit.Estimate> estimates = measures.all();
    SHOWS
        .get(effect)
        .forEach(
            (name, side) ->
                assertThat(sign * side * estimates.get(name).z())
                    .as("%s %s", name, estimates.get(name))
                    .isGreaterThan(CLEAR));
    if (effect == Effect.UNANSWERED) {
      double change = measures.share("unanswered") - nothing.share("unanswered");
      assertThat(sign * change).isLessThan(-0.03);
    }
    estimates.keySet().removeIf(name -> mayShow(effect, name.replaceFirst(" .*", "")));
    assertThat(beyond(estimates, BEYOND_CHANCE)).isEmpty();
  }

  private static boolean mayShow(Effect effect, String claim) {
    return effect.claim().equals(claim)
        || Reach.ALL.stream()
            .anyMatch(reach -> reach.effect() == effect && reach.claim().equals(claim));
  }
}
