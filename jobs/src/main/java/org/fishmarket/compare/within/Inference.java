package org.fishmarket.compare.within;

import java.io.Serializable;

/**
 * How intervals are made.
 *
 * @param seed of the bootstrap's draws
 * @param replicates of the bootstrap; one more than it should be a multiple of 20, as in 999
 * @param confidence such as .95
 * @param minAccounts an effect on fewer is not bootstrapped, for nobody is to see it
 */
public record Inference(long seed, int replicates, double confidence, int minAccounts)
    implements Serializable {

  /** One that bootstraps all effects with few accounts, however few. */
  public Inference(long seed, int replicates, double confidence) {
    this(seed, replicates, confidence, 0);
  }
}
