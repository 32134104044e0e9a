package org.fishmarket.bench;

import java.util.List;
import java.util.stream.DoubleStream;

/**
 * One side of a comparison, measured again in each round.
 *
 * @param unit of the values: {@code s}, {@code posts/s}, {@code MB}, {@code times}
 * @param values one a round, in their order
 */
record Series(String unit, List<Double> values) {
  static Series of(String unit, double... values) {
    return new Series(unit, DoubleStream.of(values).boxed().toList());
  }

  double median() {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }

  /** This divided by another, round by round, so that what slows a whole round cancels out. */
  Series over(Series other) {
    if (values.size() != other.values.size()) {
      throw new IllegalArgumentException(values.size() + " rounds against " + other.values.size());
    }
    double[] ratios = new double[values.size()];
    for (int i = 0; i < ratios.length; i++) {
      ratios[i] = values.get(i) / other.values.get(i);
    }
    return of("times", ratios);
  }
}
