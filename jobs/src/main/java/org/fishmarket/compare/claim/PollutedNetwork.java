package org.fishmarket.compare.claim;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.fishmarket.compare.availability.Need;
import org.fishmarket.compare.finding.Scale;
import org.fishmarket.compare.within.Design;
import org.fishmarket.compare.within.Effect;
import org.fishmarket.compare.within.Regressor;

/**
 * E4: blatant solicitation kills a network.
 *
 * <p>Formula: change of log(1 + active participants), and of the mean log(1 + engagement) of posts
 * that are no hard sell, from a week to the next, on the share of hard sells in the week, with
 * network and week effects. Unit: network (group, else account) and week; networks are the
 * clusters. Estimator: least squares, CR1 by network; wild cluster bootstrap under 100 effective
 * networks. It assumes that a week's share does not answer to what was to come; small networks'
 * weeks are noisy.
 */
final class PollutedNetwork extends Lines {
  private static final Design PARTICIPANTS = design("participants", "participants_change");
  private static final Design ENGAGEMENT = design("network engagement", "engagement_change");

  PollutedNetwork() {
    super(
        "polluted-network",
        "E4",
        List.of(),
        List.of(PARTICIPANTS, ENGAGEMENT),
        line(
            "active participants after hard selling",
            PARTICIPANTS,
            "no group with two coded weeks and a week behind them"),
        line(
            "engagement after hard selling",
            ENGAGEMENT,
            "no group or account with engagement measured in three weeks in a row"));
  }

  @Override
  public Set<Need> needs() {
    return EnumSet.of(Need.CODED, Need.HARD_SELL, Need.TIMES, Need.NETWORKS);
  }

  private static Design design(String name, String outcome) {
    return Design.within(
        name,
        lit(true),
        List.of(new Regressor("hard share", col("hard_share"))),
        col(outcome),
        List.of(Effect.of("hard share")));
  }

  private static Line line(String measure, Design design, String lacking) {
    return new WithinLine(
        measure,
        "after a week of nothing but hard selling against after a week without",
        Scale.PERCENT,
        -1,
        design,
        "hard share",
        lacking,
        "the share of hard sells does not vary within groups or accounts");
  }

  @Override
  public String uncorrected(String measure) {
    return "its square takes two coded posts of the same network and week, and hardly any are";
  }
}
