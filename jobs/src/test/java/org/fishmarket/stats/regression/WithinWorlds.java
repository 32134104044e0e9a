package org.fishmarket.stats.regression;

import java.util.ArrayList;
import java.util.List;

/** Rows of accounts with a planted effect, for other packages. */
public final class WithinWorlds {
  /** One account in two or so mixes. */
  private static final int DRAWN_FOR_ONE = 4;

  private WithinWorlds() {}

  /**
   * A world, see {@link World}, cut off after so many accounts that sell at times and at times do
   * not. Those in between that do not mix are part of it: they tell of months.
   */
  public static List<TwoPasses.Row> rows(int mixing, double effect, long seed) {
    List<TwoPasses.Row> rows = new ArrayList<>();
    List<TwoPasses.Row> account = new ArrayList<>();
    int found = 0;
    for (TwoPasses.Row row : World.of(DRAWN_FOR_ONE * mixing, effect, seed)) {
      if (!account.isEmpty() && account.get(0).author() != row.author()) {
        found += mixes(account) ? 1 : 0;
        rows.addAll(account);
        account.clear();
        if (found == mixing) {
          return rows;
        }
      }
      account.add(row);
    }
    throw new IllegalStateException("fewer than " + mixing + " accounts mix");
  }

  private static boolean mixes(List<TwoPasses.Row> account) {
    return account.stream().mapToDouble(row -> row.columns()[0]).distinct().count() > 1;
  }
}
