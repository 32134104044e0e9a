package org.fishmarket.simulate.world;

import java.util.List;

/**
 * What else shows if an effect is planted alone in a town. It follows from what the claims measure:
 * no sample is large enough to make it go away.
 *
 * @param claim that is not the effect's own
 * @param side of the essay: 1 or -1 with the effect's essay value; 0 if it may be either
 * @param why in words
 */
public record Reach(Effect effect, String claim, int side, String why) {
  private static final String COMPOSITION =
      "accounts that sell more have a larger part of such posts";
  private static final String WORDING =
      "posts of each intent speak of self and other in their own measure";

  /** All of it. */
  public static final List<Reach> ALL =
      List.of(
          new Reach(Effect.SHALLOW, "generosity", 1, "who gives more sells less"),
          new Reach(Effect.HARD_SELL, "engagement-by-promotion", 1, COMPOSITION),
          new Reach(Effect.HARD_SELL, "self-focus", 0, WORDING),
          new Reach(Effect.HARD_SELL, "social-good", 0, "causes are compared with selling too"),
          new Reach(
              Effect.HOLLOW, "busy-but-shallow", 1, "a phatic reply is no quality interaction"),
          new Reach(Effect.GIVING, "generosity", 1, "help requests of givers get more replies"),
          new Reach(
              Effect.POLLUTION,
              "value-first",
              1,
              "in a week of much selling the last 20 posts of many hold less sharing"),
          new Reach(
              Effect.FIRST_WORDS, "unanswered", 0, "messages that sell are first messages too"),
          new Reach(Effect.GENEROSITY, "unanswered", 0, "givers are answered more"),
          new Reach(Effect.SHALLOW, "unanswered", 0, "fewer conversations go on"),
          new Reach(
              Effect.RELATIONSHIP,
              "calls-to-action",
              1,
              "the first 20 exchanges come before there are many in 90 days"),
          new Reach(
              Effect.RELATIONSHIP,
              "value-first",
              1,
              "only where replies count among the last 20 posts: who converses more shares more"),
          new Reach(Effect.CAUSE, "self-focus", 0, WORDING),
          new Reach(
              Effect.CAUSE,
              "engagement-by-promotion",
              -1,
              "hardly: accounts that sell more have fewer posts for a cause"),
          new Reach(
              Effect.EARLY_ASK,
              "relationship-before-ask",
              1,
              "before the first 20 exchanges there are few in 90 days"));
}
