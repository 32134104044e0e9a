package org.fishmarket.stats.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LeastSquaresTest {
  @Test
  void aRegressorThatControlsExplainHasNoCoefficient() {
    // selling only ever happens in month 2, and always does
    CrossProducts sums = new CrossProducts(4);
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < 90; i++) {
      int month = i % 3;
      Observation row = new Observation().begin(random.nextGaussian()).put(1 + month, 1);
      sums.add(row.put(0, month == 2 ? 1 : 0));
    }
    LeastSquares fit = LeastSquares.of(sums, 1);
    assertThat(fit.kept(0)).isFalse();
    assertThat(fit.rank()).isEqualTo(3);
    assertThat(fit.coefficient(0).estimable()).isFalse();
    assertThat(fit.coefficient(0).value()).isNaN();
    assertThat(fit.contrast(new double[] {0, 1, -1, 0}).estimable()).isTrue();
    assertThat(fit.contrast(new double[] {1, -1, 0, 0}).estimable()).isFalse();
  }

  @Test
  void ofRegressorsThatSayTheSameTheLaterGoesWhateverTheirScale() {
    CrossProducts sums = new CrossProducts(3);
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < 90; i++) {
      double x = random.nextDouble() / 3;
      Observation row = new Observation().begin(2 * x + 1).put(0, x).put(2, 1);
      sums.add(row.put(1, x * 1e7 + 4));
    }
    LeastSquares fit = LeastSquares.of(sums, 2);
    assertThat(fit.kept(0)).isTrue();
    assertThat(fit.kept(1)).isFalse();
    assertThat(fit.coefficient(0).value()).isCloseTo(2, within(1e-9));
    assertThat(fit.coefficient(2).value()).isCloseTo(1, within(1e-9));
  }

  @Test
  void withoutRowsNothingIsEstimable() {
    LeastSquares fit = LeastSquares.of(new CrossProducts(2), 1);
    assertThat(fit.rank()).isZero();
    TwoPasses.Result nothing =
        new TwoPasses.Result(fit.coefficient(0), new RobustSums(), new WildSums(2, 99));
    assertThat(nothing.clusterRobust().value()).isNaN();
    assertThat(nothing.bootstrapped().value()).isNaN();
  }

  @Test
  void valuesOfOneColumnAddUpAndMissingOnesAreRefused() {
    CrossProducts sums = new CrossProducts(1);
    sums.add(new Observation().begin(1).put(0, 2).put(0, 3));
    assertThat(sums.product(0, 0)).isEqualTo(25);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Observation().begin(Double.NaN))
        .withMessageContaining("outcome");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Observation().begin(1).put(4, Double.NaN))
        .withMessageContaining("column 4");
  }
}
