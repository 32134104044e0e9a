package org.fishmarket.compare.within;

import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fishmarket.stats.regression.CrossProducts;
import org.fishmarket.stats.regression.LeastSquares;

/** A linear combination of the coefficients of a design. */
public abstract class Effect implements Serializable {
  private final String name;

  Effect(String name) {
    this.name = name;
  }

  /**
   * A bin of ordered bins.
   *
   * @param regressor that is 1 in the bin and 0 elsewhere; null for the base, which has none
   * @param score where on the line the bin lies
   */
  public record Bin(String regressor, double score) implements Serializable {
    /** The bin that the others are compared with. */
    public static Bin base(double score) {
      return new Bin(null, score);
    }
  }

  /** The coefficient of a regressor, under its name. */
  public static Effect of(String regressor) {
    return combination(regressor, Map.of(regressor, 1.));
  }

  /** The coefficient of one regressor less that of another. */
  public static Effect difference(String name, String regressor, String other) {
    return combination(name, Map.of(regressor, 1., other, -1.));
  }

  /** Any sum of weighted coefficients. */
  public static Effect combination(String name, Map<String, Double> weights) {
    return new Combination(name, new TreeMap<>(weights));
  }

  /**
   * The slope of a straight line through the coefficients of ordered bins, each bin counting the
   * same. A bin that no row lies in, or within accounts no account moves into or out of, is left
   * out.
   */
  public static Effect trend(String name, List<Bin> bins) {
    return new Trend(name, List.copyOf(bins));
  }

  /** What it is called; unique in its design. */
  public String name() {
    return name;
  }

  /** The regressors that it names. */
  abstract Collection<String> regressors();

  /**
   * What it is in a fit.
   *
   * @param sums that were fitted
   * @param names of the regressors, in order
   */
  abstract Line in(CrossProducts sums, LeastSquares fit, List<String> names);
}
