package org.fishmarket.load.twitter;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.fishmarket.load.record.AccountRef;
import org.fishmarket.load.record.Kind;
import org.fishmarket.load.record.Post;
import org.fishmarket.load.record.Profile;
import org.fishmarket.load.record.Sink;
import org.fishmarket.load.record.Snapshot;
import org.fishmarket.load.source.Json;

/**
 * A tweet in the terms of the first API, which the personal archives share. Its fields grew over
 * the years, so each is read if it is there.
 */
final class TweetV1 {
  private TweetV1() {}

  /**
   * Returns the tweet as a post; a repost has the words of its original and no counts of its own.
   *
   * @throws NotATweet if it has no id, or a time that cannot be read
   */
  static Post post(JsonNode tweet) throws NotATweet {
    Post post = new Post();
    post.id = id(tweet);
    post.created = Times.created(tweet, post.id);
    post.author = account(tweet.path("user"));
    post.followers = Json.count(tweet.path("user"), "followers_count");
    post.lang = Text.language(Json.text(tweet, "lang"));
    post.versions = versions(editions(tweet.path("edit_info")));
    post.collected = streamed(tweet);
    JsonNode original = tweet.path("retweeted_status");
    if (original.isObject()) {
      post.kind = Kind.REPOST;
      post.sharedPost = id(original);
      post.sharedAccount = account(original.path("user"));
      post.text = text(original);
      Entities.fill(post, entities(original));
      return post;
    }
    post.text = text(tweet);
    Counts counts = post.collected == null ? Counts.of(tweet) : Counts.of(tweet).atAgeZero();
    post.likes = counts.likes();
    post.replies = counts.replies();
    post.shares = counts.shares();
    post.views = counts.views();
    post.replyToPost = Entities.either(tweet, "in_reply_to_status_id_str", "in_reply_to_status_id");
    post.replyToAccount =
        AccountRef.orNull(
            Entities.either(tweet, "in_reply_to_user_id_str", "in_reply_to_user_id"),
            Json.text(tweet, "in_reply_to_screen_name"));
    quote(tweet, post);
    if (post.replyToPost != null || post.replyToAccount != null) {
      post.kind = Kind.REPLY;
    } else if (post.sharedPost != null) {
      post.kind = Kind.QUOTE;
    }
    Entities.fill(post, entities(tweet));
    return post;
  }

  /** Hands over what the tweet tells of its author and of the posts nested in it. */
  static void sights(JsonNode tweet, Sink sink) {
    profile(tweet, sink);
    Instant seen = streamed(tweet);
    nested(tweet.path("retweeted_status"), seen, sink);
    nested(tweet.path("quoted_status"), seen, sink);
    nested(tweet.path("retweeted_status").path("quoted_status"), seen, sink);
  }

  private static void nested(JsonNode tweet, Instant seen, Sink sink) {
    String id = Entities.either(tweet, "id_str", "id");
    if (id == null) {
      return;
    }
    profile(tweet, sink);
    Counts counts = Counts.of(tweet);
    sink.snapshot(
        new Snapshot(id, counts.likes(), counts.replies(), counts.shares(), counts.views(), seen));
  }

  private static void profile(JsonNode tweet, Sink sink) {
    AccountRef account = account(tweet.path("user"));
    Long followers = Json.count(tweet.path("user"), "followers_count");
    if (account != null && followers != null) {
      sink.profile(new Profile(account, followers));
    }
  }

  private static String id(JsonNode tweet) throws NotATweet {
    String id = Entities.either(tweet, "id_str", "id");
    if (!Ids.is(id)) {
      throw new NotATweet("a tweet without an id");
    }
    return id;
  }

  private static AccountRef account(JsonNode user) {
    return AccountRef.orNull(Entities.either(user, "id_str", "id"), Json.text(user, "screen_name"));
  }

  /** When a stream delivered the tweet, the second it was made; null if it is of no stream. */
  private static Instant streamed(JsonNode tweet) {
    if (!tweet.has("filter_level") && !tweet.has("timestamp_ms")) {
      return null;
    }
    Instant sent = Times.ofMillis(Json.text(tweet, "timestamp_ms"));
    return sent != null ? sent : Times.read(Json.text(tweet, "created_at"));
  }

  private static String text(JsonNode tweet) {
    if (tweet.path("withheld_copyright").asBoolean()) {
      return null; // the platform's notice stands in its place
    }
    String extended = Json.text(tweet.path("extended_tweet"), "full_text");
    return Text.decode(extended != null ? extended : Entities.either(tweet, "full_text", "text"));
  }

  private static JsonNode entities(JsonNode tweet) {
    JsonNode extended = tweet.path("extended_tweet").path("entities");
    return extended.isObject() ? extended : tweet.path("entities");
  }

  /** Where the source does not tell quotes, the last link to another post makes one. */
  private static void quote(JsonNode tweet, Post post) {
    JsonNode quoted = tweet.path("quoted_status");
    String nested = Entities.either(quoted, "id_str", "id");
    String told = Entities.either(tweet, "quoted_status_id_str", "quoted_status_id");
    post.sharedPost = told != null ? told : nested;
    post.sharedAccount = account(quoted.path("user"));
    boolean none = tweet.has("is_quote_status") && !tweet.path("is_quote_status").asBoolean();
    if (post.sharedAccount != null || post.sharedPost == null && none) {
      return;
    }
    for (String address : Entities.addresses(entities(tweet))) {
      StatusLink link = StatusLink.of(address);
      if (link == null || link.post().equals(post.id) || post.versions.contains(link.post())) {
        continue;
      }
      if (told == null || told.equals(link.post())) {
        post.sharedPost = link.post();
        post.sharedAccount = link.author();
      }
    }
  }

  private static JsonNode editions(JsonNode edit) {
    JsonNode control =
        edit.has("initial") ? edit.path("initial") : edit.path("edit").path("editControlInitial");
    return control.path("editTweetIds");
  }

  /** The ids of an edited tweet's versions; empty if it has but one. */
  static List<String> versions(JsonNode ids) {
    List<String> versions = new ArrayList<>();
    ids.forEach(id -> versions.add(id.asText()));
    return versions.size() > 1 ? List.copyOf(versions) : List.of();
  }
}
