package org.fishmarket.simulate.world;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Each claim estimated from true labels by the simplest means that its definition allows. A measure
 * has the claim's slug as its first word. Its sign is that of what is measured, not the essay's.
 */
final class Measures {
  private final Map<String, Fit> within = new TreeMap<>();
  private final Map<String, Fit> pooled = new TreeMap<>();
  private final Map<String, int[]> shares = new TreeMap<>();
  private final Period period;

  Measures(Period period) {
    this.period = period;
  }

  Period period() {
    return period;
  }

  /** A slope inside accounts, or inside networks. */
  Fit within(String name) {
    return within.computeIfAbsent(name, n -> new Fit());
  }

  /** A slope over all. */
  Fit pooled(String name) {
    return pooled.computeIfAbsent(name, n -> new Fit());
  }

  /** A share of all, which no slope tells. */
  void share(String name, boolean counts) {
    int[] share = shares.computeIfAbsent(name, n -> new int[2]);
    share[0] += counts ? 1 : 0;
    share[1]++;
  }

  double share(String name) {
    return shares.get(name)[0] / (double) shares.get(name)[1];
  }

  /**
   * Adds a network.
   *
   * @param sells whether it belongs to the cohort that sells more
   */
  void read(String network, boolean sells, List<Message> messages) {
    Facts facts = new Facts(messages);
    PostMeasures posts = new PostMeasures(this);
    facts.all().forEach(posts::add);
    new AccountMeasures(this).add(facts.all(), sells);
    new WeekMeasures(this).add(facts.all(), network);
  }

  /** All slopes. */
  Map<String, Fit.Estimate> all() {
    Map<String, Fit.Estimate> all = new TreeMap<>();
    within.forEach((name, fit) -> all.put(name, fit.within(0)));
    pooled.forEach((name, fit) -> all.put(name, fit.pooled(0)));
    all.put("social-good", within("hard-sell-penalty").within(2));
    all.put("self-focus other", within("self-focus self").within(1));
    return all;
  }
}
