package org.fishmarket.stats;

import java.io.Serializable;

/**
 * State of a proportion over events that come in clusters (accounts): how many clusters, trials and
 * successes there are, with the squares and products that the design effect needs. Whole numbers,
 * so the order of addition does not matter; overflow is an error. States of disjoint clusters add
 * up.
 *
 * @param clusters that have trials
 * @param trials events, such as first messages
 * @param successes events that count, such as answered ones
 * @param trialsSquared sum over clusters of trials squared
 * @param successesSquared sum over clusters of successes squared
 * @param products sum over clusters of trials times successes
 */
public record ShareCounts(
    long clusters,
    long trials,
    long successes,
    long trialsSquared,
    long successesSquared,
    long products)
    implements Serializable {
  /** No clusters yet. */
  public static final ShareCounts NONE = new ShareCounts(0, 0, 0, 0, 0, 0);

  /** One cluster; without trials it counts for none. */
  public static ShareCounts of(long trials, long successes) {
    if (successes < 0 || successes > trials) {
      throw new IllegalArgumentException(successes + " successes in " + trials + " trials");
    }
    return new ShareCounts(
        trials > 0 ? 1 : 0,
        trials,
        successes,
        Math.multiplyExact(trials, trials),
        Math.multiplyExact(successes, successes),
        Math.multiplyExact(trials, successes));
  }

  /** Both together. */
  public ShareCounts plus(ShareCounts other) {
    return new ShareCounts(
        Math.addExact(clusters, other.clusters),
        Math.addExact(trials, other.trials),
        Math.addExact(successes, other.successes),
        Math.addExact(trialsSquared, other.trialsSquared),
        Math.addExact(successesSquared, other.successesSquared),
        Math.addExact(products, other.products));
  }
}
