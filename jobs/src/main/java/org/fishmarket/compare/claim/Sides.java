package org.fishmarket.compare.claim;

import org.fishmarket.compare.sums.Contrast;

/**
 * Two cohorts side by side, the one that sells more first; or a cohort and all together.
 *
 * @param contrast of their sums
 */
public record Sides(Evidence first, Evidence second, Contrast contrast) {
  /** Their corrected sums side by side, if both have such. */
  Contrast corrected() {
    return new Contrast(first.corrected(), second.corrected(), null, null);
  }
}
