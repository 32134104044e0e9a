package org.fishmarket.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Formulas against values computed once with numpy 2.4 and scipy 1.17 on the same numbers. */
class FormulasTest {
  private static final double[] X = {.0, .2, .5, .9, .1, .4, .6, 1.0, .3};
  private static final double[] Y = {2.1, 1.9, 1.2, .4, 4.0, 3.9, 3.1, 2.8, 3.3};

  private static void add(Slopes slopes, int from, int to) {
    double n = 0;
    double x = 0;
    double y = 0;
    double xx = 0;
    double xy = 0;
    for (int i = from; i < to; i++) {
      n++;
      x += X[i];
      y += Y[i];
      xx += X[i] * X[i];
      xy += X[i] * Y[i];
    }
    slopes.add(n, x, y, xx, xy);
  }

  @Test
  void slopeIsThatOfLeastSquares() {
    Slopes slopes = new Slopes();
    add(slopes, 0, 9);
    assertThat(slopes.slope())
        .isCloseTo(-1.2087264150943398, within(1e-12)); // scipy.stats.linregress
  }

  @Test
  void slopeWithinStrataIsThatOfLeastSquaresWithAnEffectForEach() {
    Slopes slopes = new Slopes();
    add(slopes, 0, 4);
    add(slopes, 4, 9);
    assertThat(slopes.slope()).isCloseTo(-1.614224137931033, within(1e-12)); // numpy.linalg.lstsq
  }

  @Test
  void thereIsNoSlopeWhereXDoesNotVary() {
    assertThat(new Slopes().add(3, .3, 4, .03, .4).slope()).isNaN();
    assertThat(new Slopes().slope()).isNaN();
  }

  @Test
  void benjaminiHochbergPassesOverWhatHasNoP() {
    double[] p = {.01, .04, Double.NaN, .03, .005, .2, .04, .9};
    double[] adjusted = Adjustment.benjaminiHochberg(p);
    // scipy.stats.false_discovery_control
    double[] expected = {.035, .056, 0, .056, .035, .7 / 3, .056, .9};
    for (int i = 0; i < p.length; i++) {
      if (Double.isNaN(p[i])) {
        assertThat(adjusted[i]).isNaN();
      } else {
        assertThat(adjusted[i]).isCloseTo(expected[i], within(1e-12));
      }
    }
  }

  @Test
  void rankCorrelationTakesMeanRanksAndEveryOrder() {
    double[] x = {.1, .4, .2, .8, .5, .9};
    double[] y = {9, 7, 7, 2, 5, 3};
    Estimate estimate = RankCorrelation.of(x, y, .95, 1, 1000);
    // scipy.stats.spearmanr, and a count over itertools.permutations
    assertThat(estimate.value()).isCloseTo(-0.9276336570439175, within(1e-12));
    assertThat(estimate.p()).isCloseTo(12.0 / 720, within(1e-12));
  }

  @Test
  void intervalOfARankCorrelationIsBonettAndWrights() {
    // the published example of ci.spear in Bonett's R package statpsych
    double[] y = {21, 4, 9, 12, 35, 18, 10, 22, 24, 1, 6, 8, 13, 16, 19};
    double[] x = {67, 28, 30, 28, 52, 40, 25, 37, 44, 10, 14, 20, 28, 40, 51};
    Estimate estimate = RankCorrelation.of(x, y, .95, 1, 1000);
    assertThat(estimate.value()).isCloseTo(0.8699639, within(1e-7));
    assertThat(estimate.low()).isCloseTo(0.5840951, within(1e-7));
    assertThat(estimate.high()).isCloseTo(0.9638297, within(1e-7));
    assertThat(estimate.p()).isLessThan(.01);
  }

  @Test
  void fourCohortsInPerfectOrderAreStillFour() {
    double[] x = {1, 2, 3, 4};
    double[] y = {8, 6, 4, 2};
    Estimate estimate = RankCorrelation.of(x, y, .95, 1, 1000);
    assertThat(estimate.value()).isCloseTo(-1, within(1e-12));
    assertThat(estimate.high()).isPositive();
    assertThat(estimate.p()).isCloseTo(2.0 / 24, within(1e-12));
  }

  @Test
  void aListThatDoesNotVaryHasNoRankCorrelation() {
    double[] x = {1, 2, 3, 4};
    assertThat(RankCorrelation.of(x, new double[] {1, 1, 1, 1}, .95, 1, 100).value()).isNaN();
    assertThat(RankCorrelation.of(new double[3], new double[3], .95, 1, 100).value()).isNaN();
  }

  @Test
  void smallestEffectIsTwoPointEightErrors() {
    assertThat(Power.smallestEffect(.25, 1e9, .95, .8)).isCloseTo(0.7003963045, within(1e-7));
  }

  @Test
  void aPartThatCouldBeWorkedOutIsHiddenToo() {
    assertThat(Suppression.hidden(new long[] {50, 3, 20}, 10)).containsExactly(false, true, true);
    assertThat(Suppression.hidden(new long[] {50, 6, 7, 20}, 10))
        .containsExactly(false, true, true, false);
    assertThat(Suppression.hidden(new long[] {50, 2, 3, 20}, 10))
        .containsExactly(false, true, true, true);
    assertThat(Suppression.hidden(new long[] {50, 0, 20}, 10)).containsOnly(false);
  }

  /** The six and the seven may be the same people. */
  @Test
  void partsThatShareAccountsNeedOneWithEnough() {
    assertThat(Suppression.overlapping(new long[] {50, 6, 7, 20}, 10))
        .containsExactly(false, true, true, true);
    assertThat(Suppression.overlapping(new long[] {50, 3, 20}, 10))
        .containsExactly(false, true, true);
    assertThat(Suppression.overlapping(new long[] {50, 0, 20}, 10)).containsOnly(false);
  }
}
