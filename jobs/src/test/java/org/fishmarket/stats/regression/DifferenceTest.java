package org.fishmarket.stats.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.fishmarket.stats.Estimate;
import org.fishmarket.stats.regression.Differences.Sizes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DifferenceTest {
  private static Difference.Side side(double value, double error, long clusters, double effective) {
    return new Difference.Side(
        new Estimate(value, Double.NaN, Double.NaN, error, Double.NaN), clusters, effective);
  }

  @Test
  void withClustersOfEqualSharesItIsTheTestOfWelch() {
    // R: means 1 and .4, errors .3 and .2 of 10 and 20, t.test's formulas
    Estimate difference = Difference.of(side(1, .3, 10, 10), side(.4, .2, 20, 20), .95);
    assertThat(difference.value()).isCloseTo(.6, within(1e-15));
    assertThat(difference.error()).isCloseTo(Math.sqrt(.13), within(1e-15));
    assertThat(difference.low()).isCloseTo(-.160127743457810, within(1e-9));
    assertThat(difference.high()).isCloseTo(1.360127743457810, within(1e-9));
    assertThat(difference.p()).isCloseTo(.114233410058765, within(1e-9));
  }

  @Test
  void theFewerEffectiveClustersTheLargerTheError() {
    Estimate even = Difference.of(side(1, .3, 100, 100), side(.4, .3, 100, 100), .95);
    Estimate uneven = Difference.of(side(1, .3, 100, 4), side(.4, .3, 100, 100), .95);
    // on one side a third more variance, less the hundredth that CR1 has given
    assertThat(uneven.error() * uneven.error()).isCloseTo(.09 * (4 / 3. * .99 + 1), within(1e-12));
    assertThat(uneven.high() - uneven.low()).isGreaterThan(1.2 * (even.high() - even.low()));
  }

  @Test
  void withoutAnErrorOnOneSideThereIsNoInterval() {
    Estimate difference = Difference.of(side(1, .3, 10, 5), side(.4, Double.NaN, 10, 1.5), .95);
    assertThat(difference.value()).isCloseTo(.6, within(1e-15));
    assertThat(difference.bounded()).isFalse();
    assertThat(difference.p()).isNaN();
    assertThat(Difference.of(side(1, .3, 10, 5), side(Double.NaN, 1, 10, 5), .95).value()).isNaN();
  }

  @ParameterizedTest
  @CsvSource({
    "1500, 10, 10, 10, 10, 0",
    "1000, 10, 10, 40, 40, 0",
    "300, 10, 10, 400, 400, 0",
    "1000, 40, 40, 40, 8, 0",
    "1000, 40, 40, 40, 40, 0",
    "1000, 40, 40, 40, 40, -.5",
    "200, 40, 40, 400, 400, 0"
  })
  void itHoldsItsLevel(
      int worlds, int accounts, int sellers, int others, int otherSellers, double difference) {
    Differences sums =
        Differences.of(worlds, new Sizes(accounts, sellers, others, otherSellers, 0), difference);
    double error = Math.sqrt(.05 * .95 / worlds);
    assertThat(sums.covered()).isBetween(.95 - 3 * error, .97 + 2 * error);
    if (difference == 0) {
      assertThat(sums.rejected()).isLessThan(.05 + 3 * error);
    } else {
      assertThat(sums.rejected()).isGreaterThan(.8);
    }
  }

  @Test
  void accountsInBothCohortsMakeItCautious() {
    Differences apart = Differences.of(500, Sizes.of(40, 40), 0);
    Differences shared = Differences.of(500, new Sizes(40, 40, 40, 40, 40), 0);
    assertThat(shared.covered()).isGreaterThan(apart.covered()).isGreaterThan(.96);
  }
}
