package org.fishmarket.compare.claim;

import static org.apache.spark.sql.functions.col;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fishmarket.compare.availability.Need;
import org.fishmarket.compare.finding.Scale;
import org.fishmarket.compare.within.Design;
import org.fishmarket.compare.within.Effect;
import org.fishmarket.compare.within.Regressor;

/**
 * E2: talking about yourself loses people.
 *
 * <p>Formula: log(1 + engagement) of originals and quotes on first person forms and on second
 * person forms and mentions, both as shares of words, with author, month and cell effects; shown
 * for ten more in 100 words. Unit: post, within its author. Estimator: least squares, CR1 by
 * author; wild cluster bootstrap under 100 effective accounts. It assumes a straight line; a
 * pronoun does not tell whom a post is about.
 */
final class SelfFocus extends Lines {
  /** Ten in 100 words. */
  private static final double TEN = .1;

  private static final Design FOCUS =
      Design.within(
          "focus",
          PostColumns.CODED_UNIT,
          List.of(
              new Regressor("self", col("self_focus")), new Regressor("other", col("other_focus"))),
          PostColumns.ENGAGEMENT,
          List.of(
              Effect.combination("ten self", Map.of("self", TEN)),
              Effect.combination("ten other", Map.of("other", TEN))));

  SelfFocus() {
    super(
        "self-focus",
        "E2",
        List.of(FOCUS),
        line("self focus", "ten more first person forms in 100 words", -1, "ten self"),
        line(
            "other focus",
            "ten more second person forms or mentions in 100 words",
            1,
            "ten other"));
  }

  @Override
  public Set<Need> needs() {
    return EnumSet.of(Need.CODED, Need.FOCUS, Need.ENGAGEMENT, Need.TIMES);
  }

  private static Line line(String measure, String contrast, int expected, String effect) {
    return new WithinLine(
        measure,
        contrast,
        Scale.PERCENT,
        expected,
        FOCUS,
        effect,
        PostColumns.NO_ENGAGEMENT + ", in a language whose pronouns are known",
        "it does not vary within accounts");
  }

  @Override
  public String uncorrected(String measure) {
    return NO_LABEL;
  }
}
