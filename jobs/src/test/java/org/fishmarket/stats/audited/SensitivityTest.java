package org.fishmarket.stats.audited;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class SensitivityTest {
  private static final ErrorRates RATES = new ErrorRates(.8, .9);
  private static final ErrorRates WORSE = new ErrorRates(.6, .85);
  private static final ErrorRates BLIND = new ErrorRates(.3, .7);

  @Test
  void ratesComeFromATable() {
    assertThat(ErrorRates.of(40, 10, 15, 135)).isEqualTo(RATES);
    assertThat(RATES.youden()).isCloseTo(.7, within(1e-12));
    assertThatThrownBy(() -> ErrorRates.of(0, 0, 1, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void roganAndGladenFindTheTrueShare() {
    // 30 % sell: .3 * .8 + .7 * .1 = .31 are called so
    assertThat(Misclassification.share(.31, RATES)).isCloseTo(.3, within(1e-12));
    assertThat(Misclassification.share(.05, RATES)).isZero();
    assertThat(Misclassification.share(.95, RATES)).isEqualTo(1);
    assertThat(Misclassification.share(.31, BLIND)).isNaN();
  }

  /** Posts by truth and label, with outcomes: a contrast worked out from its cells. */
  private static double contrast(double[][] shares, double[][] outcomes) {
    double[] means = new double[2];
    for (int label = 0; label < 2; label++) {
      means[label] =
          (shares[0][label] * outcomes[0][label] + shares[1][label] * outcomes[1][label])
              / (shares[0][label] + shares[1][label]);
    }
    return means[1] - means[0];
  }

  /** [truth][label], for 30 % selling posts under {@link #RATES}. */
  private static final double[][] SHARES = {{.63, .07}, {.06, .24}};

  @Test
  void errorsThatDoNotDependOnTheOutcomeShrinkAContrast() {
    double observed = contrast(SHARES, new double[][] {{1, 1}, {3, 3}});
    assertThat(observed).isCloseTo(2 * Misclassification.attenuation(.31, RATES), within(1e-12));
    assertThat(Misclassification.attenuation(.05, RATES)).isNaN();
    assertThat(Misclassification.attenuation(.31, BLIND)).isNaN();
  }

  @Test
  void tippingPointsOfOutcomesMakeAContrastWhereThereIsNone() {
    // posts that do not sell have a mean of 1 in all; false positives lie 2 over it
    double others = 1 - 2 * .1 / .9;
    double observed = contrast(SHARES, new double[][] {{others, 3}, {1, 1}});
    assertThat(TippingPoints.outcomeOfFalsePositives(observed, .31, RATES))
        .isCloseTo(2, within(1e-12));
    // selling posts have a mean of 1 in all; missed ones lie 2 under it
    double found = 1 + 2 * .2 / .8;
    observed = contrast(SHARES, new double[][] {{1, 1}, {-1, found}});
    assertThat(TippingPoints.outcomeOfMisses(observed, .31, RATES)).isCloseTo(-2, within(1e-12));
    ErrorRates neverFalse = new ErrorRates(.8, 1);
    assertThat(TippingPoints.outcomeOfFalsePositives(observed, .31, neverFalse)).isNaN();
  }

  @Test
  void tippingPointsOfRatesMakeTwoCohortsEqual() {
    // the second cohort: 30 % sell. The first seems to have .5
    double rate = TippingPoints.falsePositives(.5, .31, RATES);
    assertThat(.3 * .8 + .7 * rate).isCloseTo(.5, within(1e-12));
    double sensitivity = TippingPoints.sensitivity(.35, .31, RATES);
    assertThat(.3 * sensitivity + .7 * .1).isCloseTo(.35, within(1e-12));
    assertThat(TippingPoints.sensitivity(.9, .31, RATES)).isNaN();
  }

  @Test
  void slopesOverRatiosAreSteeperThanTheTruth() {
    // the truth: y = 2 - p; observed ratios are .1 + .7 p
    double observed = -1 / .7;
    assertThat(Misclassification.slopeOverRatios(observed, RATES)).isCloseTo(-1, within(1e-12));
  }

  @Test
  void aFigureReachesOverItsSources() {
    Sensitivity share = Sensitivity.share(.31, List.of(RATES, WORSE));
    assertThat(share.low()).isCloseTo(.3, within(1e-12));
    assertThat(share.high()).isCloseTo(.16 / .45, within(1e-12));
    assertThat(Sensitivity.share(.31, List.of(RATES, BLIND))).isEqualTo(new Sensitivity(0, 1));
    Sensitivity alike = Sensitivity.difference(.5, .31, List.of(RATES, WORSE));
    assertThat(alike.low()).isCloseTo(.19 / .7, within(1e-12));
    assertThat(alike.high()).isCloseTo(.19 / .45, within(1e-12));
    assertThat(alike.keepsSign()).isTrue();
    Sensitivity unlike = Sensitivity.differenceOfUnlike(.35, .31, List.of(RATES, WORSE));
    assertThat(unlike.low()).isCloseTo(.25 / .7 - .16 / .45, within(1e-12));
    assertThat(unlike.keepsSign()).isTrue();
    assertThat(Sensitivity.differenceOfUnlike(.33, .31, List.of(RATES, WORSE)).keepsSign())
        .isFalse();
    Sensitivity unknown = Sensitivity.contrast(-.4, .31, List.of(RATES, BLIND));
    assertThat(unknown.low()).isNaN();
    assertThat(unknown.keepsSign()).isFalse();
    assertThat(Sensitivity.contrast(-.4, .31, List.of(RATES)).high()).isLessThan(-.4);
    assertThat(Sensitivity.slopeOverRatios(-1, List.of(RATES, WORSE)))
        .isEqualTo(new Sensitivity(-RATES.youden(), -WORSE.youden()));
  }
}
