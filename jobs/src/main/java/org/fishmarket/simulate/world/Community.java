package org.fishmarket.simulate.world;

/**
 * The people who talk to each other, and how.
 *
 * @param name of the cohort
 * @param topic name of the grammar resource
 * @param number different for each community of a simulation, 0 to 1023: makes its ids its own
 * @param medium what limits the length of texts
 * @param accounts how many
 * @param postsPerWeek own posts of an account and week, on average, before anybody loses interest
 * @param promotion promotional ratio of an account's own posts, on average
 * @param spread standard deviation of its logit over accounts
 * @param hardShare share of hard selling among selling posts
 * @param pitchShare share of hard selling posts that are addressed to another account
 * @param complaints share of complaints among posts that do not sell
 * @param repliesPerPost on average, for an average sharing post
 * @param engagement of an average sharing post, as its source counts it
 */
public record Community(
    String name,
    String topic,
    int number,
    Medium medium,
    int accounts,
    double postsPerWeek,
    double promotion,
    double spread,
    double hardShare,
    double pitchShare,
    double complaints,
    double repliesPerPost,
    double engagement) {

  /** What limits the length of texts. */
  public enum Medium {
    /** At most 280 characters, with few exceptions. */
    SHORT,
    /** One to three paragraphs. */
    LONG
  }

  /**
   * A network of an experiment.
   *
   * @param promotion mean promotional ratio of its accounts' own posts
   * @param replies that a post gets on average
   */
  public static Community town(
      String name,
      String topic,
      int number,
      Medium medium,
      int accounts,
      double promotion,
      double replies) {
    double spread = 1;
    return new Community(
        name,
        topic,
        number,
        medium,
        accounts,
        1,
        Dice.logistic(Dice.medianLogit(promotion, spread)),
        spread,
        0.6,
        0.15,
        0.08,
        replies,
        // so many that replies are a small part of all engagement
        Math.max(25, 12 * replies));
  }

  /** Another community of the same kind: other people elsewhere. */
  public Community elsewhere(int otherNumber, Medium otherMedium, int otherAccounts, double posts) {
    return new Community(
        name,
        topic,
        otherNumber,
        otherMedium,
        otherAccounts,
        posts,
        promotion,
        spread,
        hardShare,
        pitchShare,
        complaints,
        repliesPerPost,
        engagement);
  }
}
