package org.fishmarket.compare.claim;

import static org.apache.spark.sql.functions.col;

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
 * E5: even causes promote; it is the way that matters.
 *
 * <p>Formula: log(1 + engagement) of originals and quotes on cause and selling, against sharing,
 * with author, month and cell effects. Unit: post, within its author. Estimator: least squares, CR1
 * by author; wild cluster bootstrap under 100 effective accounts. It assumes what {@link
 * HardSellPenalty} does; the classifier misses many causes.
 */
final class SocialGood extends Lines {
  private static final Design CAUSES =
      Design.within(
          "causes",
          PostColumns.CODED_UNIT,
          List.of(
              new Regressor("cause", PostColumns.intent(Intent.CAUSE)),
              new Regressor("selling", col("selling"))),
          PostColumns.ENGAGEMENT,
          List.of(Effect.of("cause"), Effect.difference("against selling", "cause", "selling")));

  SocialGood() {
    super(
        "social-good",
        "E5",
        List.of(CAUSES),
        line(
            "cause against sharing", -1, "cause", Map.of(Question.CAUSE, 1.0), Measure.CAUSE_SHARE),
        line(
            "cause against selling",
            0,
            "against selling",
            Map.of(Question.CAUSE, 1.0, Question.SELLING, -1.0),
            null));
  }

  @Override
  public Set<Need> needs() {
    return EnumSet.of(Need.CODED, Need.CAUSE, Need.ENGAGEMENT, Need.TIMES);
  }

  private static Line line(
      String measure, int expected, String effect, Map<Question, Double> labels, Measure share) {
    return new WithinLine(
        measure,
        "posts of the same author",
        Scale.PERCENT,
        expected,
        CAUSES,
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
