package org.fishmarket.simulate.world;

/**
 * The numbers under which a community's accounts are registered.
 *
 * @param first serial number of its first account
 * @param apart whether ids follow serial numbers, so that none comes twice however many there are
 */
record Registry(int first, boolean apart) {
  /** The most serial numbers that can be told apart. */
  static final int MOST = 36 * 36 * 36 * 36;

  private static final int FIRST_OF_FOUR_DIGITS = 36 * 36 * 36;
  private static final long OLD = 100_000_000L;
  private static final double OLD_RANGE = 4e9;
  // newer accounts have ids beyond 2^53
  private static final long NEW = 1_000_000_000_000_000_000L;
  private static final double NEW_RANGE = 5e17;

  /** The sample's, whose few ids differ by chance. */
  static Registry village(Community community) {
    return new Registry(community.number() * 97 + 36, false);
  }

  /**
   * One of many communities.
   *
   * @param before accounts of the communities before it
   */
  static Registry after(int before) {
    return new Registry(FIRST_OF_FOUR_DIGITS + before, true);
  }

  int serial(int index) {
    return first + index;
  }

  /** What stands behind the first name: a letter, and the number where many share it. */
  String surname(int index, char letter) {
    return letter + (apart ? Integer.toString(serial(index), 36) : "") + ".";
  }

  long id(int index, Dice dice) {
    return dice.chance(0.4)
        ? NEW + within(NEW_RANGE, index, dice)
        : OLD + within(OLD_RANGE, index, dice);
  }

  private long within(double range, int index, Dice dice) {
    if (!apart) {
      return (long) (dice.uniform() * range);
    }
    long width = (long) (range / MOST);
    return serial(index) * width + (long) (dice.uniform() * width);
  }
}
