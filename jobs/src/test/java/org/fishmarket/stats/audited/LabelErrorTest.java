package org.fishmarket.stats.audited;

import static org.assertj.core.api.Assertions.assertThat;

import org.fishmarket.stats.audited.LabelErrorSimulation.Coverage;
import org.fishmarket.stats.audited.LabelErrorSimulation.Setting;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Coverage over worlds in which the classifier errs by cohort, by account and by outcome. Bounds
 * are .93 to .97, with a standard error and a half of so few worlds on top; the whole table comes
 * from {@link LabelErrorSimulation}.
 */
class LabelErrorTest {
  private static final int WORLDS = 500;
  private static final double LEAST = .915;
  private static final double MOST = .985;

  private static void assertCovers(LabelErrorSimulation simulation, String estimator, double bias) {
    Coverage coverage = simulation.results.get(estimator);
    assertThat(coverage.share()).as(estimator).isBetween(LEAST, MOST);
    assertThat(coverage.meanBias()).as(estimator).isBetween(-bias, bias);
  }

  @ParameterizedTest
  @CsvSource({
    "40, 200, 1, 3",
    "40, 200, 1, 0",
    "40, 400, 5, 3",
    "40, 1000, 5, 0",
    "10, 200, 5, 3",
  })
  void correctedRatiosDifferencesAndSlopesCoverTheTruth(
      int accounts, int coded, int bands, double signal) {
    LabelErrorSimulation simulation =
        LabelErrorSimulation.of(WORLDS, new Setting(accounts, coded, bands, signal));
    assertCovers(simulation, "ratio, tuned", .015);
    assertCovers(simulation, "difference, tuned", .02);
    assertCovers(simulation, "slope, whole", .04);
    assertCovers(simulation, "slope, true labels", .03);
    assertThat(simulation.results.get("ratio, raw").share()).isLessThan(.92);
    assertThat(simulation.results.get("slope, raw").meanBias()).isGreaterThan(.4);
  }

  @ParameterizedTest
  @CsvSource({"0, .99, 1.01", "3, .78, .88", "6, .68, .78"})
  void theIntervalIsNarrowerWhereTheClassifierIsGoodAndNoWiderWhereItIsUseless(
      double signal, double least, double most) {
    LabelErrorSimulation simulation = LabelErrorSimulation.of(100, new Setting(80, 200, 1, signal));
    double ratio =
        simulation.results.get("difference, tuned").meanWidth()
            / simulation.results.get("difference, hands").meanWidth();
    assertThat(ratio).isBetween(least, most);
    if (signal == 0) {
      assertThat(simulation.lambda).isLessThan(.15);
      assertThat(simulation.effective).isBetween(.97, 1.02);
    } else {
      assertThat(simulation.effective).isGreaterThan(1.9);
    }
  }

  @ParameterizedTest
  @CsvSource({"40, 200, 5, 3", "40, 200, 1, 0"})
  void pseudoLabelsPutInAsIfTheyWereLabelsWouldBeBiased(
      int accounts, int coded, int bands, double signal) {
    LabelErrorSimulation simulation =
        LabelErrorSimulation.of(100, new Setting(accounts, coded, bands, signal));
    assertThat(simulation.results.get("slope, whole, squares not corrected").meanBias())
        .isGreaterThan(.2);
    assertThat(simulation.results.get("slope, whole").meanBias()).isBetween(-.08, .08);
  }
}
