package org.fishmarket.compare.sums;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.fishmarket.stats.Draws;
import org.fishmarket.stats.Permutation;
import org.fishmarket.stats.Slopes;
import org.fishmarket.stats.Sums;

/**
 * Two cohorts whose accounts are permuted over them. An account falls to the first cohort with the
 * probability of that cohort's share of accounts; one that posts in both has its two sides swapped
 * or not, with even chances.
 *
 * @param number of the pair, for its own stream of draws
 * @param share of the first cohort among the accounts of the two
 */
public record Pair(int number, String first, String second, double share) implements Serializable {
  /** The measures with a test, besides the slope that comes last. */
  public static final List<Measure> TESTED =
      Arrays.stream(Measure.values()).filter(measure -> measure.expected() != 0).toList();

  /** Length of the sums of a pair. */
  public static final int SIZE = (TESTED.size() + 1) * Permutation.SIZE;

  /** Where the slope's sums begin. */
  public static final int SLOPE = TESTED.size() * Permutation.SIZE;

  public static int offset(Measure measure) {
    return TESTED.indexOf(measure) * Permutation.SIZE;
  }

  public boolean has(Contribution account) {
    return first.equals(account.cohort()) || second.equals(account.cohort());
  }

  /**
   * Adds an account to the sums of the first side.
   *
   * @param observed the sums of the account's own cohort
   * @param sides is overwritten; one longer than there are permutations and the truth
   */
  public void add(Contribution account, Observed observed, long seed, double[] sides, Sums sums) {
    draw(account, seed, sides);
    double[] values = new double[Permutation.SIZE];
    for (Measure measure : TESTED) {
      double b = measure.denominator(account.totals());
      if (b > 0) {
        double a = measure.numerator(account.totals());
        double leverage = b / observed.denominator(measure);
        Permutation.contribute(a, b, observed.value(measure), leverage, values);
        sums.add(sides, values, offset(measure), Permutation.SIZE);
      }
    }
    Slopes slopes = observed.slopes();
    if (!Double.isNaN(slopes.slope())) {
      double a = 0;
      double b = 0;
      for (Map.Entry<Cell, double[]> cell : account.cells().entrySet()) {
        Sums all = observed.cells().get(cell.getKey());
        double x = Cell.ratioDeviation(cell.getValue(), all);
        a += x * Cell.logDeviation(cell.getValue(), all);
        b += x * x;
      }
      double leverage = b / slopes.spread() + 1.0 / observed.count(Total.SLOPE_ACCOUNTS);
      Permutation.contribute(a, Sums.onGrid(b), slopes.slope(), leverage, values);
      sums.add(sides, values, SLOPE, Permutation.SIZE);
    }
  }

  private void draw(Contribution account, long seed, double[] sides) {
    boolean inFirst = first.equals(account.cohort());
    boolean inBoth = account.cohorts().contains(first) && account.cohorts().contains(second);
    double cut = inBoth ? .5 : share;
    Draws.uniforms(seed, account.key(), number, sides);
    for (int r = 1; r < sides.length - 1; r++) {
      boolean toFirst = inFirst ? sides[r] < cut : sides[r] >= 1 - cut;
      sides[r] = toFirst ? 1 : 0;
    }
    sides[0] = inFirst ? 1 : 0;
    sides[sides.length - 1] = 1;
  }
}
