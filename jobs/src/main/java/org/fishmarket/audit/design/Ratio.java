package org.fishmarket.audit.design;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * The promotional ratio of the sampled posts' population, estimated from the coded sample.
 *
 * @param value selling posts over codable ones, both weighted; null if it cannot be estimated
 * @param low lower bound of the 95 % interval; null if none can be given
 * @param high upper bound
 */
public record Ratio(Double value, Double low, Double high) {
  private static final double Z = 1.959963984540054;
  private static final Ratio NONE = new Ratio(null, null, null);

  /** Sums of a stratum. */
  private static final class Sums {
    private long n;
    private double sum;
    private double squares;

    void add(double value) {
      n++;
      sum += value;
      squares += value * value;
    }

    double variance() {
      return Math.max(0, (squares - sum * sum / n) / (n - 1));
    }
  }

  /**
   * The Horvitz-Thompson estimator of a ratio of two totals, its variance by linearisation within
   * strata with the correction for finite strata (Särndal, Swensson and Wretman, "Model Assisted
   * Survey Sampling", 1992, chapter 5), and Wilson's interval at the effective sample size p (1 -
   * p) / V, which stays within 0 and 1 (Korn and Graubard, Survey Methodology 24, 1998).
   *
   * @param weights of all strata that the ratio speaks of
   * @param units the coded posts of these strata
   * @return without a value if a stratum has no coded post or no post is codable
   */
  public static Ratio of(Weights weights, Collection<Unit> units) {
    double selling = 0;
    double codable = 0;
    for (Unit unit : units) {
      if (unit.codable()) {
        selling += weights.of(unit.stratum()) * unit.sells();
        codable += weights.of(unit.stratum());
      }
    }
    if (!weights.complete() || codable == 0) {
      return NONE;
    }
    double value = selling / codable;
    Map<String, Sums> strata = new HashMap<>();
    for (Unit unit : units) {
      double residual = unit.codable() ? (unit.sells() - value) / codable : 0;
      strata.computeIfAbsent(unit.stratum(), name -> new Sums()).add(residual);
    }
    double variance = 0;
    boolean census = true;
    for (Map.Entry<String, Sums> stratum : strata.entrySet()) {
      double posts = weights.posts().get(stratum.getKey());
      Sums sums = stratum.getValue();
      if (sums.n < posts) {
        census = false;
        // one post shows no variance: it becomes NaN, and no interval is given
        variance += posts * posts * (1 - sums.n / posts) * sums.variance() / sums.n;
      }
    }
    if (census) {
      return new Ratio(value, value, value);
    }
    return wilson(value, variance, units.size());
  }

  private static Ratio wilson(double p, double variance, int n) {
    if (Double.isNaN(variance)) {
      return new Ratio(p, null, null);
    }
    double effective = variance == 0 ? n : p * (1 - p) / variance;
    double z2 = Z * Z / effective;
    double centre = (p + z2 / 2) / (1 + z2);
    double half = Z / (1 + z2) * Math.sqrt(p * (1 - p) / effective + z2 / effective / 4);
    return new Ratio(p, Math.max(0, centre - half), Math.min(1, centre + half));
  }
}
