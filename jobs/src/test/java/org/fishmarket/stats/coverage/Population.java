package org.fishmarket.stats.coverage;

import java.util.SplittableRandom;

/**
 * Where invented accounts come from. Log sizes are normal with standard deviation 1; log odds of
 * selling are normal with standard deviation 1; a classifier calls 80 % of selling posts and 10 %
 * of the others selling. Targets of estimates are integrals over it.
 *
 * @param level mean log odds of selling
 * @param lean by how much log odds of selling rise with the log size
 */
record Population(double level, double lean) {
  private static final double SENSITIVITY = .8;
  private static final double FALSE_POSITIVES = .1;
  private static final double FEWEST = 5;
  private static final double REACH = 6;
  private static final double STEP = .05;

  /** A figure of an account with the normal deviates of its size and its selling. */
  @FunctionalInterface
  interface Figure {
    double of(double size, double selling);
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
  static double posts(double size) {
    return FEWEST + Math.floor(20 * Math.exp(size));
  }

  /** The share of an account's posts that sell. */
  double selling(double size, double selling) {
    return logistic(level + selling + lean * size);
  }

  /** The share of an account's posts that are called selling. */
  double called(double size, double selling) {
    return FALSE_POSITIVES + (SENSITIVITY - FALSE_POSITIVES) * selling(size, selling);
  }

  /** Posts called selling over all posts. */
  double ratio() {
    return mean((z, v) -> posts(z) * called(z, v)) / mean((z, v) -> posts(z));
  }

  /** Number of successes in so many trials. */
  static int binomial(int trials, double share, SplittableRandom random) {
    int successes = 0;
    for (int i = 0; i < trials; i++) {
      successes += random.nextDouble() < share ? 1 : 0;
    }
    return successes;
  }
}
