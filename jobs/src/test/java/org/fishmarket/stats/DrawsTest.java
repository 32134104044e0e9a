package org.fishmarket.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class DrawsTest {
  @Test
  void weightsArePoissonWithMeanOne() {
    double[] weights = new double[1001];
    double[] seen = new double[20];
    int draws = 0;
    for (long account = 0; account < 1000; account++) {
      Draws.weights(1, account, weights);
      assertThat(weights[0]).isEqualTo(1);
      for (int r = 1; r < weights.length; r++) {
        seen[(int) weights[r]]++;
        draws++;
      }
    }
    // P(0) to P(4) of Poisson(1); a million draws have a standard error under .0005
    double[] expected = {.36787944, .36787944, .18393972, .06131324, .01532831};
    for (int k = 0; k < expected.length; k++) {
      assertThat(seen[k] / draws).isCloseTo(expected[k], within(.002));
    }
  }

  @Test
  void weightsOfTwoAccountsAndOfTwoSeedsAreUncorrelated() {
    assertThat(correlation(1, 10, 1, 11)).isCloseTo(0, within(.02));
    assertThat(correlation(1, 10, 2, 10)).isCloseTo(0, within(.02));
  }

  @Test
  void theSameAccountAlwaysWeighsTheSame() {
    assertThat(correlation(5, 99, 5, 99)).isCloseTo(1, within(1e-9));
  }

  @Test
  void comparisonsDrawIndependently() {
    double[] one = new double[20001];
    double[] other = new double[20001];
    Draws.uniforms(3, 7, 0, one);
    Draws.uniforms(3, 7, 1, other);
    assertThat(correlation(one, other)).isCloseTo(0, within(.03));
    assertThat(java.util.Arrays.stream(one, 1, one.length).average().orElseThrow())
        .isCloseTo(.5, within(.01));
  }

  private static double correlation(long seed, long account, long otherSeed, long other) {
    double[] one = new double[40001];
    double[] two = new double[40001];
    Draws.weights(seed, account, one);
    Draws.weights(otherSeed, other, two);
    return correlation(one, two);
  }

  private static double correlation(double[] one, double[] two) {
    return new org.hipparchus.stat.correlation.PearsonsCorrelation()
        .correlation(
            java.util.Arrays.copyOfRange(one, 1, one.length),
            java.util.Arrays.copyOfRange(two, 1, two.length));
  }
}
