package org.fishmarket.audit.design;

import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;

/** Splits a whole number into whole parts by weights, within bounds. */
final class Apportionment {
  private Apportionment() {}

  /**
   * The parts, by the method of equal proportions: each next unit goes where w / sqrt(n (n + 1)) is
   * largest. With the weights of Neyman's allocation this gives the whole numbers with the smallest
   * variance (Wright, "The equivalence of Neyman optimum allocation for sampling and equal
   * proportions for apportioning the U.S. House of Representatives", The American Statistician 66,
   * 2012). Ties go to the earlier part.
   *
   * @param total to be split; at least the sum of {@code least}
   * @param weights over 0
   * @param least what each part gets in any case, at least 1
   * @param most what each part can hold
   * @return parts that add up to the total, or to the sum of {@code most} if that is less
   */
  static long[] split(long total, double[] weights, long[] least, long[] most) {
    long[] parts = least.clone();
    PriorityQueue<Integer> next =
        new PriorityQueue<>(
            Comparator.<Integer>comparingDouble(i -> -priority(weights[i], parts[i]))
                .thenComparingInt(i -> i));
    for (int i = 0; i < parts.length; i++) {
      if (parts[i] < most[i]) {
        next.add(i);
      }
    }
    for (long left = total - Arrays.stream(parts).sum(); left > 0 && !next.isEmpty(); left--) {
      int i = next.poll();
      parts[i]++;
      if (parts[i] < most[i]) {
        next.add(i);
      }
    }
    return parts;
  }

  private static double priority(double weight, long n) {
    return weight / Math.sqrt((double) n * (n + 1));
  }
}
