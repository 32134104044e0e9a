package org.fishmarket.table;

import java.util.Locale;

/**
 * How an audit cuts a cohort into strata: by bands of equal width of the classifier's probability
 * of selling. Who draws a sample and who estimates from it have to cut alike.
 *
 * @param bands how many; 1 if scores play no part, and the cohort is the stratum
 */
public record AuditStrata(int bands) {
  /** More bands would leave too few posts in each. */
  public static final int MOST_BANDS = 20;

  /** The band of a score: band b of B holds b/B to (b + 1)/B, the last one its upper end too. */
  public int band(double score) {
    return (int) Math.min(bands - 1, Math.floor(score * bands));
  }

  /** The name of a stratum, which no other of the same sample has. */
  public String name(String cohort, int band) {
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
