package org.fishmarket.stats.audited;

import java.io.Serializable;
import org.fishmarket.stats.Estimate;
import org.fishmarket.stats.StudentT;

/**
 * Sums over accounts of the squared influences on a {@link CorrectedFit}: the second pass of a
 * regression. States of disjoint accounts add up.
 *
 * <p>The variance of a contrast {@code c'beta} is {@code sum_i (c'u_i)^2 / (1 - q)}, with u_i the
 * account's influence, in which the pseudo-labels carry the drawing of the sample along, and q the
 * sum of squared shares; Student's t has Bell and McCaffrey's degrees of freedom ({@link Shares};
 * of the indicator with the most unequal shares, where several take part). With equal accounts that
 * is CR1 without its factor for columns, and t with G - 1.
 */
public final class Influences implements Serializable {
  private final CorrectedFit fit;
  private final Totals totals;

  /** An empty state. */
  public Influences(CorrectedFit fit) {
    this.fit = fit;
    int labels = fit.labels();
    totals = new Totals(labels * labels + 2 * labels);
  }

  /** An empty state under the same fit. */
  public Influences empty() {
    return new Influences(fit);
  }

  /** Adds an account, with the same posts as in the first pass. */
  public void add(AccountMoments account) {
    if (account.posts() > 1) {
      double[] influence = fit.influence(account);
      double[] shares = fit.shares(account);
      int labels = fit.labels();
      for (int i = 0; i < labels; i++) {
        for (int j = 0; j < labels; j++) {
          totals.add(i * labels + j, influence[i] * influence[j]);
        }
        totals.add(labels * labels + i, shares[i] * shares[i]);
        totals.add(labels * labels + labels + i, shares[i] * shares[i] * shares[i]);
      }
    }
  }

  /** Adds the sums of other accounts under the same fit to this state, and returns it. */
  public Influences plus(Influences other) {
    totals.add(other.totals);
    return this;
  }

  /**
   * The coefficient of an indicator: the difference that the label makes within accounts.
   *
   * @param confidence such as .95
   */
  public Estimate coefficient(int label, double confidence) {
    double[] weights = new double[fit.labels()];
    weights[label] = 1;
    return contrast(weights, confidence);
  }

  /**
   * A contrast of indicators, such as hard less soft sell.
   *
   * @param weights of the indicators, not all 0
   * @return no interval if one account decides
   */
  public Estimate contrast(double[] weights, double confidence) {
    Spread spread = spread(weights);
    return StudentT.estimate(spread.value, spread.variance, spread.freedom, confidence);
  }

  /**
   * A contrast here less the same one of other accounts: variances add up, degrees of freedom after
   * Satterthwaite (Biometrics Bulletin 2, 1946). Accounts in both are taken for different ones.
   */
  public Estimate difference(double[] weights, Influences other, double confidence) {
    Spread one = spread(weights);
    Spread two = other.spread(weights);
    double variance = one.variance + two.variance;
    double freedom = variance * variance / (one.doubt() + two.doubt());
    return StudentT.estimate(one.value - two.value, variance, freedom, confidence);
  }

  /** A contrast with its variance and the degrees of freedom of that. */
  private record Spread(double value, double variance, double freedom) {
    double doubt() {
      return variance * variance / freedom;
    }
  }

  private Spread spread(double[] weights) {
    int labels = fit.labels();
    double value = 0;
    double variance = 0;
    double most = 0;
    double factor = Double.NaN;
    double freedom = Double.NaN;
    for (int i = 0; i < labels; i++) {
      value += weights[i] * fit.coefficient(i);
      for (int j = 0; j < labels; j++) {
        variance += weights[i] * weights[j] * totals.at(i * labels + j);
      }
      Shares shares = shares(i);
      if (weights[i] != 0 && shares.squares() > most) {
        most = shares.squares();
        factor = shares.independentPosts().factor();
        freedom = shares.independentPosts().freedom();
      }
    }
    return new Spread(value, most < 1 ? variance * factor : Double.NaN, freedom);
  }

  private Shares shares(int label) {
    int first = fit.labels() * fit.labels();
    return new Shares(
        totals.at(first + label), totals.at(first + fit.labels() + label), Double.NaN, Double.NaN);
  }
}
