package org.fishmarket.compare.claim;

import java.util.EnumSet;
import java.util.Set;
import org.fishmarket.compare.availability.Need;
import org.fishmarket.compare.finding.Scale;
import org.fishmarket.compare.sums.Figure;
import org.fishmarket.compare.sums.Figure.Arm;
import org.fishmarket.compare.sums.Regressed;
import org.fishmarket.compare.sums.Total;

/**
 * E3: two-way beats one-way.
 *
 * <p>Formula: slope over accounts, inside cells, of mean log(1 + engagement) on the share of
 * questions received that the account answers (a message of its own to the very post that asks).
 * Unit: account, with 3 or more questions. Estimator: bootstrap over accounts. It assumes that
 * questions to all accounts were collected alike; it cannot see answers given elsewhere.
 */
final class Dialogue extends Lines {
  Dialogue() {
    super(
        "dialogue",
        "E3",
        new SlopeLine(
            "engagement by questions answered",
            "accounts that answer every question against accounts that answer none",
            Scale.PERCENT,
            1,
            Regressed.DIALOGUE,
            "no account with measured engagement that received enough questions",
            "the share of questions answered does not vary over accounts"),
        FigureLine.plain(
            "questions answered",
            "of those received",
            Scale.SHARE,
            Figure.share(
                Total.QUESTIONS_ANSWERED,
                new Arm(
                    Total.QUESTIONS_ACCOUNTS,
                    Total.QUESTIONS,
                    "no question to an account of the data"))));
  }

  @Override
  public Set<Need> needs() {
    return EnumSet.of(Need.ENGAGEMENT, Need.REPLIES, Need.CODED_REPLIES, Need.REPLY_ACTS);
  }

  @Override
  public String uncorrected(String measure) {
    return "it divides by the number of questions to an account, which takes all their labels at once";
  }
}
