package org.fishmarket.stats.regression;

import static org.assertj.core.api.Assertions.assertThat;

import org.fishmarket.stats.regression.Coverage.Interval;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Some of what {@link Coverage} measures at length. */
class CoverageTest {
  @ParameterizedTest
  @CsvSource({
    "1000, 12, 0",
    "1000, 12, -.5",
    "1000, 40, 0",
    "400, 40, -.5",
    "400, 200, 0",
    "400, 200, -.5"
  })
  void ninetyFivePercentIntervalsHoldThePlantedEffectThatOften(
      int worlds, int accounts, double effect) {
    Coverage coverage = Coverage.of(worlds, accounts, accounts, effect);
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
