package org.fishmarket.simulate.world;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** What an account has done and met so far, as far as planted effects depend on it. */
final class History {
  private static final long MEMORY = 90 * Period.DAY;
  private static final int RECENT = 20;
  private final Deque<Boolean> shared = new ArrayDeque<>();
  private final Deque<Long> exchanges = new ArrayDeque<>();
  private final Deque<Long> gifts = new ArrayDeque<>();
  private final Map<Integer, Long> addressed = new HashMap<>();
  private int exchangesEver;

  void wrote(Purpose purpose, long at) {
    if (purpose == Purpose.TIP || purpose == Purpose.ANSWER) {
      gifts.addLast(at);
      forget(gifts, at, 3);
    }
    if (purpose.intent() != null) {
      shared.addLast(!purpose.selling());
      if (shared.size() > RECENT) {
        shared.removeFirst();
      }
    }
  }

  /** Share of posts without selling among the last 20; one half before the first. */
  double sharing() {
    long kind = shared.stream().filter(Boolean::booleanValue).count();
    return shared.isEmpty() ? 0.5 : (double) kind / shared.size();
  }

  /** Notes a message to another account; true if it is the first to it. */
  boolean addresses(Account other, long at) {
    return addressed.put(other.index, at) == null;
  }

  boolean addressedLately(Account other, long at) {
    Long last = addressed.get(other.index);
    return last != null && at - last <= MEMORY;
  }

  boolean everAddressed(Account other) {
    return addressed.containsKey(other.index);
  }

  void exchanged(long at) {
    exchangesEver++;
    exchanges.addLast(at);
    forget(exchanges, at, RECENT);
  }

  int exchangesEver() {
    return exchangesEver;
  }

  /** 0, 1, 2 or 3 for 0, 1-4, 5-19, 20 or more reciprocal exchanges in the last 90 days. */
  int relationship(long at) {
    forget(exchanges, at, RECENT);
    int count = exchanges.size();
    return count == 0 ? 0 : count < 5 ? 1 : count < RECENT ? 2 : 3;
  }

  /** 0, 1 or 2 for 0, 1-2, 3 or more times that help was given in the last 90 days. */
  int generosity(long at) {
    forget(gifts, at, 3);
    return gifts.isEmpty() ? 0 : gifts.size() < 3 ? 1 : 2;
  }

  private static void forget(Deque<Long> times, long now, int keep) {
    while (times.size() > keep || !times.isEmpty() && now - times.peekFirst() > MEMORY) {
      times.removeFirst();
    }
  }
}
