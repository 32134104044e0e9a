package org.fishmarket.stats.coverage;

import org.fishmarket.stats.Draws;
import org.fishmarket.stats.Estimate;
import org.fishmarket.stats.Permutation;
import org.fishmarket.stats.Sums;
import org.fishmarket.stats.coverage.Tally.Outcome;

/** Promotional ratios by labels: of a cohort, and the difference of two. */
final class BetweenCohorts {
  private static final int PERMUTATIONS = 2000;

  private BetweenCohorts() {}

  /** The ratio of one cohort by the bootstrap. */
  static Tally.Draw ratio(double lean) {
    Population population = new Population(-1, lean);
    double truth = population.ratio();
    return (accounts, seed) ->
        new Outcome(
            new Cohort(population, accounts, seed).ratio().estimate(Cohort.CONFIDENCE), truth);
  }

  /** The ratio as a share of clustered trials. */
  static Tally.Draw share(double lean) {
    Population population = new Population(-1, lean);
    double truth = population.ratio();
    return (accounts, seed) -> new Outcome(new Cohort(population, accounts, seed).share(), truth);
  }

  /**
   * The difference of two cohorts, one with half as many accounts again: interval by the bootstrap,
   * p by permutation.
   *
   * @param effect on the log odds of selling in the first
   */
  static Tally.Draw difference(double effect) {
    Population first = new Population(-1 + effect, .3);
    Population second = new Population(-1, .3);
    double truth = first.ratio() - second.ratio();
    return (accounts, seed) -> {
      Cohort one = new Cohort(first, accounts, seed);
      Cohort two = new Cohort(second, accounts + accounts / 2, ~seed);
      Estimate bootstrapped = one.ratio().minus(two.ratio()).estimate(Cohort.CONFIDENCE);
      return new Outcome(bootstrapped.withP(permuted(one, two, seed)), truth);
    };
  }

  private static double permuted(Cohort one, Cohort two, long seed) {
    Sums sums = new Sums(Permutation.SIZE, PERMUTATIONS + 1);
    double cut = (double) one.accounts() / (one.accounts() + two.accounts());
    double first = add(one, true, cut, seed, sums);
    return Permutation.p(first - add(two, false, cut, seed, sums), sums, 0);
  }

  /** Adds a cohort's accounts as a job does, and returns its ratio. */
  private static double add(Cohort cohort, boolean first, double cut, long seed, Sums sums) {
    double all = java.util.Arrays.stream(cohort.posts).sum();
    double ratio = java.util.Arrays.stream(cohort.called).sum() / all;
    double[] sides = new double[PERMUTATIONS + 2];
    double[] values = new double[Permutation.SIZE];
    for (int i = 0; i < cohort.accounts(); i++) {
      Draws.uniforms(seed, first ? i : ~i, 1, sides);
      for (int r = 1; r <= PERMUTATIONS; r++) {
        sides[r] = sides[r] < cut ? 1 : 0;
      }
      sides[0] = first ? 1 : 0;
      sides[PERMUTATIONS + 1] = 1;
      double leverage = cohort.posts[i] / all;
      Permutation.contribute(cohort.called[i], cohort.posts[i], ratio, leverage, values);
      sums.add(sides, values, 0, Permutation.SIZE);
    }
    return ratio;
  }
}
