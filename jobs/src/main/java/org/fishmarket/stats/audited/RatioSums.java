package org.fishmarket.stats.audited;

import java.io.Serializable;

/**
 * Sums over accounts for ratios {@code sum a / sum b} of some cohorts, and for the differences of
 * these: totals, products of an account's contributions within and between cohorts, and powers of
 * b. States of disjoint accounts add up; {@link Ratios} is the formula.
 */
public final class RatioSums implements Serializable {
  private static final int LARGEST = 5;

  private final int cohorts;
  private final Totals totals;

  /**
   * An empty state.
   *
   * @param cohorts how many
   */
  public RatioSums(int cohorts) {
    this.cohorts = cohorts;
    int sides = 2 * cohorts;
    totals = new Totals(sides + sides * sides + cohorts * (LARGEST + 1));
  }

  /**
   * Two cohorts, from the sums of each and of what they share, so that the work for many pairs of
   * cohorts goes with the accounts that are in both.
   *
   * @param one sums of one cohort
   * @param two sums of another
   * @param both sums of both, over the accounts that are in both; null if there are none
   */
  public static RatioSums of(RatioSums one, RatioSums two, RatioSums both) {
    RatioSums pair = new RatioSums(2);
    if (both != null) {
      for (int side = 0; side < 2; side++) {
        for (int other = 2; other < 4; other++) {
          pair.take(pair.product(side, other), both, pair.product(side, other));
          pair.take(pair.product(other, side), both, pair.product(other, side));
        }
      }
    }
    pair.take(0, one);
    pair.take(1, two);
    return pair;
  }

  private void take(int cohort, RatioSums alone) {
    for (int side = 0; side < 2; side++) {
      take(2 * cohort + side, alone, side);
      for (int other = 0; other < 2; other++) {
        take(product(2 * cohort + side, 2 * cohort + other), alone, alone.product(side, other));
      }
    }
    for (int exponent = 0; exponent <= LARGEST; exponent++) {
      take(power(cohort, exponent), alone, alone.power(0, exponent));
    }
  }

  private void take(int index, RatioSums from, int there) {
    totals.put(index, from.totals, there);
  }

  /**
   * Adds one account.
   *
   * @param a its numerator in each cohort, such as the sum of its posts' pseudo-labels
   * @param b its denominator in each cohort, such as its number of posts; at 0 it is not in the
   *     cohort, and a must be 0 as well
   */
  public void add(double[] a, double[] b) {
    for (int i = 0; i < cohorts; i++) {
      if (b[i] != 0) {
        totals.add(2 * i, a[i]);
        totals.add(2 * i + 1, b[i]);
        double power = 1;
        for (int exponent = 0; exponent <= LARGEST; exponent++) {
          totals.add(power(i, exponent), power);
          power *= b[i];
        }
        for (int j = 0; j < cohorts; j++) {
          if (b[j] != 0) {
            totals.add(product(2 * i, 2 * j), a[i] * a[j]);
            totals.add(product(2 * i, 2 * j + 1), a[i] * b[j]);
            totals.add(product(2 * i + 1, 2 * j), b[i] * a[j]);
            totals.add(product(2 * i + 1, 2 * j + 1), b[i] * b[j]);
          }
        }
      }
    }
  }

  /** Adds the sums of other accounts over the same cohorts to this state, and returns it. */
  public RatioSums plus(RatioSums other) {
    totals.add(other.totals);
    return this;
  }

  private int product(int side, int other) {
    return 2 * cohorts + side * 2 * cohorts + other;
  }

  private int power(int cohort, int exponent) {
    return 2 * cohorts + 4 * cohorts * cohorts + cohort * (LARGEST + 1) + exponent;
  }

  double a(int cohort) {
    return totals.at(2 * cohort);
  }

  double b(int cohort) {
    return totals.at(2 * cohort + 1);
  }

  /** Number of accounts in a cohort. */
  public double accounts(int cohort) {
    return totals.at(power(cohort, 0));
  }

  /** How b is spread over the accounts of a cohort. */
  Shares shares(int cohort) {
    double[] shares = new double[LARGEST + 1];
    for (int exponent = 2; exponent <= LARGEST; exponent++) {
      shares[exponent] = totals.at(power(cohort, exponent)) / Math.pow(b(cohort), exponent);
    }
    return new Shares(shares[2], shares[3], shares[4], shares[5]);
  }

  /** Sum over accounts of (a - r b) in one cohort times the same in another, each with its r. */
  double residuals(int cohort, double ratio, int other, double otherRatio) {
    return totals.at(product(2 * cohort, 2 * other))
        - otherRatio * totals.at(product(2 * cohort, 2 * other + 1))
        - ratio * totals.at(product(2 * cohort + 1, 2 * other))
        + ratio * otherRatio * totals.at(product(2 * cohort + 1, 2 * other + 1));
  }
}
