package org.fishmarket.compare.claim;

import static org.apache.spark.sql.functions.col;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.fishmarket.compare.availability.Need;
import org.fishmarket.compare.finding.Scale;
import org.fishmarket.compare.within.Design;
import org.fishmarket.compare.within.Effect;
import org.fishmarket.compare.within.Effect.Bin;
import org.fishmarket.compare.within.Regressor;

/**
 * E5: people resent being asked before there is a relationship.
 *
 * <p>Formula: log(1 + engagement) of selling originals and quotes on the author's reciprocal
 * exchanges in the 90 days before (1 to 4, 5 to 19, 20 or more, against none), with author, month
 * and cell effects; the slope of a line through these steps. Unit: selling post, within its author.
 * Estimator: least squares, CR1 by author; wild cluster bootstrap under 100 effective accounts. It
 * assumes that a source holds the author's messages evenly over time; exchanges in private are not
 * seen.
 */
final class RelationshipBeforeAsk extends Lines {
  private static final Design EXCHANGES =
      Design.within(
          "exchanges",
          PostColumns.SELLING_UNIT.and(PostColumns.TALKS),
          List.of(
              new Regressor("few", col("exchanges_before").between(1, 4)),
              new Regressor("some", col("exchanges_before").between(5, 19)),
              new Regressor("many", col("exchanges_before").geq(20))),
          PostColumns.ENGAGEMENT,
          List.of(
              Effect.trend(
                  "step",
                  List.of(Bin.base(0), new Bin("few", 1), new Bin("some", 2), new Bin("many", 3))),
              Effect.of("few"),
              Effect.of("some"),
              Effect.of("many")));

  RelationshipBeforeAsk() {
    super(
        "relationship-before-ask",
        "E5",
        List.of(EXCHANGES),
        line("selling posts by relationship", "per step of 0, 1-4, 5-19, 20 exchanges", 1, "step"),
        line("selling posts with 1 to 4 exchanges", "against none", 0, "few"),
        line("selling posts with 5 to 19 exchanges", "against none", 0, "some"),
        line("selling posts with 20 exchanges or more", "against none", 0, "many"));
  }

  @Override
  public Set<Need> needs() {
    return EnumSet.of(Need.CODED, Need.ENGAGEMENT, Need.TIMES, Need.EXCHANGES);
  }

  private static Line line(String measure, String contrast, int expected, String effect) {
    return new WithinLine(
        measure,
        contrast,
        Scale.PERCENT,
        expected,
        EXCHANGES,
        effect,
        "no account with two dated selling originals or quotes of measured engagement, in a source"
            + " that holds messages between accounts",
        "no account sold with and without so many exchanges before");
  }

  @Override
  public String uncorrected(String measure) {
    return "the mean of an account's selling posts takes the labels of all of them at once";
  }
}
