package org.fishmarket.bench;

/**
 * A row of the page.
 *
 * @param what of ours
 * @param against what; null if it stands alone
 * @param reading how the figure is made of both sides
 * @param figure the median over the rounds
 * @param goal null if none was set
 * @param theirs null if nothing stands against
 * @param note what the figures do not say; null if nothing
 */
record Row(
    String what,
    String against,
    Reading reading,
    double figure,
    Goal goal,
    Series ours,
    Series theirs,
    String note) {

  enum Reading {
    OURS_BY_THEIRS("ours / theirs"),
    THEIRS_BY_OURS("theirs / ours"),
    ALONE("value");

    private final String words;

    Reading(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  /** How many times ours is theirs. */
  static Row part(String what, Series ours, String against, Series theirs, Goal goal) {
    double figure = ours.over(theirs).median();
    return new Row(what, against, Reading.OURS_BY_THEIRS, figure, goal, ours, theirs, null);
  }

  /** How many times as fast ours is, by seconds. */
  static Row speed(String what, Series ours, String against, Series theirs, Goal goal) {
    double figure = theirs.over(ours).median();
    return new Row(what, against, Reading.THEIRS_BY_OURS, figure, goal, ours, theirs, null);
  }

  /** A value that stands against nothing. */
  static Row alone(String what, Series ours, Goal goal) {
    return new Row(what, null, Reading.ALONE, ours.median(), goal, ours, null, null);
  }

  Row noting(String words) {
    return new Row(what, against, reading, figure, goal, ours, theirs, words);
  }
}
