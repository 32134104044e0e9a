package org.fishmarket.stats.coverage;

import org.fishmarket.stats.Replicates;
import org.fishmarket.stats.Slopes;
import org.fishmarket.stats.coverage.Tally.Outcome;

/** Estimates over accounts by the bootstrap: slopes, shares of two kinds of replies, trends. */
final class OverAccounts {
  private static final Population POPULATION = new Population(-1, .3);

  private OverAccounts() {}

  /**
   * Slope of an account's mean log engagement on its ratio by labels. Small and selling accounts
   * are less regular; large ones have more engagement.
   *
   * @param effect of selling all the time against never; 0 takes the effect of size away too
   */
  static Tally.Draw slope(double effect) {
    double bySize = effect == 0 ? 0 : .3;
    double truth = slope(effect, bySize);
    return (accounts, seed) -> {
      Cohort cohort = new Cohort(POPULATION, accounts, seed);
      double[][] sums =
          cohort.resample(
              5,
              i -> {
                double p = cohort.selling[i];
                double noise = cohort.random.nextGaussian() * (.8 + p);
                double own = cohort.random.nextGaussian() / Math.sqrt(cohort.posts[i]);
                double y = 3 + effect * p + bySize * cohort.size[i] + noise + own;
                double x = (double) cohort.called[i] / cohort.posts[i];
                return new double[] {1, x, y, x * x, x * y};
              });
      double[] values = new double[sums[0].length];
      double[] spreads = new double[values.length];
      for (int r = 0; r < values.length; r++) {
        Slopes slopes =
            new Slopes().add(sums[0][r], sums[1][r], sums[2][r], sums[3][r], sums[4][r]);
        values[r] = slopes.slope();
        spreads[r] = slopes.spread();
      }
      Replicates slope = Replicates.slope(values, spreads, accounts);
      return new Outcome(slope.estimate(Cohort.CONFIDENCE), truth);
    };
  }

  /** The least-squares slope on ratios by labels in the whole population. */
  private static double slope(double effect, double bySize) {
    double x = Population.mean(POPULATION::called);
    double xx =
        Population.mean(
            (z, v) -> {
              double q = POPULATION.called(z, v);
              return q * q + q * (1 - q) / Population.posts(z) - x * x;
            });
    double xy =
        Population.mean(
            (z, v) ->
                (POPULATION.called(z, v) - x) * (effect * POPULATION.selling(z, v) + bySize * z));
    return xy / xx;
  }

  /**
   * Share of courtesies among replies to posts called selling, less that among replies to others.
   * An account's posts of both kinds draw courtesies alike.
   *
   * @param effect on the log odds
   */
  static Tally.Draw shares(double effect) {
    double truth = Population.mean((z, v) -> courtesies(v, effect) - courtesies(v, 0));
    return (accounts, seed) -> {
      Cohort cohort = new Cohort(POPULATION, accounts, seed);
      double[][] sums =
          cohort.resample(
              4,
              i -> {
                double deviate = cohort.random.nextGaussian();
                int sold = Population.binomial(3 * cohort.called[i], .5, cohort.random);
                int shared =
                    Population.binomial(
                        4 * (cohort.posts[i] - cohort.called[i]), .5, cohort.random);
                return new double[] {
                  Population.binomial(sold, courtesies(deviate, effect), cohort.random),
                  sold,
                  Population.binomial(shared, courtesies(deviate, 0), cohort.random),
                  shared
                };
              });
      Replicates difference =
          Replicates.ratio(sums[0], sums[1]).minus(Replicates.ratio(sums[2], sums[3]));
      return new Outcome(difference.estimate(Cohort.CONFIDENCE), truth);
    };
  }

  private static double courtesies(double deviate, double effect) {
    return Population.logistic(-1 + .7 * deviate + effect);
  }

  /** Trend of the share of requests answered over three bins of prior giving. */
  static Tally.Draw trend(double effect) {
    double truth = trendOf(effect);
    return (accounts, seed) -> {
      Cohort cohort = new Cohort(POPULATION, accounts, seed);
      double[][] sums =
          cohort.resample(
              6,
              i -> {
                double[] parts = new double[6];
                double deviate = cohort.random.nextGaussian();
                for (int request = 0; request < Math.max(1, cohort.posts[i] / 8); request++) {
                  int bin = Population.binomial(2, 1 - cohort.selling[i], cohort.random);
                  double share = answered(deviate, effect * bin);
                  parts[bin] += cohort.random.nextDouble() < share ? 1 : 0;
                  parts[3 + bin]++;
                }
                return parts;
              });
      double[][] answered = {sums[0], sums[1], sums[2]};
      double[][] requests = {sums[3], sums[4], sums[5]};
      Replicates trend = Replicates.trend(answered, requests, new double[] {0, 1, 2}, accounts);
      return new Outcome(trend.estimate(Cohort.CONFIDENCE), truth);
    };
  }

  private static double answered(double deviate, double shift) {
    return Population.logistic(-.3 + .8 * deviate + shift);
  }

  private static double trendOf(double effect) {
    Slopes slopes = new Slopes();
    double[] sums = new double[5];
    for (int bin = 0; bin <= 2; bin++) {
      int score = bin;
      double ways = bin == 1 ? 2 : 1;
      double n =
          Population.mean(
              (z, v) -> {
                double give = 1 - POPULATION.selling(z, v);
                double share = ways * Math.pow(give, score) * Math.pow(1 - give, 2 - score);
                return share * Math.max(1, Math.floor(Population.posts(z) / 8));
              });
      double y = n * Population.mean((z, v) -> answered(v, effect * score));
      double[] adds = {n, score * n, y, score * score * n, score * y};
      for (int i = 0; i < adds.length; i++) {
        sums[i] += adds[i];
      }
    }
    return slopes.add(sums[0], sums[1], sums[2], sums[3], sums[4]).slope();
  }
}
