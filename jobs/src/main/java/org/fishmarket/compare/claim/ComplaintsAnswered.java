package org.fishmarket.compare.claim;

import java.util.EnumSet;
import java.util.Set;
import org.fishmarket.compare.availability.Need;
import org.fishmarket.compare.finding.Scale;
import org.fishmarket.compare.sums.Figure;
import org.fishmarket.compare.sums.Figure.Arm;
import org.fishmarket.compare.sums.Total;

/**
 * E3: a complaint answered early stays small.
 *
 * <p>Formula: further complaints in the thread in the 7 days after the landmark / complaints, of
 * those answered by then less those answered later or never; by the landmark half of all answers
 * had come, and both are looked at over the same span from it on (Anderson, Cain and Gelber 1983).
 * Unit: the account addressed. Estimator: bootstrap over accounts. It assumes that early and late
 * answers meet alike complaints; it cannot see what was settled in private.
 */
final class ComplaintsAnswered extends Lines {
  private static final String MISSING = "no complaint to an account of the data";
  private static final Arm EARLY =
      new Arm(
          Total.COMPLAINTS_EARLY_ACCOUNTS,
          Total.COMPLAINTS_EARLY,
          "no complaint answered by the landmark, with a week of data behind it");
  private static final Arm LATE =
      new Arm(
          Total.COMPLAINTS_LATE_ACCOUNTS,
          Total.COMPLAINTS_LATE,
          "no complaint answered late or never, with a week of data behind it");

  ComplaintsAnswered() {
    super(
        "complaints-answered",
        "E3",
        new FigureLine(
            "further complaints, early minus late",
            "complaints answered early minus those answered late or never",
            Scale.PER_COMPLAINT,
            -1,
            Figure.difference(Total.FURTHER_EARLY, EARLY, Total.FURTHER_LATE, LATE)),
        FigureLine.plain(
            "hours to first answer",
            "of complaints answered",
            Scale.HOURS,
            Figure.share(
                Total.ANSWER_HOURS,
                new Arm(Total.COMPLAINTS_ANSWERED_ACCOUNTS, Total.COMPLAINTS_ANSWERED, MISSING))),
        FigureLine.plain(
            "complaints answered early",
            "by the landmark, when half of all answers had come",
            Scale.SHARE,
            Figure.share(
                Total.COMPLAINTS_EARLY,
                new Arm(Total.COMPLAINTS_SEEN_ACCOUNTS, Total.COMPLAINTS_SEEN, MISSING))));
  }

  @Override
  public Set<Need> needs() {
    return EnumSet.of(Need.CODED, Need.ACTS, Need.TIMES, Need.THREADS);
  }

  @Override
  public String uncorrected(String measure) {
    return "it takes the labels of all complaints at once: they tell what is early, and what follows";
  }
}
