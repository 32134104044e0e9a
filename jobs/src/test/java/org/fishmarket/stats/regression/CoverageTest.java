package org.fishmarket.stats.regression;

import static org.assertj.core.api.Assertions.assertThat;

import org.fishmarket.stats.regression.Coverage.Interval;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A thousand worlds each; {@link Coverage} has the long run. */
class CoverageTest {
  private static final int WORLDS = 1000;

  @ParameterizedTest
  @CsvSource({"12, 0", "12, -.5", "40, 0", "40, -.5", "200, 0", "200, -.5"})
  void ninetyFivePercentIntervalsHoldThePlantedEffectThatOften(int accounts, double effect) {
    Coverage coverage = Coverage.of(WORLDS, accounts, accounts, effect);
    assertThat(coverage.covered(Interval.RULE)).isBetween(.93, .97);
    if (effect == 0) {
      assertThat(coverage.rejected(Interval.RULE)).isBetween(.03, .06);
    } else if (accounts >= 40) {
      assertThat(coverage.rejected(Interval.RULE)).isGreaterThan(.9);
    }
    if (accounts == 12) {
      // why the bootstrap is there
      assertThat(coverage.covered(Interval.CLUSTER_ROBUST)).isLessThan(.92);
    }
  }
}
