package org.fishmarket.compare.claim;

import static org.apache.spark.sql.functions.col;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.fishmarket.compare.availability.Need;
import org.fishmarket.compare.finding.Scale;
import org.fishmarket.compare.within.Design;
import org.fishmarket.compare.within.Effect;
import org.fishmarket.compare.within.Regressor;

/**
 * E1, E4: those who give first are heard when they sell.
 *
 * <p>Formula: log(1 + engagement) of selling originals and quotes on the share of posts that do not
 * sell among the author's 20 coded posts before, with author, month and cell effects. Unit: selling
 * post, within its author. Estimator: least squares, CR1 by author; wild cluster bootstrap under
 * 100 effective accounts. It assumes that what else changed in between is the month; posts that the
 * data lack do not count as given.
 */
final class ValueFirst extends Lines {
  private static final Design GIVEN =
      Design.within(
          "given",
          PostColumns.SELLING_UNIT,
          List.of(new Regressor("sharing", col("sharing_before"))),
          PostColumns.ENGAGEMENT,
          List.of(Effect.of("sharing")));

  ValueFirst() {
    super(
        "value-first",
        "E1",
        List.of(GIVEN),
        new WithinLine(
            "selling posts after sharing",
            "after 20 posts that share against after 20 that sell, by the same author",
            Scale.PERCENT,
            1,
            GIVEN,
            "sharing",
            "no account with two dated selling originals or quotes of measured engagement",
            "what was shared before does not vary within accounts"));
  }

  @Override
  public Set<Need> needs() {
    return EnumSet.of(Need.CODED, Need.ENGAGEMENT, Need.TIMES);
  }

  @Override
  public String uncorrected(String measure) {
    return "it takes the labels of the 20 posts before at once, and of all selling posts of an account";
  }
}
