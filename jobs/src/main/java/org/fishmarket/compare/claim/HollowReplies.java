package org.fishmarket.compare.claim;

import java.util.EnumSet;
import java.util.Set;
import org.fishmarket.compare.availability.Need;
import org.fishmarket.compare.finding.Scale;
import org.fishmarket.compare.sums.Figure;
import org.fishmarket.compare.sums.Figure.Arm;
import org.fishmarket.compare.sums.Total;

/**
 * E2: all that those who sell get is hello, cool and thanks.
 *
 * <p>Formula: phatic replies / replies whose acts are known, received from other accounts by
 * selling originals and quotes, less the same of posts that share (causes are neither). Unit: the
 * account that posted. Estimator: bootstrap over accounts. It assumes that replies were collected
 * alike for both kinds of posts; it cannot tell a cold courtesy from a warm one.
 */
final class HollowReplies extends Lines {
  private static final Arm SELLING =
      new Arm(
          Total.JUDGED_TO_SELLING_ACCOUNTS,
          Total.JUDGED_TO_SELLING,
          "no reply by another account to a post that sells, with known acts");
  private static final Arm SHARING =
      new Arm(
          Total.JUDGED_TO_SHARING_ACCOUNTS,
          Total.JUDGED_TO_SHARING,
          "no reply by another account to a post that shares, with known acts");

  HollowReplies() {
    super(
        "hollow-replies",
        "E2",
        new FigureLine(
            "phatic share, selling minus sharing",
            "replies to posts that sell minus replies to posts that share",
            Scale.SHARE,
            1,
            Figure.difference(Total.PHATIC_TO_SELLING, SELLING, Total.PHATIC_TO_SHARING, SHARING)),
        new FigureLine(
            "phatic share of replies to selling posts",
            "within the cohort",
            Scale.SHARE,
            0,
            Figure.share(Total.PHATIC_TO_SELLING, SELLING)),
        new FigureLine(
            "phatic share of replies to sharing posts",
            "within the cohort",
            Scale.SHARE,
            0,
            Figure.share(Total.PHATIC_TO_SHARING, SHARING)));
  }

  @Override
  public Set<Need> needs() {
    return EnumSet.of(Need.CODED, Need.REPLIES, Need.CODED_REPLIES, Need.REPLY_ACTS);
  }

  @Override
  public String uncorrected(String measure) {
    return "it takes the labels of a post and of a reply to it together, and as posts are drawn one by one"
        + " hardly any such two are coded";
  }
}
