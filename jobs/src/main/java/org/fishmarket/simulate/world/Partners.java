package org.fishmarket.simulate.world;

import java.util.Arrays;

/** When other accounts were last addressed: a small open hash table, as there are many of them. */
final class Partners {
  private static final int FREE = -1;
  private int[] keys = filled(4);
  private long[] times = new long[4];
  private int size;

  /** The last time; -1 if never. */
  long last(int account) {
    int slot = slot(account);
    return keys[slot] == FREE ? -1 : times[slot];
  }

  void met(int account, long at) {
    int slot = slot(account);
    if (keys[slot] == FREE) {
      if (2 * ++size > keys.length) {
        grow();
        slot = slot(account);
      }
      keys[slot] = account;
    }
    times[slot] = at;
  }

  private int slot(int account) {
    int mask = keys.length - 1;
    int slot = account * 0x9E3779B9 >>> 7 & mask;
    while (keys[slot] != FREE && keys[slot] != account) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private void grow() {
    int[] oldKeys = keys;
    long[] oldTimes = times;
    keys = filled(2 * oldKeys.length);
    times = new long[keys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != FREE) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        times[slot] = oldTimes[i];
      }
    }
  }

  private static int[] filled(int length) {
    int[] keys = new int[length];
    Arrays.fill(keys, FREE);
    return keys;
  }
}
