package org.fishmarket.simulate.world;

import java.util.ArrayDeque;
import java.util.Deque;

/** What an account has done and met so far, as far as planted effects depend on it. */
final class History {
  private static final long MEMORY = 90 * Period.DAY;
  private static final int RECENT = 20;
  private final Deque<Boolean> shared = new ArrayDeque<>();
  private final Deque<Long> exchanges = new ArrayDeque<>();
  private final Deque<Long> gifts = new ArrayDeque<>();
  private final Partners addressed = new Partners();
  private final Partners soldTo = new Partners();
  private int exchangesEver;

  /** Notes a post among those whose share of sharing counts. */
  void posted(Purpose purpose) {
    shared.addLast(!purpose.selling());
    if (shared.size() > RECENT) {
      shared.removeFirst();
    }
  }

  /** Notes a message if it gives help. */
  void gave(Purpose purpose, long at) {
    if (purpose == Purpose.TIP || purpose == Purpose.ANSWER) {
      gifts.addLast(at);
      forget(gifts, at, 3);
    }
  }

  /** Share of posts without selling among the last 20; one half before the first. */
  double sharing() {
    long kind = shared.stream().filter(Boolean::booleanValue).count();
    return shared.isEmpty() ? 0.5 : (double) kind / shared.size();
  }

  /**
   * Notes a message to another account. It is a reciprocal exchange, for both, if that account
   * addressed this one in the 90 days before.
   */
  void addresses(Account other, Account self, Purpose purpose, long at) {
    long last = other.history.addressed.last(self.index);
    if (last >= 0 && at - last <= MEMORY) {
      exchanged(at);
      other.history.exchanged(at);
    }
    if (purpose.selling() && !everAddressed(other)) {
      soldTo.met(other.index, at);
    }
    addressed.met(other.index, at);
  }

  /** Whether the first thing it said to that account was to sell. */
  boolean firstSoldTo(Account other) {
    return soldTo.last(other.index) >= 0;
  }

  boolean everAddressed(Account other) {
    return addressed.last(other.index) >= 0;
  }

  private void exchanged(long at) {
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
