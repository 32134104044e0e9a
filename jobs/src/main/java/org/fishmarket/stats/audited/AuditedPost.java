package org.fishmarket.stats.audited;

/**
 * A post of the audit sample, as one variable sees it.
 *
 * @param stratum within which it was drawn at random
 * @param probability of its being drawn, over 0, at most 1
 * @param machine the classifier's label (0 or 1) or probability
 * @param hand what people coded, on the same scale
 */
public record AuditedPost(String stratum, double probability, double machine, double hand) {
  /**
   * Checks that the numbers can be used.
   *
   * @throws IllegalArgumentException if the probability is none, or a label is not finite
   */
  public AuditedPost {
    if (!(probability > 0 && probability <= 1)) {
      throw new IllegalArgumentException("an inclusion probability of " + probability);
    }
    if (!Double.isFinite(machine) || !Double.isFinite(hand)) {
      throw new IllegalArgumentException("a label that is no number in stratum " + stratum);
    }
  }
}
