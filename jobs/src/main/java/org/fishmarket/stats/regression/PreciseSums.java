package org.fishmarket.stats.regression;

import java.io.Serializable;

/**
 * Sums that carry about 106 bits: each is a double and what rounding left over (Knuth's two-sum;
 * Dekker, Numerische Mathematik 18, 1971). Rounded to a double they do not depend on the order of
 * addition, but for a last bit, and squared deviations can be taken from sums of squares without
 * loss.
 */
final class PreciseSums implements Serializable {
  /** Bits of a long that a double may have no room for. */
  private static final long LOW_BITS = (1 << 11) - 1;

  private final double[] high;
  private final double[] low;

  PreciseSums(int size) {
    high = new double[size];
    low = new double[size];
  }

  double at(int i) {
    return high[i];
  }

  void add(int i, double value) {
    add(i, value, 0);
  }

  /** Adds so many units, unrounded; the unit is a power of two. */
  void addUnits(int i, long units, double unit) {
    long rest = units & LOW_BITS;
    add(i, (units - rest) * unit, rest * unit);
  }

  /** Adds {@code a * b}, unrounded. */
  void addProduct(int i, double a, double b) {
    double product = a * b;
    add(i, product, Math.fma(a, b, -product));
  }

  /** Adds the sum at {@code j} of another. */
  void add(int i, PreciseSums other, int j) {
    add(i, other.high[j], other.low[j]);
  }

  /** Takes off {@code sums[a] * sums[b] / count}. */
  void subtractQuotient(int i, PreciseSums sums, int a, int b, long count) {
    double product = sums.high[a] * sums.high[b];
    double rest =
        Math.fma(sums.high[a], sums.high[b], -product)
            + (sums.high[a] * sums.low[b] + sums.low[a] * sums.high[b]);
    double quotient = product / count;
    add(i, -quotient, -((Math.fma(-quotient, count, product) + rest) / count));
  }

  void clear(int i) {
    high[i] = 0;
    low[i] = 0;
  }

  private void add(int i, double value, double rest) {
    double sum = high[i] + value;
    double part = sum - high[i];
    double lost = (high[i] - (sum - part)) + (value - part) + low[i] + rest;
    high[i] = sum + lost;
    low[i] = lost - (high[i] - sum);
  }
}
