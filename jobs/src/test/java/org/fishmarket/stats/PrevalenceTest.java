package org.fishmarket.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrevalenceTest {
  private static final double PRIOR = .35;

  /** Saerens, Latinne and Decaestecker's steps over the probabilities themselves. */
  private static double stepByStep(double[] probabilities) {
    double q = PRIOR;
    for (int step = 0; step < 5000; step++) {
      double sum = 0;
      for (double p : probabilities) {
        double yes = q / PRIOR * p;
        sum += yes / (yes + (1 - q) / (1 - PRIOR) * (1 - p));
      }
      q = sum / probabilities.length;
    }
    return q;
  }

  private static double[] counts(double[] probabilities) {
    double[] counts = new double[Prevalence.NODES];
    for (double p : probabilities) {
      long at = Prevalence.position(p);
      Prevalence.add((int) (at / Prevalence.PARTS), 1, at % Prevalence.PARTS, counts);
    }
    return counts;
  }

  /** Calibrated probabilities: of scores that are normal with unit variance in both classes. */
  private static double[] drawn(double share, int posts, double apart, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] probabilities = new double[posts];
    for (int i = 0; i < posts; i++) {
      double mean = random.nextDouble() < share ? apart / 2 : -apart / 2;
      double odds = apart * (mean + random.nextGaussian()) + Math.log(PRIOR / (1 - PRIOR));
      probabilities[i] = 1 / (1 + Math.exp(-odds));
    }
    return probabilities;
  }

  @ParameterizedTest
  @ValueSource(doubles = {.02, .2, .35, .6, .95})
  void itIsWhereTheStepsOfThePaperEnd(double share) {
    double[] probabilities = drawn(share, 400, 1.6, 7);
    assertThat(new Prevalence(PRIOR).of(counts(probabilities)))
        .isCloseTo(stepByStep(probabilities), within(4e-3));
  }

  @ParameterizedTest
  @ValueSource(doubles = {.05, .2, .6})
  void itIsRightOnAverageWhereTheProbabilitiesLean(double share) {
    Prevalence prevalence = new Prevalence(PRIOR);
    double error = 0;
    double lean = 0;
    for (int seed = 0; seed < 200; seed++) {
      double[] probabilities = drawn(share, 300, 1.6, seed);
      error += (prevalence.of(counts(probabilities)) - share) / 200;
      lean += (Arrays.stream(probabilities).average().orElseThrow() - share) / 200;
    }
    assertThat(error).isCloseTo(0, within(.01));
    assertThat(Math.abs(lean)).isGreaterThan(.05);
  }

  @Test
  void aCohortLikeTheTrainingPostsKeepsThePrior() {
    assertThat(new Prevalence(PRIOR).of(counts(drawn(PRIOR, 100_000, 1.6, 3))))
        .isCloseTo(PRIOR, within(.01));
  }

  @Test
  void clearCohortsLieAtTheEnds() {
    Prevalence prevalence = new Prevalence(PRIOR);
    assertThat(prevalence.of(counts(new double[] {.01, .02, .1}))).isZero();
    assertThat(prevalence.of(counts(new double[] {.99, .9, .97}))).isEqualTo(1);
    assertThat(prevalence.of(counts(new double[] {0, 1, 0, 1}))).isCloseTo(.5, within(1e-3));
  }

  @Test
  void whatIsNotDefinedIsNotANumber() {
    double[] some = counts(new double[] {.2});
    assertThat(new Prevalence(PRIOR).of(new double[Prevalence.NODES])).isNaN();
    assertThat(new Prevalence(0).of(some)).isNaN();
    assertThat(new Prevalence(1).of(some)).isNaN();
  }

  @Test
  void aPostBetweenTwoNodesKeepsItsPlace() {
    double[] counts = counts(new double[] {1 / (1 + Math.exp(-.75))});
    int node = (int) (Prevalence.DENSITY * (2 / 3.0 + Prevalence.LARGEST));
    assertThat(counts[node]).isCloseTo(.75, within(1e-9));
    assertThat(counts[node + 1]).isCloseTo(.25, within(1e-9));
    assertThat(Arrays.stream(counts).sum()).isEqualTo(1);
  }
}
