package org.fishmarket.stats;

/**
 * Random draws that belong to an account: they follow from the seed, the account and the number of
 * the replicate alone, so they are the same in whatever partition the account is met, and the same
 * account weighs the same in every cohort.
 *
 * <p>The generator is SplitMix64 (Steele, Lea and Flood, OOPSLA 2014), one stream for each account.
 */
public final class Draws {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;
  private static final double TO_UNIT = 0x1.0p-53;
  private static final double[] POISSON = cumulative();

  private Draws() {}

  /**
   * Bootstrap weights, drawn from Poisson(1) independently for each account. This stands for
   * drawing accounts with replacement where no one knows their number (Chamandy, Muralidharan,
   * Najmi and Naidu, "Estimating uncertainty for massive data streams", Google, 2012).
   *
   * @param account a 64-bit hash of the account's pseudonym
   * @param weights is filled; the first stands for the data as they are and is always 1
   */
  public static void weights(long seed, long account, double[] weights) {
    long state = mix(seed ^ mix(account));
    weights[0] = 1;
    for (int r = 1; r < weights.length; r++) {
      weights[r] = poisson(uniform(state, r));
    }
  }

  /**
   * Uniform draws for one account in one comparison.
   *
   * @param stream number of the comparison, so that comparisons draw independently
   * @param uniforms is filled from index 1 on; the first stays as it is
   */
  public static void uniforms(long seed, long account, long stream, double[] uniforms) {
    long state = mix(mix(seed ^ mix(account)) + mix(~stream));
    for (int r = 1; r < uniforms.length; r++) {
      uniforms[r] = uniform(state, r);
    }
  }

  private static double uniform(long state, int replicate) {
    return (mix(state + replicate * GOLDEN) >>> 11) * TO_UNIT;
  }

  private static int poisson(double uniform) {
    int count = 0;
    while (count < POISSON.length && uniform >= POISSON[count]) {
      count++;
    }
    return count;
  }

  private static double[] cumulative() {
    double[] cumulative = new double[18];
    double term = Math.exp(-1);
    double sum = 0;
    for (int k = 0; k < cumulative.length; k++) {
      sum += term;
      cumulative[k] = sum;
      term /= k + 1;
    }
    return cumulative;
  }

  private static long mix(long value) {
    long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
