package org.fishmarket.stats;

/**
 * Least-squares slope of y on x within strata, each stratum with a level of its own: {@code b =
 * sum_s Sxy_s / sum_s Sxx_s} with {@code Sxy = sum xy - (sum x)(sum y)/n}. With one stratum it is
 * the ordinary slope; with several it is that of a regression with an effect for each stratum
 * (Frisch and Waugh, Econometrica 1, 1933).
 */
public final class Slopes {
  /** How many sums of an account or a stratum a slope needs: number, x, y, x squared, x times y. */
  public static final int SIZE = 5;

  /** Spread of x, as a share of its mean square, under which there is no slope to speak of. */
  private static final double FLAT = 1e-12;

  private double sxx;
  private double sxy;
  private double square;

  /** Adds a stratum by its sums: number, x, y, x squared, x times y, of whatever weights. */
  public Slopes add(double n, double x, double y, double xx, double xy) {
    if (n > 0) {
      sxx += xx - x * x / n;
      sxy += xy - x * y / n;
      square += xx;
    }
    return this;
  }

  /** Writes what an account contributes to these sums. */
  public static void contribute(double x, double y, double[] values, int at) {
    double a = Sums.onGrid(x);
    double b = Sums.onGrid(y);
    values[at] = 1;
    values[at + 1] = a;
    values[at + 2] = b;
    values[at + 3] = Sums.onGrid(a * a);
    values[at + 4] = Sums.onGrid(a * b);
  }

  /** The slope, or NaN if x does not vary in any stratum. */
  public double slope() {
    return sxx > FLAT * square ? sxy / sxx : Double.NaN;
  }

  /** Spread of x within strata: the sum of squared deviations. */
  public double spread() {
    return sxx;
  }
}
