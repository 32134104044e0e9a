package org.fishmarket.audit.design;

import java.util.Locale;

/**
 * A part of the posts that is sampled by itself: a cohort, or a band of scores in it.
 *
 * @param cohort its cohort
 * @param band number of its band of scores, from 0; band b of B holds the scores from b/B to (b +
 *     1)/B, the last one its upper end too
 * @param bands how many bands there are; 1 if scores play no part
 * @param posts how many posts it holds, at least 1
 * @param selling the classifier's mean probability of selling in it, 0 to 1
 */
public record Stratum(String cohort, int band, int bands, long posts, double selling) {
  /** The band of a score. */
  public static int band(double score, int bands) {
    return (int) Math.min(bands - 1, Math.floor(score * bands));
  }

  /** Its name, which no other stratum of the same sample has. */
  public String name() {
    return bands == 1
        ? cohort
        : String.format(
            Locale.ROOT,
            "%s, p_selling %.2f to %.2f",
            cohort,
            (double) band / bands,
            (double) (band + 1) / bands);
  }
}
