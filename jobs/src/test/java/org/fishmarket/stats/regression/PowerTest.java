package org.fishmarket.stats.regression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.fishmarket.stats.Estimate;
import org.fishmarket.stats.Power;
import org.fishmarket.stats.audited.DrawError;
import org.fishmarket.stats.audited.RatioSums;
import org.fishmarket.stats.audited.Ratios;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How often effects of the size that {@link Power} names are found where clusters are few. */
class PowerTest {
  private static final int WORLDS = 4000;
  private static final int POSTS = 10;

  /** Degrees of freedom with which Student's t is normal. */
  private static final double MANY = 1e9;

  /** Three standard errors of a share of .8 of so many worlds, and what the Javadoc owns up to. */
  private static final double LEAST = .785 - .02;

  private static final double MOST = .8 + .02;

  /** The slope within accounts that post half and half, each with an effect of its own. */
  private static Estimate within(int accounts, double effect, SplittableRandom random) {
    List<TwoPasses.Row> rows = new ArrayList<>();
    for (int account = 0; account < accounts; account++) {
      double level = random.nextGaussian();
      double own = effect + .3 * random.nextGaussian();
      for (int post = 0; post < POSTS; post++) {
        double sells = post % 2;
        double y = level + own * sells + random.nextGaussian();
        rows.add(new TwoPasses.Row(account, account, new double[] {sells}, y));
      }
    }
    TwoPasses passes = new TwoPasses(rows, 1, true, 1);
    return passes.pass(passes.fit.coefficient(0), 0, 0).clusterRobust();
  }

  @ParameterizedTest
  @ValueSource(ints = {5, 10, 20})
  void slopesOfThatSizeAreFoundInFourOfFiveWorlds(int accounts) {
    double variance = .3 * .3 + 4. / POSTS;
    double error = Math.sqrt(variance / accounts);
    double byT = Power.smallestEffect(error, accounts - 1, .95, .8);
    double byZ = Power.smallestEffect(error, MANY, .95, .8);
    SplittableRandom random = new SplittableRandom(accounts);
    int found = 0;
    int foundByZ = 0;
    for (int world = 0; world < WORLDS; world++) {
      found += within(accounts, byT, random).p() <= .05 ? 1 : 0;
      foundByZ += within(accounts, byZ, random).p() <= .05 ? 1 : 0;
    }
    assertThat((double) found / WORLDS).isBetween(LEAST, MOST);
    // why t: normal quantiles name an effect that so few accounts cannot show
    assertThat((double) foundByZ / WORLDS).isLessThan(accounts == 20 ? .78 : .73);
  }

  @ParameterizedTest
  @ValueSource(ints = {5, 10, 20})
  void ratiosOfThatSizeAreFoundInFourOfFiveWorlds(int accounts) {
    double effect = Power.smallestEffect(.1 / Math.sqrt(accounts), accounts - 1, .95, .8);
    SplittableRandom random = new SplittableRandom(accounts);
    int found = 0;
    for (int world = 0; world < WORLDS; world++) {
      RatioSums sums = new RatioSums(1);
      for (int account = 0; account < accounts; account++) {
        sums.add(new double[] {effect + .1 * random.nextGaussian()}, new double[] {1});
      }
      found += new Ratios(sums, .95).ratio(0, DrawError.NONE).p() <= .05 ? 1 : 0;
    }
    assertThat((double) found / WORLDS).isBetween(LEAST, MOST);
  }
}
