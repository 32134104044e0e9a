package org.fishmarket.stats.coded;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * What each coded post stands for: the posts of its stratum over those coded of it. The order of
 * each sheet is random, so where coding stopped early the coded posts are a random sample of the
 * stratum too.
 */
public final class Weights {
  private final Map<String, Long> posts;
  private final Map<String, Long> coded = new HashMap<>();

  /**
   * @param posts how many posts each stratum holds; all strata that the estimates speak of
   * @param units the coded posts of these strata
   */
  public Weights(Map<String, Long> posts, Collection<Unit> units) {
    this.posts = Map.copyOf(posts);
    units.forEach(unit -> coded.merge(unit.stratum(), 1L, Long::sum));
  }

  /** Whether no stratum is without a coded post; else its posts cannot be spoken for. */
  public boolean complete() {
    return coded.keySet().containsAll(posts.keySet());
  }

  /** Coded posts of a stratum. */
  public long coded(String stratum) {
    return coded.getOrDefault(stratum, 0L);
  }

  /** How many posts a coded post of a stratum stands for. */
  public double of(String stratum) {
    return (double) posts.get(stratum) / coded.get(stratum);
  }

  Map<String, Long> posts() {
    return posts;
  }
}
