package org.fishmarket.load.twitter;

import com.fasterxml.jackson.databind.JsonNode;
import org.fishmarket.load.source.Json;

/** What a tweet received, in the terms of both APIs; null where it is not measured. */
record Counts(Long likes, Long replies, Long shares, Long views) {
  /**
   * Reads the counts of the node's own fields. A share is a retweet or a quote, where quotes are
   * counted at all.
   */
  static Counts of(JsonNode node) {
    Long likes = Json.count(node, node.has("like_count") ? "like_count" : "favorite_count");
    Long retweets = Json.count(node, "retweet_count");
    Long quotes = Json.count(node, "quote_count");
    return new Counts(
        likes,
        Json.count(node, "reply_count"),
        shares(retweets, quotes, node.hasNonNull("quote_count")),
        // what could be collected was shown: 0 stands for the time before views were counted
        unlessZero(Json.count(node, "impression_count")));
  }

  /** A sum with a part that is there and cannot be read is no measurement. */
  private static Long shares(Long retweets, Long quotes, boolean quotesGiven) {
    if (retweets == null || quotes == null) {
      return quotesGiven && quotes == null ? null : retweets;
    }
    return retweets + quotes;
  }

  /**
   * The counts of a tweet seen in the moment it was made: nobody could have answered it, so its
   * zeros measure nothing.
   */
  Counts atAgeZero() {
    return new Counts(
        unlessZero(likes), unlessZero(replies), unlessZero(shares), unlessZero(views));
  }

  private static Long unlessZero(Long count) {
    return count == null || count == 0 ? null : count;
  }
}
