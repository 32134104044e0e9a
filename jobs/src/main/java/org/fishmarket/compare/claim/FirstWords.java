package org.fishmarket.compare.claim;

import java.util.EnumSet;
import java.util.Set;
import org.fishmarket.compare.availability.Need;
import org.fishmarket.compare.finding.Scale;
import org.fishmarket.compare.sums.Figure;
import org.fishmarket.compare.sums.Figure.Arm;
import org.fishmarket.compare.sums.Total;

/**
 * E4: trust does not grow when the first words ask for money.
 *
 * <p>Formula: first messages that sell and are answered within 7 days / first messages that sell,
 * less the same of other first messages; likewise those after which 3 or more reciprocal exchanges
 * follow within 28 days. First is who speaks to an account that had not addressed it either. Unit:
 * the account that wrote. Estimator: bootstrap over accounts. It assumes that first words of both
 * kinds go to alike accounts; it cannot tell who would have been ignored in any case.
 */
final class FirstWords extends Lines {
  static final String MISSING =
      "no first message to an account of the data that could have been answered there";
  private static final String SELLING_MISSING = "no first message that sells";
  private static final String OTHERS_MISSING = "no coded first message that does not sell";
  private static final Arm SELLING =
      new Arm(Total.FIRST_SELLING_ACCOUNTS, Total.FIRST_SELLING, SELLING_MISSING);
  private static final Arm OTHERS =
      new Arm(Total.FIRST_OTHERS_ACCOUNTS, Total.FIRST_OTHERS, OTHERS_MISSING);
  private static final Arm BEGUN_SELLING =
      new Arm(Total.BEGUN_SELLING_ACCOUNTS, Total.BEGUN_SELLING, SELLING_MISSING);
  private static final Arm BEGUN_OTHERS =
      new Arm(Total.BEGUN_OTHERS_ACCOUNTS, Total.BEGUN_OTHERS, OTHERS_MISSING);

  FirstWords() {
    super(
        "first-words",
        "E4",
        new FigureLine(
                "first messages answered, selling minus others",
                "first messages that sell minus others",
                Scale.SHARE,
                -1,
                Figure.difference(
                    Total.FIRST_SELLING_ANSWERED, SELLING, Total.FIRST_OTHERS_ANSWERED, OTHERS))
            .byPosts(),
        new FigureLine(
                "exchanges that follow, selling minus others",
                "first messages that sell minus others",
                Scale.SHARE,
                -1,
                Figure.difference(
                    Total.BEGUN_SELLING_FOLLOWED,
                    BEGUN_SELLING,
                    Total.BEGUN_OTHERS_FOLLOWED,
                    BEGUN_OTHERS))
            .byPosts(),
        FigureLine.plain(
                "first messages answered",
                "selling",
                Scale.SHARE,
                Figure.share(Total.FIRST_SELLING_ANSWERED, SELLING))
            .byPosts(),
        FigureLine.plain(
                "first messages answered",
                "others",
                Scale.SHARE,
                Figure.share(Total.FIRST_OTHERS_ANSWERED, OTHERS))
            .byPosts());
  }

  @Override
  public Set<Need> needs() {
    return EnumSet.of(Need.CODED, Need.MESSAGES, Need.TIMES);
  }

  @Override
  public String uncorrected(String measure) {
    return NOT_DRAWN;
  }
}
