package org.fishmarket.compare.claim;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.fishmarket.compare.availability.Need;
import org.fishmarket.compare.finding.Scale;
import org.fishmarket.compare.sums.Figure;
import org.fishmarket.compare.sums.Figure.Arm;
import org.fishmarket.compare.sums.Regressed;
import org.fishmarket.compare.sums.Total;
import org.fishmarket.stats.Replicates;
import org.fishmarket.stats.Sums;

/**
 * E2, E4: giving without expecting is returned.
 *
 * <p>Formula: slope over accounts of log(1 + replies received per post), inside cells, and of
 * reciprocity (accounts addressed that addressed it too / accounts addressed), on the share of its
 * posts that give help, thank or congratulate. Unit: account, with 5 or more posts of known acts.
 * Estimator: bootstrap over accounts. It assumes that a source holds the replies to all its posts
 * alike; it cannot say who began.
 */
final class Generosity extends Lines {
  private static final String FLAT = "the share of posts that give does not vary over accounts";

  Generosity() {
    super(
        "generosity",
        "E2",
        new SlopeLine(
            "replies by giving",
            "accounts that only give against accounts that never do",
            Scale.PERCENT,
            1,
            Regressed.GIVING,
            "no account with enough posts of known acts whose source holds replies",
            FLAT),
        new FigureLine(
            "reciprocity by giving",
            "accounts that only give against accounts that never do",
            Scale.SHARE,
            1,
            new Figure(
                Generosity::reciprocity,
                List.of(
                    new Arm(
                        Total.RECIPROCITY_N,
                        Total.RECIPROCITY_POSTS,
                        "no account with enough posts of known acts that addressed another")))));
  }

  @Override
  public Set<Need> needs() {
    return EnumSet.of(Need.CODED, Need.ACTS, Need.REPLIES);
  }

  private static Replicates reciprocity(Sums sums) {
    int at = Total.RECIPROCITY_N.ordinal();
    return Replicates.slope(sums.replicates(), (slopes, r) -> slopes.add(sums, at, r));
  }

  @Override
  public String uncorrected(String measure) {
    return "whether a post gives is one of the acts, of which the audit corrects none";
  }
}
