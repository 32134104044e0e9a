package org.fishmarket.compare.audited;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Slopes where labels err with the outcome; {@link SlopeWorlds} prints more. */
class SlopeWorldsTest {
  private static final int WORLDS = 300;

  @ParameterizedTest
  @CsvSource({"2, 1, 600", "4, 5, 600"})
  void correctedSlopesCoverTheTruthThatUncorrectedOnesMiss(double signal, int bands, int coded) {
    SlopeWorlds worlds =
        SlopeWorlds.of(WORLDS, new AuditedWorld.Plan(40, 10, signal, 0, bands, coded));
    worlds.results.forEach(
        (figure, coverage) -> {
          if (figure.startsWith("corrected")) {
            assertThat(coverage.share()).as(figure).isBetween(.89, .99);
            assertThat(coverage.meanBias()).as(figure).isBetween(-.08, .08);
          }
        });
    assertThat(worlds.results.get("raw hard sell").share()).isLessThan(.3);
    assertThat(worlds.results.get("raw hard sell").meanBias()).isGreaterThan(.3);
    assertThat(worlds.results.get("raw hard less soft").share()).isLessThan(.85);
  }
}
