package org.fishmarket.stats.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/** Four bins, of which the first is the base; outcomes rise by half from bin to bin. */
class BinsTest {
  private static final int[] COLUMNS = {-1, 0, 1, 2};
  private static final double[] SCORES = {0, 1, 2, 3};

  /** Accounts of 12 posts, which lie in the bins that are given in turn. */
  private static TwoPasses passes(IntFunction<int[]> binsOfAccount, boolean authorEffects) {
    SplittableRandom random = new SplittableRandom(4);
    List<TwoPasses.Row> rows = new ArrayList<>();
    for (int account = 0; account < 30; account++) {
      int[] bins = binsOfAccount.apply(account);
      for (int post = 0; post < 12; post++) {
        int bin = bins[post % bins.length];
        double[] columns = new double[authorEffects ? 3 : 4];
        if (bin > 0) {
          columns[bin - 1] = 1;
        }
        if (!authorEffects) {
          columns[3] = 1;
        }
        double level = authorEffects ? account : 0;
        rows.add(
            new TwoPasses.Row(
                account, account, columns, level + .5 * bin + .001 * random.nextDouble()));
      }
    }
    return new TwoPasses(rows, 3, authorEffects, 2);
  }

  private static Bins bins(TwoPasses passes) {
    return new Bins(passes.total, COLUMNS);
  }

  @Test
  void withAllBinsItIsThePlainTrend() {
    for (boolean authorEffects : new boolean[] {true, false}) {
      TwoPasses passes = passes(account -> new int[] {0, 1, 2, 3}, authorEffects);
      assertThat(bins(passes).trend(passes.fit, SCORES).value())
          .isEqualTo(Contrast.trend(passes.fit, COLUMNS, SCORES).value());
    }
  }

  @Test
  void aBinWithoutRowsIsLeftOut() {
    for (boolean authorEffects : new boolean[] {true, false}) {
      TwoPasses passes = passes(account -> new int[] {0, 1, 3}, authorEffects);
      Bins bins = bins(passes);
      assertThat(bins.known(0)).isTrue();
      assertThat(bins.known(2)).isFalse();
      assertThat(bins.trend(passes.fit, SCORES).value()).isCloseTo(.5, within(.001));
    }
  }

  @Test
  void withoutTheBaseTheOthersAreComparedAmongThemselves() {
    for (boolean authorEffects : new boolean[] {true, false}) {
      TwoPasses passes = passes(account -> new int[] {1, 2, 3}, authorEffects);
      Bins bins = bins(passes);
      assertThat(bins.known(0)).isFalse();
      assertThat(bins.trend(passes.fit, SCORES).value()).isCloseTo(.5, within(.001));
      // a coefficient by itself would be against the base
      assertThat(passes.fit.coefficient(2).estimable()).isFalse();
    }
  }

  @Test
  void aBinThatNoAuthorLeavesIsNotKnownWithinAuthors() {
    // the base: a third of the accounts have no other bin
    TwoPasses passes =
        passes(account -> account % 3 == 0 ? new int[] {0} : new int[] {1, 2, 3}, true);
    assertThat(bins(passes).known(0)).isFalse();
    assertThat(bins(passes).trend(passes.fit, SCORES).value()).isCloseTo(.5, within(.001));
    TwoPasses other =
        passes(account -> account % 3 == 0 ? new int[] {3} : new int[] {0, 1, 2}, true);
    assertThat(bins(other).known(3)).isFalse();
    assertThat(bins(other).trend(other.fit, SCORES).value()).isCloseTo(.5, within(.001));
  }

  @Test
  void twoGroupsOfBinsThatNoAuthorLinksHaveNoTrend() {
    TwoPasses passes =
        passes(account -> account % 2 == 0 ? new int[] {0, 1} : new int[] {2, 3}, true);
    Bins bins = bins(passes);
    assertThat(bins.known(0)).isTrue();
    assertThat(bins.trend(passes.fit, SCORES).estimable()).isFalse();
  }

  @Test
  void oneBinAloneHasNoTrend() {
    TwoPasses passes = passes(account -> new int[] {2}, false);
    assertThat(bins(passes).trend(passes.fit, SCORES).estimable()).isFalse();
  }
}
