package org.fishmarket.load.twitter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fishmarket.load.record.AccountRef;
import org.fishmarket.load.source.Json;

/**
 * One response of the second API: the tweets asked for, and beside them the accounts and tweets
 * they refer to. A tweet that was flattened, with these joined into it, is a page of its own.
 */
final class PageV2 {
  private final Map<String, JsonNode> users = new HashMap<>();
  private final Map<String, String> idsByHandle = new HashMap<>();
  private final Map<String, JsonNode> tweets = new HashMap<>();
  private final List<JsonNode> data = new ArrayList<>();
  private final Instant collected;
  private final boolean streamed;

  PageV2(JsonNode response) {
    JsonNode elements = response.path("data");
    if (elements.isArray()) {
      elements.forEach(data::add);
    } else if (elements.isObject()) {
      data.add(elements);
    } else if (isTweet(response)) {
      data.add(response);
    }
    response.path("includes").path("users").forEach(this::addUser);
    response.path("includes").path("tweets").forEach(this::addTweet);
    data.forEach(this::addJoined);
    collected = Times.read(Json.text(response.path("__twarc"), "retrieved_at"));
    String url = Json.text(response.path("__twarc"), "url");
    streamed = response.has("matching_rules") || (url != null && url.contains("/stream"));
  }

  static boolean isTweet(JsonNode node) {
    return node.has("id") && node.has("text") && !node.has("username");
  }

  private void addUser(JsonNode user) {
    String id = Json.text(user, "id");
    if (id != null) {
      users.putIfAbsent(id, user);
      AccountRef account = account(id);
      if (account.handle() != null) {
        idsByHandle.putIfAbsent(account.foldedHandle(), id);
      }
    }
  }

  private void addTweet(JsonNode tweet) {
    String id = Json.text(tweet, "id");
    if (id != null && tweet.has("text")) {
      tweets.putIfAbsent(id, tweet);
    }
  }

  private void addJoined(JsonNode tweet) {
    addUser(tweet.path("author"));
    addUser(tweet.path("in_reply_to_user"));
    for (JsonNode reference : tweet.path("referenced_tweets")) {
      addTweet(reference);
      addUser(reference.path("author"));
    }
    tweet.path("entities").path("mentions").forEach(this::addUser);
  }

  /** The elements that are records. */
  List<JsonNode> data() {
    return data;
  }

  /** The tweets that the records refer to; some may be records themselves. */
  Iterable<JsonNode> referred() {
    return tweets.values();
  }

  Iterable<JsonNode> users() {
    return users.values();
  }

  /** When the response was given, null if unknown. */
  Instant collected() {
    return collected;
  }

  /** Whether the tweets came in the moment they were made. */
  boolean streamed() {
    return streamed;
  }

  /** A tweet that the records refer to; a missing node if the response does not hold it. */
  JsonNode tweet(String id) {
    return tweets.getOrDefault(id == null ? "" : id, MissingNode.getInstance());
  }

  JsonNode user(String id) {
    return users.getOrDefault(id == null ? "" : id, MissingNode.getInstance());
  }

  /** The account with its handle if the response tells it; null without an id. */
  AccountRef account(String id) {
    return AccountRef.orNull(id, Json.text(user(id), "username"));
  }

  /** The same account with the id that the response tells elsewhere, if it does. */
  AccountRef completed(AccountRef account) {
    if (account == null || account.id() != null) {
      return account;
    }
    return AccountRef.orNull(idsByHandle.get(account.foldedHandle()), account.handle());
  }
}
