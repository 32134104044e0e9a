package org.fishmarket.stats;

/** Which parts of a whole are not shown, so that no figure rests on too few accounts. */
public final class Suppression {
  private Suppression() {}

  /**
   * Parts under {@code k} are hidden. Where their sum could be worked out from the whole and would
   * still be under {@code k}, or is that of one part alone, the smallest of the others is hidden
   * too (complementary suppression; Hundepool et al., "Statistical Disclosure Control", 2012).
   *
   * @param accounts accounts of each part; parts of none are neither hidden nor in need of it
   * @return true for each hidden part
   */
  public static boolean[] hidden(long[] accounts, int k) {
    boolean[] hidden = new boolean[accounts.length];
    int parts = 0;
    long sum = 0;
    for (int i = 0; i < accounts.length; i++) {
      if (accounts[i] > 0 && accounts[i] < k) {
        hidden[i] = true;
        parts++;
        sum += accounts[i];
      }
    }
    while (parts == 1 || parts > 1 && sum < k) {
      int smallest = smallestShown(accounts, hidden);
      if (smallest < 0) {
        return hidden;
      }
      hidden[smallest] = true;
      parts++;
      sum += accounts[smallest];
    }
    return hidden;
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
