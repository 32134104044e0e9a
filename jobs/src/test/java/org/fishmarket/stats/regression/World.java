package org.fishmarket.stats.regression;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Invented accounts whose selling posts do worse by a planted effect, made to be hard on estimators
 * in the ways real accounts are: few large ones and many small, most of which seldom sell; an
 * effect of its own in each account; levels that go with how much an account sells; skewed errors,
 * carried on from post to post.
 */
final class World {
  private static final int MONTHS = 6;

  private World() {}

  static List<TwoPasses.Row> of(int accounts, double effect, long seed) {
    return of(accounts, accounts, effect, seed);
  }

  /** A world in which only the first {@code sellers} accounts ever sell. */
  static List<TwoPasses.Row> of(int accounts, int sellers, double effect, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<TwoPasses.Row> rows = new ArrayList<>();
    for (int account = 0; account < accounts; account++) {
      int posts = (int) Math.min(400, 2 + 20 * Math.exp(.9 * random.nextGaussian()));
      double rate = .02 + .6 * Math.pow(random.nextDouble(), 2);
      double level = random.nextGaussian() - 2 * rate;
      double own = effect + .3 * random.nextGaussian();
      double error = 0;
      for (int post = 0; post < posts; post++) {
        double[] columns = new double[1 + MONTHS];
        int month = post * MONTHS / posts;
        columns[0] = random.nextDouble() < rate && account < sellers ? 1 : 0;
        columns[1 + month] = 1;
        error = .4 * error - Math.log(1 - random.nextDouble()) - 1;
        rows.add(
            new TwoPasses.Row(
                account, account, columns, level + .2 * month + own * columns[0] + error));
      }
    }
    return rows;
  }
}
