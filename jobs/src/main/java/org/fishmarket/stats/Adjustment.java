package org.fishmarket.stats;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Adjusts the p values of many tests. */
public final class Adjustment {
  private Adjustment() {}

  /**
   * Benjamini and Hochberg's step-up adjustment, which controls the false discovery rate (Journal
   * of the Royal Statistical Society B 57, 1995).
   *
   * @param p the p values of all tests; NaN is passed through and counts for none
   * @return the adjusted values, in the order given
   */
  public static double[] benjaminiHochberg(double[] p) {
    double[] adjusted = new double[p.length];
    Arrays.fill(adjusted, Double.NaN);
    int[] falling =
        IntStream.range(0, p.length)
            .filter(i -> !Double.isNaN(p[i]))
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> p[i]).reversed())
            .mapToInt(Integer::intValue)
            .toArray();
    double smallest = 1;
    for (int k = 0; k < falling.length; k++) {
      int rank = falling.length - k;
      smallest = Math.min(smallest, p[falling[k]] * falling.length / rank);
      adjusted[falling[k]] = smallest;
    }
    return adjusted;
  }
}
