package org.fishmarket.compare.within;

import java.io.Serializable;
import org.fishmarket.stats.Estimate;

/**
 * An effect in a cohort.
 *
 * @param name of the effect
 * @param estimate in units of the outcome; NaN is what is not known
 * @param accounts that it rests on: of the regressors that it needs, and where they are bins of
 *     their base, the one for which the fewest accounts have rows in and out of it (without account
 *     effects: rows in it). Suppress by this
 * @param posts rows of these accounts
 * @param effectiveAccounts accounts of equal weight that would carry as much; NaN without an
 *     estimate
 * @param method null without an interval
 * @param missing null with one
 */
public record EffectEstimate(
    String name,
    Estimate estimate,
    long accounts,
    long posts,
    double effectiveAccounts,
    Method method,
    Missing missing)
    implements Serializable {

  static EffectEstimate none(String name) {
    return new EffectEstimate(name, Estimate.NONE, 0, 0, Double.NaN, null, Missing.NO_ROWS);
  }
}
