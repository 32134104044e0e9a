package org.fishmarket.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BootstrapTest {
  @Test
  void tailsLieWhereTheExpandedPercentileIntervalPutsThem() {
    // replicates 0, 1, … 100000: a quantile is its own level. Levels by scipy:
    // norm.cdf(t.ppf(.025, n - 1))
    double[] replicates = new double[100_002];
    for (int r = 1; r < replicates.length; r++) {
      replicates[r] = r - 1;
    }
    replicates[0] = 50_000;
    assertThat(Bootstrap.estimate(replicates, 10, .95).low())
        .isCloseTo(100_000 * .01184384745050324, within(1e-6));
    assertThat(Bootstrap.estimate(replicates, 40, .95).high())
        .isCloseTo(100_000 * (1 - .021552511813648895), within(1e-6));
  }

  @Test
  void pInvertsTheInterval() {
    double[] replicates = new double[2001];
    SplittableRandom random = new SplittableRandom(4);
    for (int r = 1; r < replicates.length; r++) {
      replicates[r] = 1 + random.nextGaussian() / 2;
    }
    for (long units : new long[] {10, 40, 4000}) {
      Estimate estimate = Bootstrap.estimate(replicates, units, .95);
      double level = 1 - estimate.p();
      double bound = Bootstrap.estimate(replicates, units, level).low();
      assertThat(bound).isCloseTo(0, within(.05));
    }
  }

  @Test
  void aMeasureThatMostResamplesCannotGiveHasNoInterval() {
    double[] replicates = new double[101];
    Arrays.fill(replicates, 2);
    Arrays.fill(replicates, 1, 12, Double.NaN);
    Estimate estimate = Bootstrap.estimate(replicates, 20, .95);
    assertThat(estimate.value()).isEqualTo(2);
    assertThat(estimate.bounded()).isFalse();
    assertThat(estimate.p()).isNaN();
  }

  @Test
  void anUndefinedMeasureStaysUndefined() {
    double[] replicates = new double[101];
    replicates[0] = Double.NaN;
    assertThat(Bootstrap.estimate(replicates, 20, .95).value()).isNaN();
  }
}
