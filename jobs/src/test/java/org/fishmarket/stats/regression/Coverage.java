package org.fishmarket.stats.regression;

import java.util.Locale;
import org.fishmarket.stats.Estimate;

/**
 * How often intervals hold the planted effect, and tests reject, over many worlds. {@code main}
 * measures what docs/methods.md tells; {@link CoverageTest} holds part of it.
 */
final class Coverage {
  private static final int REPLICATES = 399;

  private final int[] covered = new int[Interval.values().length];
  private final int[] rejected = new int[Interval.values().length];
  private final int[] bounded = new int[Interval.values().length];
  private double effective;
  private int worlds;

  /** Ways to an interval; the rule takes the bootstrap where effective clusters are few. */
  enum Interval {
    CLUSTER_ROBUST,
    BOOTSTRAP,
    RULE
  }

  static Coverage of(int worlds, int accounts, int sellers, double effect) {
    Coverage coverage = new Coverage();
    for (int world = 0; world < worlds; world++) {
      TwoPasses passes =
          new TwoPasses(World.of(accounts, sellers, effect, 1000L * accounts + world), 1, true, 1);
      TwoPasses.Result result = passes.pass(passes.fit.coefficient(0), REPLICATES, world);
      Estimate robust = result.clusterRobust();
      Estimate bootstrapped = result.bootstrapped();
      boolean few = ClusterRobust.few(result.robust());
      coverage.add(Interval.CLUSTER_ROBUST, robust, effect);
      coverage.add(Interval.BOOTSTRAP, bootstrapped, effect);
      coverage.add(Interval.RULE, few ? bootstrapped : robust, effect);
      coverage.effective += ClusterRobust.effectiveClusters(result.robust());
      coverage.worlds++;
    }
    return coverage;
  }

  private void add(Interval interval, Estimate estimate, double effect) {
    if (estimate.bounded()) {
      bounded[interval.ordinal()]++;
      covered[interval.ordinal()] += estimate.low() <= effect && effect <= estimate.high() ? 1 : 0;
      rejected[interval.ordinal()] += estimate.p() <= .05 ? 1 : 0;
    }
  }

  double covered(Interval interval) {
    return (double) covered[interval.ordinal()] / bounded[interval.ordinal()];
  }

  double rejected(Interval interval) {
    return (double) rejected[interval.ordinal()] / bounded[interval.ordinal()];
  }

  /** Prints a table. Arguments: worlds a row, 4000 if not given. */
  public static void main(String[] args) {
    int worlds = args.length > 0 ? Integer.parseInt(args[0]) : 4000;
    System.out.println(
        "accounts sellers effect effective | covered, rejected, no interval: each way");
    for (int[] accounts :
        new int[][] {{12, 12}, {40, 40}, {200, 200}, {400, 400}, {40, 8}, {40, 3}}) {
      for (double effect : new double[] {0, -.5}) {
        Coverage coverage = of(worlds, accounts[0], accounts[1], effect);
        System.out.printf(
            Locale.ROOT,
            "%d %d %.1f %.1f",
            accounts[0],
            accounts[1],
            effect,
            coverage.effective / worlds);
        for (Interval way : Interval.values()) {
          System.out.printf(
              Locale.ROOT,
              " | %s %.3f %.3f %d",
              way,
              coverage.covered(way),
              coverage.rejected(way),
              worlds - coverage.bounded[way.ordinal()]);
        }
        System.out.println();
      }
    }
  }
}
