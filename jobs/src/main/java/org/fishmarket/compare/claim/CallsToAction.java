package org.fishmarket.compare.claim;

import static org.apache.spark.sql.functions.col;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.fishmarket.compare.availability.Need;
import org.fishmarket.compare.finding.Scale;
import org.fishmarket.compare.within.Design;
import org.fishmarket.compare.within.Effect;
import org.fishmarket.compare.within.Regressor;
import org.fishmarket.models.codebook.Intent;

/**
 * E5: "read this, buy this, subscribe to this" without trust.
 *
 * <p>Formula: log(1 + engagement) of originals and quotes that call to action (hard sells, which
 * ask for a transaction) on whether the author had 20 reciprocal exchanges before, with author,
 * month and cell effects; and the same less the change of the author's other posts, since audiences
 * grow. Unit: post, within its author. Estimator: least squares, CR1 by author; wild cluster
 * bootstrap under 100 effective accounts. It assumes that the data hold an author's exchanges from
 * the beginning; those before the data are not seen.
 */
final class CallsToAction extends Lines {
  private static final int ACQUAINTED = 20;
  private static final Column HARD = PostColumns.intent(Intent.HARD_SELL);
  private static final Column AFTER = col("exchanges_ever").geq(ACQUAINTED);
  private static final String LACKING =
      "no account with two dated hard sells of measured engagement, in a source that holds messages"
          + " between accounts";
  private static final String FLAT = "no account called to action before and after 20 exchanges";

  private static final Design CALLS =
      Design.within(
          "calls",
          PostColumns.CODED_UNIT.and(HARD).and(PostColumns.TALKS),
          List.of(new Regressor("after", AFTER)),
          PostColumns.ENGAGEMENT,
          List.of(Effect.of("after")));

  private static final Design ALL =
      Design.within(
          "calls and others",
          PostColumns.CODED_UNIT.and(PostColumns.TALKS),
          List.of(
              new Regressor("hard", HARD),
              new Regressor("after", AFTER),
              new Regressor("hard after", HARD.and(AFTER))),
          PostColumns.ENGAGEMENT,
          List.of(Effect.of("hard after")));

  CallsToAction() {
    super(
        "calls-to-action",
        "E5",
        List.of(CALLS, ALL),
        line(
            "calls to action after 20 exchanges",
            "after the author's first 20 reciprocal exchanges against before",
            CALLS,
            "after"),
        line(
            "calls to action, less the change of other posts",
            "after the author's first 20 reciprocal exchanges against before, and against other posts",
            ALL,
            "hard after"));
  }

  @Override
  public Set<Need> needs() {
    return EnumSet.of(Need.CODED, Need.HARD_SELL, Need.ENGAGEMENT, Need.TIMES, Need.EXCHANGES);
  }

  private static Line line(String measure, String contrast, Design design, String effect) {
    return new WithinLine(measure, contrast, Scale.PERCENT, 1, design, effect, LACKING, FLAT);
  }

  @Override
  public String uncorrected(String measure) {
    return "the mean of an account's hard selling posts takes the labels of all of them at once";
  }
}
