package org.fishmarket.load.twitter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.fishmarket.load.source.Json;

/**
 * A tweet as X's own pages get it (since 2021), and tools that listen to a browser keep it: the
 * fields of the first API lie in {@code legacy}, and beside it, deep inside, its author, the posts
 * it shares, its long text and its views.
 */
final class PageTweet {
  private PageTweet() {}

  static boolean is(JsonNode result) {
    return whole(result).path("legacy").isObject();
  }

  /** Some stand one level deeper, beside remarks on who may see them. */
  private static JsonNode whole(JsonNode result) {
    return result.path("tweet").isObject() ? result.path("tweet") : result;
  }

  /** The same tweet in the terms of the first API. */
  static JsonNode asV1(JsonNode result) {
    JsonNode page = whole(result);
    ObjectNode tweet = page.path("legacy").deepCopy();
    put(tweet, "id_str", Json.text(page, "rest_id"));
    tweet.set("user", user(page.path("core").path("user_results").path("result")));
    put(tweet, "impression_count", Json.text(page.path("views"), "count"));
    JsonNode note = page.path("note_tweet").path("note_tweet_results").path("result");
    if (Json.text(note, "text") != null) {
      tweet.set("full_text", note.path("text"));
      tweet.set("entities", note.path("entity_set"));
    }
    nest(tweet, "retweeted_status", tweet.path("retweeted_status_result"));
    nest(tweet, "quoted_status", page.path("quoted_status_result"));
    return tweet;
  }

  private static void nest(ObjectNode tweet, String field, JsonNode wrapper) {
    JsonNode result = wrapper.path("result");
    if (is(result)) {
      tweet.set(field, asV1(result));
    }
  }

  private static JsonNode user(JsonNode result) {
    ObjectNode user = JsonNodeFactory.instance.objectNode();
    JsonNode legacy = result.path("legacy");
    put(user, "id_str", Json.text(result, "rest_id"));
    String handle = Json.text(result.path("core"), "screen_name");
    put(user, "screen_name", handle == null ? Json.text(legacy, "screen_name") : handle);
    put(user, "followers_count", Json.text(legacy, "followers_count"));
    return user;
  }

  private static void put(ObjectNode node, String field, String value) {
    if (value != null) {
      node.put(field, value);
    }
  }
}
