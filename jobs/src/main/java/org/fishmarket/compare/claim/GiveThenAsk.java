package org.fishmarket.compare.claim;

import java.util.EnumSet;
import java.util.Set;
import org.fishmarket.compare.availability.Need;
import org.fishmarket.compare.finding.Scale;
import org.fishmarket.compare.sums.Figure;
import org.fishmarket.compare.sums.Figure.Arm;
import org.fishmarket.compare.sums.Total;

/**
 * E3: once you have shared, you may ask for help.
 *
 * <p>Formula: requests for help that another account answered / requests, by how often the asker
 * gave help in the 90 days before (never, once or twice, three times or more); the last less the
 * first. Unit: the account that asks. Estimator: bootstrap over accounts. It assumes that requests
 * are alike whoever makes them; it cannot tell giving from being well known.
 */
final class GiveThenAsk extends Lines {
  private static final Arm NONE =
      new Arm(
          Total.REQUESTS_NONE_ACCOUNTS,
          Total.REQUESTS_NONE,
          "no request for help by an account that had given none, where replies are held");
  private static final Arm SOME =
      new Arm(
          Total.REQUESTS_SOME_ACCOUNTS,
          Total.REQUESTS_SOME,
          "no request for help by an account that had given some, where replies are held");
  private static final Arm MUCH =
      new Arm(
          Total.REQUESTS_MUCH_ACCOUNTS,
          Total.REQUESTS_MUCH,
          "no request for help by an account that had given much, where replies are held");

  GiveThenAsk() {
    super(
        "give-then-ask",
        "E3",
        new FigureLine(
            "help requests answered, by giving",
            "help given three times or more minus none in the 90 days before",
            Scale.SHARE,
            1,
            Figure.difference(
                Total.REQUESTS_MUCH_ANSWERED, MUCH, Total.REQUESTS_NONE_ANSWERED, NONE)),
        share("no help given before", Total.REQUESTS_NONE_ANSWERED, NONE),
        share("1 or 2 times", Total.REQUESTS_SOME_ANSWERED, SOME),
        share("3 times or more", Total.REQUESTS_MUCH_ANSWERED, MUCH));
  }

  @Override
  public Set<Need> needs() {
    return EnumSet.of(Need.CODED, Need.ACTS, Need.TIMES, Need.REPLIES);
  }

  private static Line share(String giving, Total answered, Arm arm) {
    return FigureLine.plain(
        "help requests answered", giving, Scale.SHARE, Figure.share(answered, arm));
  }

  @Override
  public String uncorrected(String measure) {
    return "what was given before takes the labels of all posts of 90 days at once";
  }
}
