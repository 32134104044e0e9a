package org.fishmarket.compare.claim;

import java.util.Map;
import org.fishmarket.compare.sums.Group;
import org.fishmarket.compare.sums.Observed;
import org.fishmarket.compare.within.Fitted;

/**
 * All that is known of a cohort, or of all of them together.
 *
 * @param group sums over its accounts, as the data are and in every resample
 * @param corrected the same with pseudo-labels in the place of labels; null if an audit corrects
 *     nothing here
 * @param fits regressions, by the name of their design
 * @param errors of the labels
 */
public record Evidence(Group group, Group corrected, Map<String, Fitted> fits, LabelErrors errors) {
  /** The cohort; null for all together. */
  public String cohort() {
    return group.name();
  }

  /** The sums as the data are. */
  public Observed observed() {
    return group.observed();
  }
}
