package org.fishmarket.compare.claim;

import org.fishmarket.compare.sums.Contrast;
import org.fishmarket.compare.within.Shared;

/**
 * Two cohorts side by side, the one that sells more first; or a cohort and all together.
 *
 * @param contrast of their sums
 * @param shared how many accounts a regression has in both
 * @param note what is to be known of every measure of the two, or null
 */
public record Sides(
    Evidence first, Evidence second, Contrast contrast, Shared shared, String note) {
  /** Their corrected sums side by side, if both have such. */
  Contrast corrected() {
    return new Contrast(first.corrected(), second.corrected(), null, null);
  }
}
