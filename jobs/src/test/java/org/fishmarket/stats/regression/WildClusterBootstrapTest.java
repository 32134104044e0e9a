package org.fishmarket.stats.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.fishmarket.stats.Estimate;
import org.junit.jupiter.api.Test;

class WildClusterBootstrapTest {
  private static double[] drawn(long seed, long cluster, long clusters) {
    double[] weights = new double[20_000];
    WildWeights.draw(seed, cluster, clusters, weights);
    return weights;
  }

  @Test
  void weightsHaveMeanNoughtAndVarianceOne() {
    for (long clusters : new long[] {11, 12}) {
      double[] weights = drawn(1, 99, clusters);
      assertThat(Arrays.stream(weights).average().orElseThrow()).isCloseTo(0, within(.03));
      assertThat(Arrays.stream(weights).map(v -> v * v).average().orElseThrow())
          .isCloseTo(1, within(.03));
      assertThat(Arrays.stream(weights).distinct().count()).isEqualTo(clusters == 11 ? 6 : 2);
    }
  }

  @Test
  void weightsBelongToSeedAndCluster() {
    assertThat(drawn(1, 5, 20)).isEqualTo(drawn(1, 5, 20)).isNotEqualTo(drawn(1, 6, 20));
    assertThat(drawn(1, 5, 20)).isNotEqualTo(drawn(2, 5, 20));
  }

  @Test
  void theIntervalHoldsWhatIsNotRejected() {
    TwoPasses passes = new TwoPasses(World.of(20, -.5, 8), 1, true, 1);
    TwoPasses.Result result = passes.pass(passes.fit.coefficient(0), 999, 8);
    Estimate estimate = result.bootstrapped();
    double width = estimate.high() - estimate.low();
    assertThat(p(result, estimate.low() - width / 50)).isLessThanOrEqualTo(.05);
    assertThat(p(result, estimate.low() + width / 50)).isGreaterThan(.05);
    assertThat(p(result, estimate.high() - width / 50)).isGreaterThan(.05);
    assertThat(p(result, estimate.high() + width / 50)).isLessThanOrEqualTo(.05);
    assertThat(p(result, 0)).isEqualTo(estimate.p());
    assertThat(p(result, estimate.value())).isEqualTo(1);
  }

  private static double p(TwoPasses.Result result, double value) {
    return WildClusterBootstrap.p(result.contrast(), result.robust(), result.wild(), value);
  }

  @Test
  void oneAccountThatSellsGivesNoIntervalHoweverManyDoNot() {
    // its residuals vanish in the fit, and a cluster-robust error with them
    TwoPasses passes = new TwoPasses(World.of(60, 1, -.5, 8), 1, true, 1);
    TwoPasses.Result result = passes.pass(passes.fit.coefficient(0), 199, 8);
    assertThat(passes.total.varying(0)).isEqualTo(1);
    assertThat(ClusterRobust.effectiveClusters(result.robust())).isBetween(1., 1.2);
    assertThat(result.clusterRobust().value()).isFinite();
    assertThat(result.clusterRobust().bounded()).isFalse();
    assertThat(result.bootstrapped().p()).isNaN();
  }
}
