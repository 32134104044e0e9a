package org.fishmarket.models.learn;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Figures over all thresholds. */
final class Curves {
  private static final double UNDECIDED = 0.5;

  private Curves() {}

  /** The threshold with the best F1, midway between two probabilities; 0.5 if none is yes. */
  static double bestThreshold(double[] probabilities, boolean[] yes) {
    int[] order = descending(probabilities);
    int positives = count(yes);
    double best = 0;
    double threshold = UNDECIDED;
    int hits = 0;
    for (int k = 0; k < order.length; k++) {
      hits += yes[order[k]] ? 1 : 0;
      double f1 = 2.0 * hits / (k + 1 + positives);
      double here = probabilities[order[k]];
      double next = k + 1 < order.length ? probabilities[order[k + 1]] : 0;
      if (f1 > best && here > next) {
        best = f1;
        threshold = (here + next) / 2;
      }
    }
    return threshold;
  }

  private static int count(boolean[] yes) {
    int positives = 0;
    for (boolean y : yes) {
      positives += y ? 1 : 0;
    }
    return positives;
  }

  private static int[] descending(double[] values) {
    return IntStream.range(0, values.length)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer i) -> values[i]).reversed())
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
