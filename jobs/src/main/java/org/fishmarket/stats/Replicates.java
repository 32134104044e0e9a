package org.fishmarket.stats;

import java.util.Arrays;
import org.hipparchus.stat.descriptive.moment.Variance;

/**
 * A measure in every resample of a bootstrap over accounts, and how many independent units it is
 * worth. Resamples of the same number have the same weights ({@link Draws#weights}), so measures of
 * the same accounts, or of cohorts that share some, can be taken from each other.
 *
 * <p><b>Units.</b> A ratio of sums whose denominators b are unequal is worth {@code (sum b)^2 / sum
 * b^2} accounts, as a weighted mean is (Kish, Survey Sampling, 1965, section 11.7). No more sums
 * are needed for it: over Poisson(1) weights {@code sum b^2} is the variance of the denominator.
 *
 * <p>A slope over accounts is replicated as a linear sum, and worth its degrees of freedom and one
 * ({@link SlopeScores}). Percentiles of the slopes of resamples would not do: with ten accounts
 * some of these rest on three or four, and 95 % intervals held in .998 of invented worlds.
 *
 * <p>A difference has the units of its sides, weighted by what each adds to its variance
 * (Satterthwaite, Biometrics Bulletin 2, 1946).
 */
public final class Replicates {
  private final double[] values;
  private final double units;
  private final boolean linear;

  private Replicates(double[] values, double units, boolean linear) {
    this.values = values;
    this.units = units;
    this.linear = linear;
  }

  /** Replicates whose spread is that of a normal or Student's t, whatever their tails. */
  static Replicates linear(double[] values, double units) {
    return new Replicates(values, units, true);
  }

  /**
   * A measure in which every account counts alike.
   *
   * @param values in each resample, NaN where undefined; the first is that of the data
   * @param accounts it rests on
   */
  public static Replicates of(double[] values, double accounts) {
    return new Replicates(values.clone(), accounts, false);
  }

  /** Takes the sums of a stratum, as {@link Slopes#add} does. */
  @FunctionalInterface
  public interface Adder {
    void add(double n, double x, double y, double xx, double xy);

    /** Adds a stratum by its sums in a replicate, which begin at an index. */
    default void add(Sums sums, int at, int r) {
      add(
          sums.at(at, r),
          sums.at(at + 1, r),
          sums.at(at + 2, r),
          sums.at(at + 3, r),
          sums.at(at + 4, r));
    }
  }

  /** Adds the strata of a resample, always the same in the same order. */
  @FunctionalInterface
  public interface Strata {
    void addTo(Adder slopes, int replicate);
  }

  /**
   * A slope over accounts within strata.
   *
   * @param resamples how many, besides the data
   */
  public static Replicates slope(int resamples, Strata strata) {
    return new SlopeScores(strata).replicates(resamples);
  }

  /**
   * The ratio of two sums over accounts.
   *
   * @param numerators in each resample, the first as the data are
   * @param denominators of the same resamples, not negative
   */
  public static Replicates ratio(double[] numerators, double[] denominators) {
    double[] values = new double[numerators.length];
    for (int r = 0; r < values.length; r++) {
      values[r] = denominators[r] > 0 ? numerators[r] / denominators[r] : Double.NaN;
    }
    return new Replicates(values, units(denominators), false);
  }

  /** This measure less another one, of the same resamples. */
  public Replicates minus(Replicates other) {
    double[] differences = new double[values.length];
    for (int r = 0; r < values.length; r++) {
      differences[r] = values[r] - other.values[r];
    }
    double first = variance(values);
    double second = variance(other.values);
    double both = first + second;
    double doubt = first * first / (units - 1) + second * second / (other.units - 1);
    boolean few = !(units >= Bootstrap.FEWEST && other.units >= Bootstrap.FEWEST);
    // where neither side varies there is nothing to weigh them by
    double fewer = Math.min(units, other.units);
    double worth = doubt > 0 ? 1 + both * both / doubt : fewer;
    return new Replicates(differences, few ? Double.NaN : worth, linear && other.linear);
  }

  /**
   * The estimate with its interval and p value, see {@link Bootstrap}: from percentiles; of slopes
   * and their differences from the standard error.
   *
   * @param confidence such as .95
   */
  public Estimate estimate(double confidence) {
    return linear
        ? Bootstrap.linear(values, units, confidence)
        : Bootstrap.estimate(values, units, confidence);
  }

  /**
   * The same of a share. Where it is 0 or 1 for every account, resamples say nothing of what others
   * would do: the interval is then {@link Proportion#exact} for the number of equal accounts.
   *
   * @param confidence such as .95
   */
  public Estimate share(double confidence) {
    Estimate estimate = estimate(confidence);
    boolean same = estimate.low() == estimate.high() && Double.isFinite(units);
    if (!same || estimate.value() != 0 && estimate.value() != 1) {
      return estimate;
    }
    Estimate exact = Proportion.exact(estimate.value() * units, units, confidence);
    return new Estimate(
        estimate.value(), exact.low(), exact.high(), estimate.error(), estimate.p());
  }

  /** The number of equal accounts that the measure is worth; NaN if a side has under two. */
  public double units() {
    return units;
  }

  private static double units(double[] denominators) {
    return denominators[0] * denominators[0] / Bootstrap.meanSquare(denominators);
  }

  private static double variance(double[] values) {
    double[] defined = Arrays.stream(values, 1, values.length).filter(Double::isFinite).toArray();
    return new Variance().evaluate(defined);
  }
}
