package org.fishmarket.compare.audited;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Events and accounts by labels that err with the outcome; {@link EventWorlds} prints more. */
class EventWorldsTest {
  private static final int WORLDS = 200;

  @ParameterizedTest
  @CsvSource({"40, 1, 600", "60, 5, 600"})
  void correctedFiguresCoverTheTruthThatUncorrectedOnesMiss(int accounts, int bands, int coded) {
    EventWorlds worlds =
        EventWorlds.of(
            WORLDS,
            new AuditedWorld.Plan(accounts, 0, 2, .05, bands, coded),
            EventWorlds.Truth.known(.05));
    worlds.results.forEach(
        (figure, coverage) -> {
          if (figure.startsWith("corrected")) {
            assertThat(coverage.share()).as(figure).isBetween(.89, .995);
          }
        });
    assertThat(worlds.results.get("corrected answered").meanBias()).isBetween(-.02, .02);
    assertThat(worlds.results.get("raw answered").share()).isLessThan(.5);
    assertThat(worlds.results.get("raw answered").meanBias()).isGreaterThan(.1);
  }
}
