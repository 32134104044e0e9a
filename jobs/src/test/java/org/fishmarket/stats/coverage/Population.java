package org.fishmarket.stats.coverage;

import java.util.SplittableRandom;

/**
 * Where invented accounts come from. Log sizes and log odds of selling are normal, the latter with
 * standard deviation 1; a classifier calls 80 % of selling posts and 10 % of the others selling.
 * Targets of estimates are integrals over it.
 *
 * @param level mean log odds of selling
 * @param lean by how much log odds of selling rise with a standard deviation of log size
 * @param spread standard deviation of log sizes
 */
record Population(double level, double lean, double spread) {
  private static final double SENSITIVITY = .8;
  private static final double FALSE_POSITIVES = .1;
  private static final double FEWEST = 5;
  private static final double REACH = 6;
  private static final double STEP = .05;

  /** A figure of an account with the normal deviates of its size and of something else. */
  @FunctionalInterface
  interface Figure {
    double of(double size, double deviate);
  }

  /** The mean of a figure over accounts. */
  static double mean(Figure figure) {
    double sum = 0;
    double weights = 0;
    for (double z = -REACH; z <= REACH; z += STEP) {
      for (double v = -REACH; v <= REACH; v += STEP) {
        double weight = Math.exp(-(z * z + v * v) / 2);
        sum += weight * figure.of(z, v);
        weights += weight;
      }
    }
    return sum / weights;
  }

  static double logistic(double x) {
    return 1 / (1 + Math.exp(-x));
  }

  /** Posts of an account. */
  double posts(double size) {
    return FEWEST + Math.floor(20 * Math.exp(spread * size));
  }

  /** The share of an account's posts that sell. */
  double selling(double size, double deviate) {
    return logistic(level + deviate + lean * size);
  }

  /** The share of an account's posts that are called selling. */
  double called(double size, double deviate) {
    return FALSE_POSITIVES + (SENSITIVITY - FALSE_POSITIVES) * selling(size, deviate);
  }

  /** Number of successes in so many trials. */
  static int binomial(int trials, double share, SplittableRandom random) {
    int successes = 0;
    for (int i = 0; i < trials; i++) {
      successes += random.nextDouble() < share ? 1 : 0;
    }
    return successes;
  }

  /** Number of events where so many are expected. */
  static int poisson(double mean, SplittableRandom random) {
    int events = -1;
    for (double left = mean; left >= 0; events++) {
      left += Math.log(1 - random.nextDouble());
    }
    return events;
  }
}
