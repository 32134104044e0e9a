package org.fishmarket.compare.sums;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fishmarket.stats.Draws;
import org.fishmarket.stats.Prevalence;
import org.fishmarket.stats.Sums;

/** Adds the accounts of one cohort to its state and to those of its pairs. Knows no Spark. */
public final class Resample {
  private final Resampling.Plan plan;
  private final Observed observed;
  private final List<Cell> cells;

  public Resample(Resampling.Plan plan, Observed observed) {
    this.plan = plan;
    this.observed = observed;
    this.cells = new ArrayList<>(observed.cells().keySet());
  }

  /**
   * Adds an account to the bootstrap.
   *
   * @param weights is overwritten
   */
  public void add(Contribution account, double[] weights, Sums sums) {
    Draws.weights(plan.settings().seed(), account.key(), weights);
    sums.add(weights, account.totals(), 0, Total.RESAMPLED);
    sums.add(weights, account.odds(), Group.ODDS, Prevalence.NODES);
    for (Map.Entry<Cell, double[]> cell : account.cells().entrySet()) {
      int offset = Group.CELLS + cells.indexOf(cell.getKey()) * Cell.RESAMPLED;
      sums.add(weights, cell.getValue(), offset, Cell.RESAMPLED);
    }
  }

  /**
   * Adds an account to the permutations of the pairs of its cohort.
   *
   * @param sides is overwritten
   * @param states by the pair's number after the groups
   */
  public void permute(Contribution account, double[] sides, Map<Integer, Sums> states) {
    for (Pair pair : plan.pairs()) {
      if (pair.has(account)) {
        Sums sums =
            states.computeIfAbsent(
                plan.groups().size() + pair.number(),
                unseen -> new Sums(Pair.SIZE, sides.length - 1));
        pair.add(account, observed, plan.settings().seed(), sides, sums);
      }
    }
  }
}
