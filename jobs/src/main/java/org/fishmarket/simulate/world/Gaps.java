package org.fishmarket.simulate.world;

/**
 * How often a source does not tell a count.
 *
 * @param likes share of messages without, as the others
 * @param shares quotes among them
 */
public record Gaps(double likes, double shares, double replies) {
  /** Everything is told. */
  public static final Gaps NONE = new Gaps(0, 0, 0);

  Counts of(Counts counts, Dice dice) {
    if (equals(NONE)) {
      return counts;
    }
    boolean noLikes = dice.chance(likes);
    boolean noShares = dice.chance(shares);
    boolean noReplies = dice.chance(replies);
    return new Counts(
        noLikes ? null : counts.likes(),
        noShares ? null : counts.shares(),
        noReplies ? null : counts.replies(),
        noShares ? null : counts.quotes());
  }
}
