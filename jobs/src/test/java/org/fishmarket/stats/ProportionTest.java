package org.fishmarket.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What R says of the same numbers is in {@code regression.ReferenceTest}. */
class ProportionTest {
  private static final int WORLDS = 2000;

  @Test
  void intervalsOfNothingAndOfAllEndAtNoughtAndOne() {
    assertThat(Proportion.exact(0, 30, .95).low()).isZero();
    assertThat(Proportion.exact(30, 30, .95).high()).isEqualTo(1);
    assertThat(Proportion.wilson(0, 30, .95).low()).isZero();
    assertThat(Proportion.wilson(30, 30, .95).high()).isEqualTo(1);
    assertThat(Proportion.wilson(0, 0, .95)).isEqualTo(Estimate.NONE);
    assertThat(Proportion.exact(0, 0, .95)).isEqualTo(Estimate.NONE);
  }

  @Test
  void aClusterWhoseTrialsAreAllAlikeCountsOnce() {
    ShareCounts counts = ShareCounts.NONE;
    for (int i = 0; i < 40; i++) {
      counts = counts.plus(ShareCounts.of(50, i < 10 ? 50 : 0));
    }
    // 40 accounts stand for 39 trials, by G - 1 in the variance
    assertThat(Proportion.effectiveTrials(counts)).isCloseTo(39, within(1e-9));
    ShareCounts none = ShareCounts.NONE;
    for (int i = 0; i < 40; i++) {
      none = none.plus(ShareCounts.of(50, 0));
    }
    assertThat(Proportion.effectiveTrials(none)).isCloseTo(40, within(1e-9));
    assertThat(Proportion.clustered(none, .95).high()).isBetween(.08, .1);
  }

  @Test
  void oneClusterAloneHasNoInterval() {
    Estimate estimate = Proportion.clustered(ShareCounts.of(50, 20), .95);
    assertThat(estimate.value()).isEqualTo(.4);
    assertThat(estimate.bounded()).isFalse();
    assertThat(Proportion.clustered(ShareCounts.NONE, .95).value()).isNaN();
    // nor have two of which one is nearly all
    ShareCounts uneven = ShareCounts.of(50, 20).plus(ShareCounts.of(1, 1));
    assertThat(Proportion.clustered(uneven, .95).bounded()).isFalse();
  }

  @Test
  void clustersWithoutTrialsCountForNone() {
    assertThat(ShareCounts.of(0, 0).plus(ShareCounts.of(3, 1)).clusters()).isEqualTo(1);
    assertThatIllegalArgumentException().isThrownBy(() -> ShareCounts.of(3, 4));
  }

  @ParameterizedTest
  @CsvSource({"12, 0", "40, 0", "200, 0", "12, .9", "40, .9", "200, .9"})
  void intervalsHoldTheShareWhereAccountsDiffer(int accounts, double skew) {
    int clustered = 0;
    int independent = 0;
    for (int world = 0; world < WORLDS; world++) {
      ShareCounts counts = world(accounts, skew, new SplittableRandom(7000L * accounts + world));
      clustered += holds(Proportion.clustered(counts, .95)) ? 1 : 0;
      independent += holds(Proportion.wilson(counts.successes(), counts.trials(), .95)) ? 1 : 0;
    }
    assertThat((double) clustered / WORLDS).isBetween(.93, .97);
    // why accounts are the units
    assertThat((double) independent / WORLDS).isLessThan(.7);
  }

  private static boolean holds(Estimate estimate) {
    return estimate.low() <= 1 / 3. && 1 / 3. <= estimate.high();
  }

  /** Accounts of log-normal size, each with a share of its own of mean one third: Beta(1, 2). */
  private static ShareCounts world(int accounts, double skew, SplittableRandom random) {
    ShareCounts counts = ShareCounts.NONE;
    for (int account = 0; account < accounts; account++) {
      double share = 1 - Math.sqrt(random.nextDouble());
      int trials = (int) (1 + 15 * Math.exp(skew * random.nextGaussian()));
      int successes = 0;
      for (int i = 0; i < trials; i++) {
        successes += random.nextDouble() < share ? 1 : 0;
      }
      counts = counts.plus(ShareCounts.of(trials, successes));
    }
    return counts;
  }
}
