package org.fishmarket.stats.coded;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

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
    return of(weights, units, Unit::sells, Unit::codable, unit -> 1, units.size());
  }

  /**
   * The classifier's precision, estimated likewise: posts that people call selling, of those that
   * it calls so. Posts without an intent on either side do not count.
   */
  public static Ratio precision(Weights weights, Collection<Unit> units) {
    Predicate<Unit> said = unit -> both(unit) && unit.said();
    return of(weights, units, Unit::sells, said, unit -> 1, units.stream().filter(said).count());
  }

  /** Its recall: posts that it calls selling, of those that people call so. */
  public static Ratio recall(Weights weights, Collection<Unit> units) {
    Predicate<Unit> sells = unit -> both(unit) && unit.sells() > 0;
    return of(
        weights,
        units,
        unit -> unit.said() ? unit.sells() : 0,
        sells,
        Unit::sells,
        units.stream().filter(sells).count());
  }

  private static boolean both(Unit unit) {
    return unit.codable() && unit.said() != null;
  }

  /**
   * @param counts whether a post is in the denominator, by {@code whole}; its {@code part} is in
   *     the numerator
   * @param n posts in the denominator, for an estimate without variance
   */
  private static Ratio of(
      Weights weights,
      Collection<Unit> units,
      ToDoubleFunction<Unit> part,
      Predicate<Unit> counts,
      ToDoubleFunction<Unit> whole,
      long n) {
    double parts = 0;
    double all = 0;
    for (Unit unit : units) {
      if (counts.test(unit)) {
        parts += weights.of(unit.stratum()) * part.applyAsDouble(unit);
        all += weights.of(unit.stratum()) * whole.applyAsDouble(unit);
      }
    }
    if (!weights.complete() || all == 0) {
      return NONE;
    }
    double value = parts / all;
    Map<String, Sums> strata = new HashMap<>();
    for (Unit unit : units) {
      double residual =
          counts.test(unit)
              ? (part.applyAsDouble(unit) - value * whole.applyAsDouble(unit)) / all
              : 0;
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
    return wilson(value, variance, n);
  }

  private static Ratio wilson(double p, double variance, long n) {
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
