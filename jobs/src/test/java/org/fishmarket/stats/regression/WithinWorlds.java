package org.fishmarket.stats.regression;

import org.fishmarket.stats.Estimate;

/** Effects within accounts, estimated in invented worlds. */
public final class WithinWorlds {
  private static final int REPLICATES = 399;

  private WithinWorlds() {}

  private static TwoPasses.Result result(int accounts, double effect, int replicates, long seed) {
    TwoPasses passes = new TwoPasses(World.of(accounts, effect, seed), 1, true, 1);
    return passes.pass(passes.fit.coefficient(0), replicates, seed);
  }

  /** By cluster-robust errors. */
  public static Estimate clusterRobust(int accounts, double effect, long seed) {
    return result(accounts, effect, 0, seed).clusterRobust();
  }

  /** By the rule: the wild cluster bootstrap, where effective accounts are few. */
  public static Estimate ruled(int accounts, double effect, long seed) {
    TwoPasses.Result result = result(accounts, effect, REPLICATES, seed);
    return ClusterRobust.few(result.robust()) ? result.bootstrapped() : result.clusterRobust();
  }
}
