package org.fishmarket.simulate.world;

import java.util.List;

/**
 * What a message received, as its source tells; null is not told.
 *
 * @param quotes not among the shares
 */
record Counts(Integer likes, Integer shares, Integer replies, Integer quotes) {
  /** The responses that are in the data. */
  static Counts of(List<Response> responses) {
    int replies = 0;
    int reposts = 0;
    int quotes = 0;
    for (Response response : responses) {
      switch (response.kind()) {
        case REPLY -> replies++;
        case REPOST -> reposts++;
        default -> quotes++;
      }
    }
    return new Counts(0, reposts, replies, quotes);
  }
}
