package org.fishmarket.stats;

import java.util.LongSummaryStatistics;
import java.util.stream.IntStream;

/**
 * Which parts of a whole are not shown, so that no figure rests on too few accounts. Parts under
 * {@code k} accounts are hidden; so are others, the smallest first, until what the shown ones leave
 * of the whole is no single part and rests on {@code k} accounts (complementary suppression;
 * Hundepool et al., "Statistical Disclosure Control", 2012). Parts of no account are neither hidden
 * nor in need of it.
 */
public final class Suppression {
  private Suppression() {}

  /**
   * Parts of which each account is in one alone.
   *
   * @param accounts accounts of each part
   * @return true for each hidden part
   */
  public static boolean[] hidden(long[] accounts, int k) {
    boolean[] hidden = few(accounts, k);
    complete(hidden, accounts, k, true);
    return hidden;
  }

  /** Parts of which an account may be in several, so that their accounts do not add up. */
  public static boolean[] overlapping(long[] accounts, int k) {
    boolean[] hidden = few(accounts, k);
    complete(hidden, accounts, k, false);
    return hidden;
  }

  private static boolean[] few(long[] accounts, int k) {
    boolean[] hidden = new boolean[accounts.length];
    for (int i = 0; i < accounts.length; i++) {
      hidden[i] = accounts[i] > 0 && accounts[i] < k;
    }
    return hidden;
  }

  private static void complete(boolean[] hidden, long[] accounts, int k, boolean disjoint) {
    while (told(hidden, accounts, k, disjoint)) {
      int smallest = smallestShown(accounts, hidden);
      if (smallest < 0) {
        return;
      }
      hidden[smallest] = true;
    }
  }

  /** Whether the whole and what is shown of it would tell of few accounts, or of a hidden part. */
  private static boolean told(boolean[] hidden, long[] accounts, int k, boolean disjoint) {
    LongSummaryStatistics left =
        IntStream.range(0, hidden.length)
            .filter(i -> hidden[i] && accounts[i] > 0)
            .mapToLong(i -> accounts[i])
            .summaryStatistics();
    long surely = disjoint ? left.getSum() : left.getMax();
    return left.getCount() == 1 || left.getCount() > 1 && surely < k;
  }

  private static int smallestShown(long[] accounts, boolean[] hidden) {
    int smallest = -1;
    for (int i = 0; i < accounts.length; i++) {
      boolean shown = accounts[i] > 0 && !hidden[i];
      if (shown && (smallest < 0 || accounts[i] < accounts[smallest])) {
        smallest = i;
      }
    }
    return smallest;
  }
}
