package org.fishmarket.compare.claim;

import org.fishmarket.compare.sums.Group;
import org.fishmarket.compare.sums.Observed;

/**
 * All that is known of a cohort, or of all of them together.
 *
 * @param group sums over its accounts, as the data are and in every resample
 */
public record Evidence(Group group) {
  /** The cohort; null for all together. */
  public String cohort() {
    return group.name();
  }

  /** The sums as the data are. */
  public Observed observed() {
    return group.observed();
  }
}
