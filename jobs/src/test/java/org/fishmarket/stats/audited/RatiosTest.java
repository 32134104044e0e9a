package org.fishmarket.stats.audited;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.fishmarket.stats.Estimate;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.junit.jupiter.api.Test;

class RatiosTest {
  private static RatioSums sums(double[][] accounts) {
    RatioSums sums = new RatioSums(1);
    for (double[] account : accounts) {
      sums.add(new double[] {account[0]}, new double[] {account[1]});
    }
    return sums;
  }

  @Test
  void equalAccountsGiveTheMeanAndItsTInterval() {
    Estimate ratio =
        new Ratios(sums(new double[][] {{0, 2}, {1, 2}, {2, 2}}), .95).ratio(0, DrawError.NONE);
    // R: t.test(c(0, .5, 1))
    assertThat(ratio.value()).isEqualTo(.5);
    assertThat(ratio.error()).isCloseTo(.2886751345948129, within(1e-12));
    assertThat(ratio.high()).isCloseTo(.5 + 4.302652729749464 * .2886751345948129, within(1e-9));
    assertThat(ratio.p()).isCloseTo(.2254033307585166, within(1e-9));
  }

  @Test
  void twoCohortsOfEqualAccountsGiveTheTwoSampleTInterval() {
    RatioSums sums = new RatioSums(2);
    double[] one = {.1, .4, .7, .4};
    double[] two = {.2, .1, .3, .2};
    for (double a : one) {
      sums.add(new double[] {a, 0}, new double[] {1, 0});
    }
    for (double a : two) {
      sums.add(new double[] {0, a}, new double[] {0, 1});
    }
    Estimate difference = new Ratios(sums, .95).difference(0, DrawError.NONE, 1, DrawError.NONE);
    // Welch: variances .06/4 and .0066667/4
    double error = Math.sqrt(.06 / 4 + .02 / 3 / 4);
    assertThat(difference.value()).isCloseTo(.2, within(1e-12));
    assertThat(difference.error()).isCloseTo(error, within(1e-12));
    double freedom = Math.pow(error, 4) / (Math.pow(.06 / 4, 2) / 3 + Math.pow(.02 / 12, 2) / 3);
    double t =
        new org.hipparchus.distribution.continuous.TDistribution(freedom)
            .inverseCumulativeProbability(.975);
    assertThat(difference.low()).isCloseTo(.2 - t * error, within(1e-9));
  }

  @Test
  void accountsInBothCohortsAreNotCountedTwice() {
    RatioSums sums = new RatioSums(2);
    double[] shift = {.11, .09, .1, .1};
    double[] level = {.1, .8, .3, .5};
    for (int i = 0; i < 4; i++) {
      sums.add(new double[] {level[i] + shift[i], level[i]}, new double[] {1, 1});
    }
    Estimate difference = new Ratios(sums, .95).difference(0, DrawError.NONE, 1, DrawError.NONE);
    // paired: standard deviation of the shifts over sqrt 4
    assertThat(difference.error()).isCloseTo(Math.sqrt(.0002 / 3 / 4), within(1e-12));
  }

  @Test
  void unequalAccountsAreJudgedAsBellAndMcCaffreyDo() {
    double[] sizes = {1, 2, 2, 5, 9};
    double total = 19;
    RealMatrix hat = MatrixUtils.createRealIdentityMatrix(5);
    double[] effects = new double[5];
    double[] posts = new double[5];
    for (int i = 0; i < 5; i++) {
      double m = sizes[i] / total;
      effects[i] = m * m;
      posts[i] = m;
      for (int j = 0; j < 5; j++) {
        hat.addToEntry(i, j, -m);
      }
    }
    RealMatrix form = hat.transposeMultiply(hat);
    double[][] accounts = new double[5][];
    for (int i = 0; i < 5; i++) {
      accounts[i] = new double[] {0, sizes[i]};
    }
    Shares shares = sums(accounts).shares(0);
    assertJudged(shares.accountEffects(), form, effects);
    assertJudged(shares.independentPosts(), form, posts);
  }

  private static void assertJudged(Shares.Judgement judgement, RealMatrix form, double[] spread) {
    RealMatrix product = form.multiply(MatrixUtils.createRealDiagonalMatrix(spread));
    double trace = product.getTrace();
    double sum = java.util.Arrays.stream(spread).sum();
    assertThat(judgement.factor()).isCloseTo(sum / trace, within(1e-12));
    assertThat(judgement.freedom())
        .isCloseTo(trace * trace / product.multiply(product).getTrace(), within(1e-9));
  }

  @Test
  void theDrawingOfASampleIsPartOfTheError() {
    RatioSums sums = sums(new double[][] {{1, 2}, {1, 2}, {1, 2}});
    // accounts do not differ: only the drawing is left, variance 3.6 of a sum over 6 posts
    Estimate ratio = new Ratios(sums, .95).ratio(0, new DrawError(3.6, 5));
    assertThat(ratio.error()).isCloseTo(Math.sqrt(.1), within(1e-12));
    assertThat(ratio.high() - .5)
        .isCloseTo(2.570581835636314 * Math.sqrt(.1), within(1e-9)); // qt(.975, 5)
  }

  @Test
  void oneAccountHasNoIntervalAndNoneNoRatio() {
    assertThat(new Ratios(sums(new double[][] {{1, 2}}), .95).ratio(0, DrawError.NONE))
        .satisfies(ratio -> assertThat(ratio.value()).isEqualTo(.5))
        .satisfies(ratio -> assertThat(ratio.bounded()).isFalse());
    assertThat(new Ratios(new RatioSums(1), .95).ratio(0, DrawError.NONE)).isEqualTo(Estimate.NONE);
  }

  @Test
  void orderAndPartitionsOfAccountsDoNotMatter() {
    SplittableRandom random = new SplittableRandom(3);
    double[][] accounts = new double[5000][];
    for (int i = 0; i < accounts.length; i++) {
      double posts = 1 + Math.floor(Math.exp(4 + 2 * random.nextGaussian()));
      accounts[i] = new double[] {posts * random.nextDouble() + 1e4 * random.nextGaussian(), posts};
    }
    RatioSums forwards = sums(accounts);
    RatioSums[] parts = new RatioSums[7];
    java.util.Arrays.setAll(parts, i -> new RatioSums(1));
    for (int i = accounts.length - 1; i >= 0; i--) {
      parts[i % 7].add(new double[] {accounts[i][0]}, new double[] {accounts[i][1]});
    }
    RatioSums together = new RatioSums(1);
    for (RatioSums part : parts) {
      together.plus(part);
    }
    Estimate one = new Ratios(forwards, .95).ratio(0, new DrawError(10, 99));
    Estimate other = new Ratios(together, .95).ratio(0, new DrawError(10, 99));
    assertThat(other.value()).isCloseTo(one.value(), within(1e-14 * Math.abs(one.value())));
    assertThat(other.error()).isCloseTo(one.error(), within(1e-14 * one.error()));
    assertThat(other.low()).isCloseTo(one.low(), within(1e-12 * Math.abs(one.low())));
  }

  @Test
  void aPairIsTheSameFromEachSideAndWhatBothShare() {
    SplittableRandom random = new SplittableRandom(3);
    RatioSums whole = new RatioSums(2);
    RatioSums one = new RatioSums(1);
    RatioSums two = new RatioSums(1);
    RatioSums both = new RatioSums(2);
    for (int i = 0; i < 30; i++) {
      double[] b = {i % 3 == 0 ? 0 : 1 + random.nextInt(9), i % 4 == 0 ? 0 : 1 + random.nextInt(9)};
      double[] a = {b[0] * random.nextDouble(), b[1] * random.nextDouble()};
      whole.add(a, b);
      one.add(new double[] {a[0]}, new double[] {b[0]});
      two.add(new double[] {a[1]}, new double[] {b[1]});
      if (b[0] > 0 && b[1] > 0) {
        both.add(a, b);
      }
    }
    DrawError draw = new DrawError(.3, 20);
    Estimate expected = new Ratios(whole, .95).difference(0, draw, 1, DrawError.NONE);
    Estimate found =
        new Ratios(RatioSums.of(one, two, both), .95).difference(0, draw, 1, DrawError.NONE);
    assertThat(found).isEqualTo(expected);
    Estimate apart =
        new Ratios(RatioSums.of(one, two, null), .95).difference(0, draw, 1, DrawError.NONE);
    assertThat(apart.error()).isNotCloseTo(expected.error(), within(1e-4));
  }

  @Test
  void samplesOfTheirOwnAddUpTheirErrors() {
    DrawError together =
        DrawError.together(java.util.List.of(new DrawError(4, 10), new DrawError(4, 10)));
    assertThat(together).isEqualTo(new DrawError(8, 20));
    assertThat(DrawError.together(java.util.List.of(new DrawError(0, 5), DrawError.NONE)))
        .isEqualTo(DrawError.NONE);
    assertThat(together.times(.5)).isEqualTo(new DrawError(2, 20));
  }
}
