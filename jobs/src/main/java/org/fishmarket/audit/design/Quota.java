package org.fishmarket.audit.design;

/**
 * How much of a stratum is drawn.
 *
 * @param stratum the stratum
 * @param drawn posts to draw from it at random without replacement, 1 to all
 */
public record Quota(Stratum stratum, long drawn) {
  /** The probability with which each of the stratum's posts comes into the sample. */
  public double inclusion() {
    return (double) drawn / stratum.posts();
  }
}
