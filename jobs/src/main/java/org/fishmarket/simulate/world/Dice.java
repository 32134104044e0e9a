package org.fishmarket.simulate.world;

import java.util.List;

/**
 * Random numbers that are the same on every machine and Java version: SplitMix64 (Steele, Lea and
 * Flood 2014) with {@link StrictMath}.
 */
final class Dice {
  private static final long GAMMA = 0x9E3779B97F4A7C15L;
  private final long seed;
  private long state;

  Dice(long seed) {
    this.seed = seed;
    this.state = mix(seed);
  }

  /** Independent dice for a named purpose; they do not depend on what was thrown before. */
  Dice fork(String name) {
    long hash = seed;
    for (int i = 0; i < name.length(); i++) {
      hash = mix(hash * 31 + name.charAt(i));
    }
    return new Dice(hash);
  }

  private static long mix(long value) {
    long z = value + GAMMA;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  private long next() {
    state += GAMMA;
    return mix(state);
  }

  /** Uniform in [0, 1). */
  double uniform() {
    return (next() >>> 11) * 0x1.0p-53;
  }

  boolean chance(double probability) {
    return uniform() < probability;
  }

  /** Uniform in 0 to {@code bound} - 1. */
  int below(int bound) {
    return (int) (uniform() * bound);
  }

  /** Uniform in {@code low} to {@code high}, both included. */
  int between(int low, int high) {
    return low + below(high - low + 1);
  }

  <T> T pick(List<T> from) {
    return from.get(below(from.size()));
  }

  /** Standard normal (Box and Muller). */
  double normal() {
    double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - uniform()));
    return radius * StrictMath.cos(2 * StrictMath.PI * uniform());
  }

  /** Exponential with mean 1. */
  double exponential() {
    return -StrictMath.log(1 - uniform());
  }

  /** Log-normal with the given median. */
  double logNormal(double median, double sigma) {
    return median * StrictMath.exp(sigma * normal());
  }

  /** Poisson; by the normal approximation for means over 50. */
  int poisson(double mean) {
    if (mean > 50) {
      return (int) Math.max(0, Math.round(mean + StrictMath.sqrt(mean) * normal()));
    }
    double limit = StrictMath.exp(-mean);
    int count = 0;
    for (double product = uniform(); product > limit; product *= uniform()) {
      count++;
    }
    return count;
  }

  /** Poisson, but never 0: the mean is that of the distribution with its zeros. */
  int poissonFromOne(double mean) {
    // the first arrival is drawn among those before the end, the others come after it
    double first = -StrictMath.log1p(uniform() * StrictMath.expm1(-mean));
    return 1 + poisson(mean - first);
  }

  static double logistic(double logit) {
    return 1 / (1 + StrictMath.exp(-logit));
  }

  /**
   * The logit in the middle of a normal spread of logits whose probabilities average to {@code
   * mean} (approximation by MacKay 1992, good to .01).
   */
  static double medianLogit(double mean, double spread) {
    return logit(mean) * StrictMath.sqrt(1 + StrictMath.PI * spread * spread / 8);
  }

  static double logit(double probability) {
    return StrictMath.log(probability / (1 - probability));
  }
}
