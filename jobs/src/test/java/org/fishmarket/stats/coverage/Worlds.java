package org.fishmarket.stats.coverage;

import java.util.Map;
import org.fishmarket.stats.Estimate;

/** Draws worlds in which the truth is known, and estimates in them. */
@FunctionalInterface
interface Worlds {
  /**
   * What an estimator said of a world.
   *
   * @param estimate unbounded where the product would tell none
   * @param truth that the interval should hold
   */
  record Outcome(Estimate estimate, double truth) {}

  /**
   * Draws a world.
   *
   * @param accounts of a cohort, or cohorts where these are the unit
   * @return what each estimator said, by its name; in each world the same names in the same order
   */
  Map<String, Outcome> of(int accounts, long seed);
}
