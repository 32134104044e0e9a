package org.fishmarket.stats.audited;

import java.io.Serializable;

/**
 * A list of sums, each kept as a pair of doubles by the error-free addition of Knuth (The Art of
 * Computer Programming 2, section 4.2.2). It bears some 30 digits, so that the order of addition
 * does not show: pseudo-labels and their products are too large for a grid as in {@link
 * org.fishmarket.stats.Sums}.
 */
final class Totals implements Serializable {
  private final double[] high;
  private final double[] low;

  Totals(int size) {
    high = new double[size];
    low = new double[size];
  }

  void add(int index, double value) {
    double sum = high[index] + value;
    double back = sum - high[index];
    low[index] += high[index] - (sum - back) + (value - back);
    high[index] = sum;
  }

  void add(Totals other) {
    for (int i = 0; i < high.length; i++) {
      add(i, other.high[i]);
      low[i] += other.low[i];
    }
  }

  /** Puts a sum of another list in the place of one of this. */
  void put(int index, Totals other, int there) {
    high[index] = other.high[there];
    low[index] = other.low[there];
  }

  double at(int index) {
    return high[index] + low[index];
  }
}
