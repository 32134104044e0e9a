package org.fishmarket.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** What R says of the same numbers is in {@link ReferenceTest}. */
class ReplicatesTest {
  private static final int DRAWS = 20_000;

  /** The sums of some accounts' numerators and denominators in every resample. */
  private static double[][] resampled(double[][] accounts) {
    Sums sums = new Sums(2, DRAWS);
    double[] weights = new double[DRAWS + 1];
    for (int i = 0; i < accounts.length; i++) {
      Draws.weights(9, i, weights);
      sums.add(weights, accounts[i], 0, 2);
    }
    return new double[][] {
      sums.replicates((all, r) -> all.at(0, r)), sums.replicates((all, r) -> all.at(1, r))
    };
  }

  private static Replicates ratio(double[][] accounts) {
    double[][] sums = resampled(accounts);
    return Replicates.ratio(sums[0], sums[1]);
  }

  @Test
  void equalAccountsAreWorthTheirNumber() {
    double[][] accounts = new double[20][];
    for (int i = 0; i < 20; i++) {
      accounts[i] = new double[] {i % 3, 4};
    }
    assertThat(ratio(accounts).units()).isCloseTo(20, within(1.));
  }

  /** A slope over accounts in strata, of which there are two at most. */
  private static Replicates slope(double[] x, double[] y, int[] strata) {
    Sums sums = new Sums(2 * Slopes.SIZE, DRAWS);
    double[] weights = new double[DRAWS + 1];
    double[] values = new double[2 * Slopes.SIZE];
    for (int i = 0; i < x.length; i++) {
      Draws.weights(9, i, weights);
      java.util.Arrays.fill(values, 0);
      Slopes.contribute(x[i], y[i], values, strata[i] * Slopes.SIZE);
      sums.add(weights, values, 0, values.length);
    }
    return Replicates.slope(
        DRAWS,
        (slopes, r) -> {
          slopes.add(sums, 0, r);
          slopes.add(sums, Slopes.SIZE, r);
        });
  }

  @Test
  void aSlopeIsWorthFewerAccountsTheMoreOneOfThemDeviates() {
    // deviations of x: -1 and 1 in turn, so all alike; then one far out
    double[] even = new double[20];
    double[] uneven = new double[20];
    double[] y = new double[20];
    for (int i = 0; i < 20; i++) {
      even[i] = i % 2 == 0 ? 1 : -1;
      uneven[i] = i < 2 ? 4 * even[i] : even[i];
      y[i] = i % 3;
    }
    // degrees of freedom n - 2, and one
    assertThat(slope(even, y, new int[20]).units()).isCloseTo(19, within(.5));
    assertThat(slope(uneven, y, new int[20]).units()).isBetween(3., 6.);
    uneven[0] = 40;
    assertThat(slope(uneven, y, new int[20]).estimate(.95).bounded()).isFalse();
  }

  @Test
  void theErrorOfASlopeIsWhitesEnlargedForLeverage() {
    double[] x = {-1, 1, -1, 1, -1, 1, -1, 1, -1, 1};
    double[] y = {-2, 1, 0, 3, -1, 2, 1, 0, -3, 4};
    // slope 1.5, residuals in turn; White's variance is sum (d e)^2 / (sum d^2)^2
    double square = 0;
    double mean = .5;
    for (int i = 0; i < x.length; i++) {
      double residual = y[i] - mean - 1.5 * x[i];
      square += residual * residual / 100;
    }
    Estimate slope = slope(x, y, new int[10]).estimate(.95);
    assertThat(slope.value()).isCloseTo(1.5, within(1e-12));
    double error = Math.sqrt(square / (1 - .2));
    assertThat(slope.error()).isCloseTo(error, within(.02 * error));
    assertThat(slope.high() - slope.value()).isCloseTo(2.306 * error, within(.05 * error));
  }

  @Test
  void strataHaveLevelsOfTheirOwn() {
    double[] x = {0, 1, 0, 1, 5, 6, 5, 6};
    double[] y = {0, 1, 1, 2, 0, 1, 1, 2};
    int[] strata = {0, 0, 0, 0, 1, 1, 1, 1};
    Estimate slope = slope(x, y, strata).estimate(.95);
    assertThat(slope.value()).isCloseTo(1, within(1e-12));
    // residuals are 1/2 each, leverage 1/8 + 1/4
    assertThat(slope.error()).isCloseTo(Math.sqrt(.125 / (1 - .375)), within(.02));
  }

  @Test
  void oneLargeAccountIsWorthLittleMoreThanItself() {
    double[][] accounts = {{50, 100}, {1, 2}, {2, 3}, {0, 4}, {3, 5}};
    Replicates ratio = ratio(accounts);
    assertThat(ratio.units()).isBetween(1., 1.5);
    assertThat(ratio.estimate(.95).value()).isCloseTo(56 / 114., within(1e-12));
    assertThat(ratio.estimate(.95).bounded()).isFalse();
    double[][] equal = {{0, 1}, {1, 1}, {1, 1}, {0, 1}, {1, 1}};
    assertThat(ratio(equal).minus(ratio).estimate(.95).bounded()).isFalse();
  }

  @Test
  void whatAccountsHaveInCommonIsTakenOff() {
    double[][] lifted = new double[20][];
    double[][] plain = new double[20][];
    for (int i = 0; i < 20; i++) {
      plain[i] = new double[] {i, 20};
      lifted[i] = new double[] {i + 2 + (i % 2) / 10., 20};
    }
    Estimate difference = ratio(lifted).minus(ratio(plain)).estimate(.95);
    assertThat(difference.value()).isCloseTo(.1025, within(1e-12));
    assertThat(difference.error()).isLessThan(ratio(plain).estimate(.95).error() / 50);
    assertThat(difference.low()).isPositive();
  }

  @Test
  void sidesThatDoNotVaryHaveADifferenceAllTheSame() {
    double[][] twice = new double[20][];
    double[][] once = new double[20][];
    for (int i = 0; i < 20; i++) {
      twice[i] = new double[] {2, 1};
      once[i] = new double[] {1, 1};
    }
    Estimate difference = ratio(twice).minus(ratio(once)).estimate(.95);
    assertThat(difference.low()).isEqualTo(1);
    assertThat(difference.high()).isEqualTo(1);
  }

  @Test
  void aRatioOfNothingIsNotDefined() {
    assertThat(Replicates.ratio(new double[3], new double[3]).estimate(.95).value()).isNaN();
  }

  @Test
  void aShareOfNoneOrAllHasAnExactIntervalForTheAccountsThereAre() {
    double[] none = new double[200];
    double[] accounts = new double[200];
    java.util.Random random = new java.util.Random(1);
    java.util.Arrays.setAll(
        accounts, r -> r == 0 ? 33 : 33 + Math.sqrt(33) * random.nextGaussian());
    Estimate share = Replicates.ratio(none, accounts).share(.95);
    double units = Replicates.ratio(none, accounts).units();
    assertThat(units).isBetween(25.0, 42.0);
    assertThat(share.low()).isZero();
    assertThat(share.high()).isEqualTo(Proportion.exact(0, units, .95).high()).isPositive();
    Estimate all = Replicates.ratio(accounts, accounts).share(.95);
    assertThat(all.high()).isEqualTo(1);
    assertThat(all.low()).isLessThan(1);
  }
}
