package org.fishmarket.stats.regression;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.fishmarket.stats.Estimate;

/**
 * How often intervals of a difference between two cohorts hold the true one, and tests reject, over
 * many pairs of worlds. {@code main} measures what docs/methods.md tells; {@link DifferenceTest}
 * holds part of it.
 */
final class Differences {
  private int worlds;
  private int bounded;
  private int covered;
  private int rejected;
  private double effective;
  private double otherEffective;

  /**
   * What the two cohorts are.
   *
   * @param sellers so many of its accounts ever sell
   * @param shared so many accounts of the first are in the second too
   */
  record Sizes(int accounts, int sellers, int others, int otherSellers, int shared) {
    static Sizes of(int accounts, int others) {
      return new Sizes(accounts, accounts, others, others, 0);
    }
  }

  /** Draws pairs of cohorts, with a difference between the planted effects. */
  static Differences of(int worlds, Sizes sizes, double difference) {
    Differences sums = new Differences();
    for (int world = 0; world < worlds; world++) {
      long seed = 100_000L * sizes.accounts() + 2L * world;
      List<TwoPasses.Row> first =
          World.of(sizes.accounts(), sizes.sellers(), -.5 + difference, seed);
      List<TwoPasses.Row> second = World.of(sizes.others(), sizes.otherSellers(), -.5, seed + 1);
      if (sizes.shared() > 0) {
        second = shared(first, second, sizes.shared());
      }
      sums.add(first, second, difference);
    }
    return sums;
  }

  /** Every other post of the shared accounts goes to the second cohort, in place of its own. */
  private static List<TwoPasses.Row> shared(
      List<TwoPasses.Row> first, List<TwoPasses.Row> second, int shared) {
    List<TwoPasses.Row> kept = new ArrayList<>();
    List<TwoPasses.Row> moved = new ArrayList<>();
    boolean stays = true;
    for (TwoPasses.Row row : first) {
      (stays || row.author() >= shared ? kept : moved).add(row);
      stays = !stays;
    }
    second.stream().filter(row -> row.author() >= shared).forEach(moved::add);
    first.clear();
    first.addAll(kept);
    return moved;
  }

  private void add(List<TwoPasses.Row> first, List<TwoPasses.Row> second, double difference) {
    TwoPasses.Result one = fitted(first);
    TwoPasses.Result other = fitted(second);
    Estimate estimate = Difference.of(side(one), side(other), TwoPasses.CONFIDENCE);
    worlds++;
    effective += ClusterRobust.effectiveClusters(one.robust());
    otherEffective += ClusterRobust.effectiveClusters(other.robust());
    if (estimate.bounded()) {
      bounded++;
      covered += estimate.low() <= difference && difference <= estimate.high() ? 1 : 0;
      rejected += estimate.p() <= .05 ? 1 : 0;
    }
  }

  private static TwoPasses.Result fitted(List<TwoPasses.Row> rows) {
    TwoPasses passes = new TwoPasses(rows, 1, true, 1);
    return passes.pass(passes.fit.coefficient(0), 0, 0);
  }

  private static Difference.Side side(TwoPasses.Result result) {
    return new Difference.Side(
        result.clusterRobust(),
        result.contrast().fit().clusters(),
        ClusterRobust.effectiveClusters(result.robust()));
  }

  double covered() {
    return (double) covered / bounded;
  }

  double rejected() {
    return (double) rejected / bounded;
  }

  /** Prints a table. Arguments: pairs a row, 4000 if not given. */
  public static void main(String[] args) {
    int worlds = args.length > 0 ? Integer.parseInt(args[0]) : 4000;
    System.out.println("sizes difference effective | covered rejected, no interval");
    List<Sizes> all =
        List.of(
            Sizes.of(10, 10),
            Sizes.of(10, 40),
            Sizes.of(10, 400),
            Sizes.of(40, 40),
            Sizes.of(40, 400),
            Sizes.of(400, 400),
            new Sizes(40, 40, 40, 8, 0),
            new Sizes(40, 8, 40, 8, 0),
            new Sizes(400, 400, 40, 8, 0),
            new Sizes(40, 5, 40, 40, 0),
            new Sizes(10, 10, 10, 10, 5),
            new Sizes(40, 40, 40, 40, 20),
            new Sizes(40, 40, 40, 40, 40),
            new Sizes(40, 40, 400, 400, 40));
    for (Sizes sizes : all) {
      // accounts in both have one effect
      for (double difference : sizes.shared() > 0 ? new double[] {0} : new double[] {0, -.5}) {
        Differences sums = of(worlds, sizes, difference);
        System.out.printf(
            Locale.ROOT,
            "%s %.1f %.1f %.1f | %.3f %.3f %d%n",
            sizes,
            difference,
            sums.effective / worlds,
            sums.otherEffective / worlds,
            sums.covered(),
            sums.rejected(),
            worlds - sums.bounded);
      }
    }
  }
}
