package org.fishmarket.compare.claim;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fishmarket.compare.availability.Need;
import org.fishmarket.compare.finding.Finding;
import org.fishmarket.compare.finding.Settings;
import org.fishmarket.compare.finding.Thesis;
import org.fishmarket.compare.measure.Events;
import org.fishmarket.compare.measure.NetworkWeeks;
import org.fishmarket.compare.sums.Observed;
import org.fishmarket.compare.within.Design;

/** One claim of the essays: what it says of a cohort, of two of them, and across all. */
public interface Claim extends Thesis {
  /** What an archive must hold for it, and a model know; never empty. */
  Set<Need> needs();

  /** Regressions over posts that it needs, as {@link Events} gives them. */
  default List<Design> overPosts() {
    return List.of();
  }

  /** Regressions over weeks of networks that it needs, as {@link NetworkWeeks} gives them. */
  default List<Design> overNetworks() {
    return List.of();
  }

  /** What is found in one cohort, or in all of them together. */
  List<Finding> in(Evidence evidence, Settings settings);

  /** What is found in a cohort with too few accounts. */
  List<Finding> suppressed(String cohort, Settings settings);

  /** What is found between two cohorts of which one or both have too few accounts. */
  List<Finding> suppressed(String cohort, String against, Settings settings);

  /** What is found between two cohorts. */
  List<Finding> between(Sides sides, Settings settings);

  /**
   * What is found across cohorts, each being one unit.
   *
   * @param cohorts those with enough accounts, sorted by name
   * @param errors of the labels
   */
  default List<Finding> across(
      Map<String, Observed> cohorts, LabelErrors errors, Settings settings) {
    return List.of();
  }
}
