package org.fishmarket.stats.audited;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CorrectionTest {
  private static final double[][] FIRST = {{.9, 1}, {.6, 1}, {.2, 1}, {.7, 0}, {.1, 0}};
  private static final double[][] SECOND = {{.3, 0}, {.4, 1}, {.2, 0}, {.8, 0}};

  private static TreeMap<String, Long> sizes(Object... pairs) {
    TreeMap<String, Long> sizes = new TreeMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      sizes.put((String) pairs[i], ((Number) pairs[i + 1]).longValue());
    }
    return sizes;
  }

  private static List<AuditedPost> sample(String stratum, double probability, double[]... posts) {
    List<AuditedPost> sample = new ArrayList<>();
    for (double[] post : posts) {
      sample.add(new AuditedPost(stratum, probability, post[0], post[1]));
    }
    return sample;
  }

  @Test
  void pseudoLabelsAreThoseOfTheFormula() {
    List<AuditedPost> sample = sample("a", .5, new double[] {1, 1}, new double[] {0, 1});
    Correction whole = Correction.weighted(sample, sizes("a", 4), 1).orElseThrow();
    // errors 0 and 1, mean .5, weight 2, k = (3/4)/(1/2)
    assertThat(whole.of("a", 1)).isEqualTo(1.5);
    assertThat(whole.of("a", 0)).isEqualTo(.5);
    assertThat(whole.of(sample.get(0))).isEqualTo(1.5 - 2 * .5 * 1.5);
    assertThat(whole.of(sample.get(1))).isEqualTo(.5 + 2 * .5 * 1.5);
    // (1 - 2/4) * 2/1 * (2 * .5)^2 * 2
    assertThat(whole.error()).isEqualTo(new DrawError(2, 1));
  }

  @Test
  void overAllSamplesTheMeanPseudoLabelOfEachPostIsItsTrueLabel() {
    double[][] means = new double[2][5];
    double[] errors = new double[3];
    int samples = 0;
    double truth = 4;
    for (int[] first : pairs(5)) {
      for (int[] second : pairs(4)) {
        List<AuditedPost> sample = sample("a", .4, FIRST[first[0]], FIRST[first[1]]);
        sample.addAll(sample("b", .5, SECOND[second[0]], SECOND[second[1]]));
        Correction correction =
            Correction.weighted(sample, sizes("a", 5, "b", 4), .6).orElseThrow();
        double total = add(means[0], correction, "a", FIRST, sample, first);
        total += add(means[1], correction, "b", SECOND, sample.subList(2, 4), second);
        errors[0] += total - truth;
        errors[1] += (total - truth) * (total - truth);
        errors[2] += correction.error().variance();
        samples++;
      }
    }
    for (int i = 0; i < FIRST.length; i++) {
      assertThat(means[0][i] / samples).isCloseTo(FIRST[i][1], within(1e-12));
    }
    for (int i = 0; i < SECOND.length; i++) {
      assertThat(means[1][i] / samples).isCloseTo(SECOND[i][1], within(1e-12));
    }
    assertThat(errors[0] / samples).isCloseTo(0, within(1e-12));
    assertThat(errors[2] / samples).isCloseTo(errors[1] / samples, within(1e-12));
  }

  private static double add(
      double[] means,
      Correction correction,
      String stratum,
      double[][] posts,
      List<AuditedPost> sample,
      int[] drawn) {
    double total = 0;
    for (int i = 0; i < posts.length; i++) {
      double pseudo = correction.of(stratum, posts[i][0]);
      for (int j = 0; j < 2; j++) {
        pseudo = drawn[j] == i ? correction.of(sample.get(j)) : pseudo;
      }
      means[i] += pseudo;
      total += pseudo;
    }
    return total;
  }

  private static List<int[]> pairs(int n) {
    List<int[]> pairs = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        pairs.add(new int[] {j, i});
      }
    }
    return pairs;
  }

  @Test
  void theTunedWeightIsTheSlopeOfHandOnMachineLabels() {
    // sum (y - .5)(f - .5) = .6, sum (f - .5)^2 = .46: over 1
    List<AuditedPost> sample =
        sample(
            "a",
            .01,
            new double[] {.9, 1},
            new double[] {.6, 0},
            new double[] {.2, 0},
            new double[] {.7, 1},
            new double[] {.1, 0},
            new double[] {.5, 1});
    Correction tuned = Correction.tuned(sample, sizes("a", 600)).orElseThrow();
    assertThat(tuned.lambda()).isEqualTo(1);
    sample.add(new AuditedPost("a", .01, 1.8, 1));
    // sum (y - 4/7)(f - 4.8/7) = 1.157142857; sum (f - 4.8/7)^2 = 1.908571429
    assertThat(Correction.tuned(sample, sizes("a", 700)).orElseThrow().lambda())
        .isCloseTo(1.157142857142857 / 1.9085714285714286, within(1e-12));
  }

  @Test
  void theMeanOfPseudoLabelsIsThePublishedEstimate() {
    List<AuditedPost> sample = sample("a", .5, FIRST);
    double[] others = {.3, .8, .8, .05, .45};
    Correction correction = Correction.weighted(sample, sizes("a", 10), .7).orElseThrow();
    double sum = 0;
    double machine = 0;
    double rectifier = 0;
    for (AuditedPost post : sample) {
      sum += correction.of(post);
      machine += post.machine();
      rectifier += post.hand() - .7 * post.machine();
    }
    for (double label : others) {
      sum += correction.of("a", label);
      machine += label;
    }
    // PPI++, example of the mean: lambda mean_N f + mean_n (y - lambda f)
    assertThat(sum / 10).isCloseTo(.7 * machine / 10 + rectifier / 5, within(1e-12));
  }

  @Test
  void aClassifierThatPointsTheWrongWayIsNotUsed() {
    List<AuditedPost> sample =
        sample("a", .1, new double[] {.9, 0}, new double[] {.1, 1}, new double[] {.5, 1});
    Correction tuned = Correction.tuned(sample, sizes("a", 30)).orElseThrow();
    assertThat(tuned.lambda()).isZero();
    assertThat(tuned.of("a", .9)).isEqualTo(tuned.of("a", .1));
  }

  @Test
  void withoutAClassifierASimpleSampleIsWorthItsOwnSize() {
    Correction hands =
        Correction.weighted(sample("a", 5 / 80.0, FIRST), sizes("a", 80), 0).orElseThrow();
    assertThat(hands.effectiveSize()).isCloseTo(5, within(1e-9));
  }

  @Test
  void aPerfectClassifierIsWorthCodingThemAll() {
    List<AuditedPost> sample =
        sample("a", .05, new double[] {1, 1}, new double[] {0, 0}, new double[] {0, 0});
    Correction tuned = Correction.tuned(sample, sizes("a", 60)).orElseThrow();
    assertThat(tuned.lambda()).isEqualTo(1);
    assertThat(tuned.effectiveSize()).isCloseTo(60, within(1e-9));
    assertThat(tuned.error().variance()).isZero();
  }

  @Test
  void ifAllWereCodedTheirHandLabelsStand() {
    List<AuditedPost> sample = sample("a", 1, FIRST);
    Correction tuned = Correction.tuned(sample, sizes("a", 5)).orElseThrow();
    for (AuditedPost post : sample) {
      assertThat(tuned.of(post)).isCloseTo(post.hand(), within(1e-12));
    }
    assertThat(tuned.error().variance()).isZero();
  }

  @Test
  void postsThatNobodyGotToCodeAreStoodForByTheOthersOfTheirStratum() {
    // 5 of 50 were drawn, 2 coded: each stands for 25
    List<AuditedPost> sample = sample("a", .1, FIRST[1], FIRST[3]);
    Correction hands = Correction.weighted(sample, sizes("a", 50), 0).orElseThrow();
    double total = hands.of(sample.get(0)) + hands.of(sample.get(1)) + 48 * hands.of("a", .5);
    assertThat(total).isCloseTo(25, within(1e-9));
  }

  @Test
  void strataWithTooFewCodedPostsJoinTheirNeighbours() {
    TreeMap<String, Long> sizes = sizes("a", 10, "b", 20, "c", 30, "d", 40);
    List<AuditedPost> sample = sample("b", .1, new double[] {.2, 0}, new double[] {.3, 1});
    sample.addAll(sample("c", .1, new double[] {.5, 1}, new double[] {.6, 1}));
    Correction hands = Correction.weighted(sample, sizes, 0).orElseThrow();
    assertThat(hands.joined()).isEqualTo(4);
    assertThat(hands.of("a", .1)).isEqualTo(hands.of("b", .1)).isEqualTo(.5);
    assertThat(hands.of("d", .9)).isEqualTo(hands.of("c", .9)).isEqualTo(1);
    assertThat(Correction.tuned(sample.subList(0, 1), sizes)).isEmpty();
    assertThat(Correction.tuned(sample.subList(1, 3), sizes).orElseThrow().joined()).isEqualTo(4);
  }

  @Test
  void whatDoesNotFitTheDesignIsRefused() {
    List<AuditedPost> sample = sample("a", .1, FIRST);
    Map<String, Long> one = Map.of("b", 10L);
    assertThatThrownBy(() -> Correction.tuned(sample, new TreeMap<>(one)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Correction.tuned(sample, sizes("a", 4)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new AuditedPost("a", 0, 0, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
