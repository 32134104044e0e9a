package org.fishmarket.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The formulas against R on the same numbers. Proportions, regressions and their errors are held
 * against R in {@code regression.ReferenceTest}, corrections in {@code
 * audited.PublishedFormulasTest}.
 */
class ReferenceTest {
  private static final double LIKE_R = 1e-8;
  private static final int DRAWS = 100_000;

  /** R drew ten times as often; its own error is part of what may be between the two. */
  private static final double MONTE_CARLO = 4 * Math.sqrt(1.1 / DRAWS);

  private final Figures figures = new Figures(ReferenceTest.class);
  private final Map<String, Double> r = figures.values("reference.csv");
  private final Map<String, double[]> lists = figures.lists("lists.csv");
  private final double[] sold = lists.get("accounts.sold");
  private final double[] posts = lists.get("accounts.posts");
  private final double[] y = lists.get("accounts.y");

  private void like(String name, double value) {
    assertThat(value).as(name).isCloseTo(r.get(name), within(LIKE_R));
  }

  @ParameterizedTest
  @ValueSource(strings = {"six", "eight", "clear", "long"})
  void rankCorrelationsAreSpearmansWithTiesAtMeanRanks(String name) {
    Estimate estimate =
        RankCorrelation.of(lists.get(name + ".x"), lists.get(name + ".y"), .95, 1, 20_000);
    like("spearman." + name + ".value", estimate.value());
    like("spearman." + name + ".low", estimate.low());
    like("spearman." + name + ".high", estimate.high());
    if (!name.equals("long")) {
      like("spearman." + name + ".p", estimate.p());
    } else {
      assertThat(estimate.p()).isLessThan(.001);
    }
    if (name.equals("clear")) {
      like("spearman.clear.test", estimate.p());
    }
  }

  @Test
  void adjustedValuesAreThoseOfBenjaminiAndHochberg() {
    double[] adjusted = Adjustment.benjaminiHochberg(lists.get("p"));
    for (int i = 0; i < adjusted.length; i++) {
      if (Double.isNaN(lists.get("p")[i])) {
        assertThat(adjusted[i]).isNaN();
      } else {
        like("adjusted." + (i + 1), adjusted[i]);
      }
    }
  }

  private Slopes slopes(boolean strata) {
    double[] stratum = lists.get("accounts.stratum");
    Slopes slopes = new Slopes();
    for (int s = 1; s <= 3; s++) {
      double[] sums = new double[5];
      for (int i = 0; i < y.length; i++) {
        double x = sold[i] / posts[i];
        double[] adds = {1, x, y[i], x * x, x * y[i]};
        for (int j = 0; j < 5 && (strata ? stratum[i] == s : s == 1); j++) {
          sums[j] += adds[j];
        }
      }
      slopes.add(sums[0], sums[1], sums[2], sums[3], sums[4]);
    }
    return slopes;
  }

  @Test
  void slopesAreThoseOfLmWithAFactorForStrata() {
    like("slope.strata", slopes(true).slope());
    like("slope.plain", slopes(false).slope());
  }

  @Test
  void smallestEffectsAreThoseOfTheQuantiles() {
    like("power.t", Power.smallestEffect(.25, 4, .95, .8));
    assertThat(Power.smallestEffect(.25, 0, .95, .8)).isNaN();
    // how near the sum of quantiles comes to the exact answer, as the Javadoc tells
    assertThat(r.get("power.reached.2")).isBetween(.766, .767);
    assertThat(r.get("power.reached.9")).isBetween(.798, .8);
  }

  private double[][] resampled(boolean first, boolean second) {
    Sums sums = new Sums(7, DRAWS);
    double[] weights = new double[DRAWS + 1];
    for (int i = 0; i < y.length; i++) {
      if (i % 2 == 0 ? first : second) {
        double x = sold[i] / posts[i];
        Draws.weights(20, i, weights);
        double[] values = {sold[i], posts[i], 1, x, y[i], x * x, x * y[i]};
        sums.add(weights, values, 0, values.length);
      }
    }
    double[][] resampled = new double[7][];
    for (int j = 0; j < 7; j++) {
      int index = j;
      resampled[j] = sums.replicates((all, draw) -> all.at(index, draw));
    }
    return resampled;
  }

  private void bootstrapped(String name, Replicates replicates) {
    Estimate estimate = replicates.estimate(.95);
    double wobble = r.get("boot." + name + ".wobble") * MONTE_CARLO;
    like("boot." + name + ".value", estimate.value());
    assertThat(estimate.low()).isCloseTo(r.get("boot." + name + ".low"), within(wobble));
    assertThat(estimate.high()).isCloseTo(r.get("boot." + name + ".high"), within(wobble));
    double error = r.get("boot." + name + ".error");
    assertThat(estimate.error()).isCloseTo(error, within(2 * error * MONTE_CARLO));
  }

  @Test
  void resampledRatiosAreThoseOfPoissonWeights() {
    double[][] sums = resampled(true, true);
    Replicates ratio = Replicates.ratio(sums[0], sums[1]);
    assertThat(ratio.units()).isCloseTo(r.get("units.posts"), within(.15));
    bootstrapped("ratio", ratio);
  }

  @Test
  void resampledSlopesAreThoseOfPoissonWeights() {
    double[][] s = resampled(true, true);
    double[] values = new double[DRAWS + 1];
    for (int i = 0; i < values.length; i++) {
      values[i] = new Slopes().add(s[2][i], s[3][i], s[4][i], s[5][i], s[6][i]).slope();
    }
    bootstrapped("slope", Replicates.of(values, 12));
  }

  @Test
  void differencesHaveTheUnitsOfBothSides() {
    double[][] one = resampled(true, false);
    double[][] two = resampled(false, true);
    Replicates difference =
        Replicates.ratio(one[0], one[1]).minus(Replicates.ratio(two[0], two[1]));
    assertThat(difference.units()).isCloseTo(r.get("units.difference"), within(.15));
    bootstrapped("difference", difference);
  }
}
