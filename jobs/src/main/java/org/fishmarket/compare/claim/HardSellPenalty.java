package org.fishmarket.compare.claim;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fishmarket.compare.audited.Question;
import org.fishmarket.compare.availability.Need;
import org.fishmarket.compare.finding.Scale;
import org.fishmarket.compare.sums.Measure;
import org.fishmarket.compare.within.Design;
import org.fishmarket.compare.within.Effect;
import org.fishmarket.compare.within.Regressor;
import org.fishmarket.models.codebook.Intent;

/**
 * E1: selling is fine, hard selling is not.
 *
 * <p>Formula: log(1 + engagement) of originals and quotes on hard sell, soft sell and cause,
 * against sharing, with author, month and cell effects. Unit: post, within its author. Estimator:
 * least squares, CR1 by author; wild cluster bootstrap under 100 effective accounts. It assumes
 * that what changes within an author along with selling is the month; it says nothing of authors
 * who never mix.
 */
final class HardSellPenalty extends Lines {
  /** The regression on all intents. */
  static final Design INTENTS =
      Design.within(
          "intents",
          PostColumns.CODED_UNIT,
          List.of(
              new Regressor("hard", PostColumns.intent(Intent.HARD_SELL)),
              new Regressor("soft", PostColumns.intent(Intent.SOFT_SELL)),
              new Regressor("cause", PostColumns.intent(Intent.CAUSE))),
          PostColumns.ENGAGEMENT,
          List.of(
              Effect.of("hard"),
              Effect.of("soft"),
              Effect.of("cause"),
              Effect.difference("hard minus soft", "hard", "soft")));

  HardSellPenalty() {
    super(
        "hard-sell-penalty",
        "E1",
        List.of(INTENTS),
        line(
            "hard sell against sharing",
            -1,
            "hard",
            Map.of(Question.HARD_SELL, 1.0),
            Measure.HARD_SELL_SHARE),
        line(
            "hard sell against soft sell",
            -1,
            "hard minus soft",
            Map.of(Question.HARD_SELL, 1.0, Question.SOFT_SELL, -1.0),
            null),
        line(
            "soft sell against sharing",
            0,
            "soft",
            Map.of(Question.SOFT_SELL, 1.0),
            Measure.SOFT_SELL_SHARE));
  }

  @Override
  public Set<Need> needs() {
    return EnumSet.of(Need.CODED, Need.HARD_SELL, Need.SOFT_SELL, Need.ENGAGEMENT, Need.TIMES);
  }

  private static Line line(
      String measure, int expected, String effect, Map<Question, Double> labels, Measure share) {
    return new WithinLine(
        measure,
        "posts of the same author",
        Scale.PERCENT,
        expected,
        INTENTS,
        effect,
        PostColumns.NO_ENGAGEMENT,
        "no account wrote posts of both kinds",
        labels,
        share);
  }

  @Override
  public String uncorrected(String measure) {
    return NOT_DRAWN;
  }
}
