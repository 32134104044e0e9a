package org.fishmarket.models.codebook;

/** What a post asks or works for; every codable post has exactly one intent. */
public enum Intent {
  /** Asks for a transaction or conversion that benefits its author. */
  HARD_SELL,
  /** Shows the author's own offering, brand or achievement, with no explicit transaction asked. */
  SOFT_SELL,
  /** Asks for action or support for others or a public cause, with no gain for the author. */
  CAUSE,
  /** Nothing but the exchange itself. */
  SHARING;

  /** Whether the intent counts in the numerator of the promotional ratio. */
  public boolean selling() {
    return this == HARD_SELL || this == SOFT_SELL;
  }
}
