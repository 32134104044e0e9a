package org.fishmarket.compare.audited;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Coverage over worlds in which the classifier errs by cohort, account and outcome, and codes posts
 * that people find not codable. Bounds are .93 to .97, with a standard error and a half of so few
 * worlds on top; {@link ShareWorlds} prints more.
 */
class ShareWorldsTest {
  private static final int WORLDS = 300;

  @ParameterizedTest
  @CsvSource({"40, 4, .05, 5, false", "40, 0, .05, 1, false", "60, 4, .1, 5, true"})
  void correctedSharesCoverTheTruthThatUncorrectedOnesMiss(
      int accounts, double signal, double nones, int bands, boolean whole) {
    AuditedWorld.Plan plan =
        new AuditedWorld.Plan(accounts, accounts / 4, signal, nones, bands, 200);
    ShareWorlds worlds = ShareWorlds.of(WORLDS, plan, whole);
    worlds.results.forEach(
        (figure, coverage) -> {
          if (figure.startsWith("raw")) {
            assertThat(coverage.share()).as(figure).isLessThan(.9);
            assertThat(Math.abs(coverage.meanBias())).as(figure).isGreaterThan(.04);
          } else {
            assertThat(coverage.share()).as(figure).isBetween(.91, .99);
            assertThat(coverage.meanBias()).as(figure).isBetween(-.01, .01);
          }
        });
    assertThat(worlds.effective).isGreaterThan(signal > 0 ? 1.4 : .9);
  }
}
