package org.fishmarket.compare.history;

/**
 * What two accounts have said to each other so far: when each last addressed the other, and whether
 * it ever did. Messages come in order of time.
 */
final class Dialogue {
  private final RecentTimes[] sides = {side(), side()};
  private final boolean[] spoke = new boolean[2];

  /**
   * What a message is to the dialogue.
   *
   * @param exchange the other side had spoken in the 90 days before it
   * @param first its side had not spoken
   * @param opening nor had the other
   */
  record Turn(boolean exchange, boolean first, boolean opening) {}

  private static RecentTimes side() {
    return new RecentTimes(1, Spans.QUARTER);
  }

  /** A message. */
  Turn hear(int side, long at) {
    RecentTimes other = sides[1 - side];
    boolean first = !spoke[side];
    Turn turn = new Turn(other.before(at) > 0, first, first && other.ever(at) == 0);
    spoke[side] = true;
    sides[side].add(at);
    return turn;
  }
}
