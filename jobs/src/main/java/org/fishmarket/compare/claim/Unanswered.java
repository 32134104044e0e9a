package org.fishmarket.compare.claim;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fishmarket.compare.availability.Need;
import org.fishmarket.compare.finding.Scale;
import org.fishmarket.compare.sums.Figure;
import org.fishmarket.compare.sums.Figure.Arm;
import org.fishmarket.compare.sums.Total;

/**
 * E2: people do not always write back.
 *
 * <p>Formula: first messages (to an account never addressed before) that are answered within 7 days
 * / first messages whose source reaches 7 days further; and the share of accounts with 5 of them or
 * more by the share that was answered. Unit: the account that wrote. Estimator: bootstrap over
 * accounts. No direction is claimed. It cannot see answers outside the data, such as private ones.
 */
final class Unanswered extends Lines {
  private static final Arm MESSAGES =
      new Arm(Total.FIRST_ACCOUNTS, Total.FIRST, FirstWords.MISSING);
  private static final Arm ACCOUNTS =
      new Arm(
          Total.FIRST_ELIGIBLE,
          Total.FIRST_ELIGIBLE,
          "no account with enough first messages that could have been answered");
  private static final List<Total> PARTS =
      List.of(
          Total.ANSWERED_0, Total.ANSWERED_1, Total.ANSWERED_2, Total.ANSWERED_3, Total.ANSWERED_4);
  private static final List<String> BINS =
      List.of("0", "(0, .25]", "(.25, .5]", "(.5, .75]", "(.75, 1]");

  Unanswered() {
    super("unanswered", "E2", lines());
  }

  @Override
  public Set<Need> needs() {
    return EnumSet.of(Need.MESSAGES, Need.TIMES);
  }

  private static Line[] lines() {
    Line share =
        FigureLine.plain(
            "first messages answered",
            "within 7 days",
            Scale.SHARE,
            Figure.share(Total.FIRST_ANSWERED, MESSAGES));
    Stream<Line> bins =
        IntStream.range(0, BINS.size())
            .mapToObj(
                bin ->
                    FigureLine.plain(
                        "accounts by share answered",
                        BINS.get(bin),
                        Scale.SHARE,
                        Figure.part(PARTS, bin, ACCOUNTS)));
    return Stream.concat(Stream.of(share), bins).toArray(Line[]::new);
  }

  @Override
  public String uncorrected(String measure) {
    return NO_LABEL;
  }
}
