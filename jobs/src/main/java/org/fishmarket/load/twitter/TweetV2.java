package org.fishmarket.load.twitter;

import com.fasterxml.jackson.databind.JsonNode;
import org.fishmarket.load.record.Kind;
import org.fishmarket.load.record.Post;
import org.fishmarket.load.record.Snapshot;
import org.fishmarket.load.source.Json;

/** A tweet in the terms of the second API. */
final class TweetV2 {
  private TweetV2() {}

  /**
   * Returns the tweet as a post; a repost has the words of its original and no counts of its own.
   *
   * @throws NotATweet if it is no tweet, names no author, or has a time that cannot be read
   */
  static Post post(JsonNode tweet, PageV2 page) throws NotATweet {
    Post post = new Post();
    post.id = Json.text(tweet, "id");
    if (!Ids.is(post.id) || !tweet.has("text")) {
      throw new NotATweet("neither a tweet nor a page of tweets");
    }
    post.created = Times.created(tweet, post.id);
    String author = Json.text(tweet, "author_id");
    post.author = page.account(author != null ? author : Json.text(tweet.path("author"), "id"));
    if (post.author == null) {
      throw new NotATweet("a tweet that names no author");
    }
    post.followers = followers(page.user(post.author.id()));
    post.collected = page.collected();
    post.lang = Text.language(Json.text(tweet, "lang"));
    post.versions = TweetV1.versions(tweet.path("edit_history_tweet_ids"));
    references(tweet, page, post);
    if (post.kind == Kind.REPOST) {
      original(tweet, page, post);
      return post;
    }
    post.text = text(tweet);
    Counts seen = Counts.of(tweet.path("public_metrics"));
    Counts counts = page.streamed() ? seen.atAgeZero() : seen;
    post.likes = counts.likes();
    post.replies = counts.replies();
    post.shares = counts.shares();
    post.views = counts.views();
    Entities.fill(post, entities(tweet));
    post.mentions.replaceAll(page::completed);
    return post;
  }

  /** A tweet that records refer to, as a later sight of it. */
  static Snapshot snapshot(JsonNode tweet, PageV2 page) {
    Counts counts = Counts.of(tweet.path("public_metrics"));
    return new Snapshot(
        Json.text(tweet, "id"),
        counts.likes(),
        counts.replies(),
        counts.shares(),
        counts.views(),
        page.collected());
  }

  static Long followers(JsonNode user) {
    return Json.count(user.path("public_metrics"), "followers_count");
  }

  private static void references(JsonNode tweet, PageV2 page, Post post) {
    String repliedTo = Json.text(tweet, "in_reply_to_user_id");
    for (JsonNode reference : tweet.path("referenced_tweets")) {
      String id = Json.text(reference, "id");
      String author = Json.text(page.tweet(id), "author_id");
      switch (String.valueOf(Json.text(reference, "type"))) {
        case "retweeted" -> {
          post.kind = Kind.REPOST;
          post.sharedPost = id;
          post.sharedAccount = page.account(author);
        }
        case "quoted" -> {
          if (post.kind != Kind.REPOST) {
            post.sharedPost = id;
            post.sharedAccount = page.account(author);
          }
        }
        case "replied_to" -> {
          post.replyToPost = id;
          repliedTo = repliedTo == null ? author : repliedTo;
        }
        default -> {}
      }
    }
    if (post.kind == Kind.REPOST) {
      return;
    }
    post.replyToAccount = page.account(repliedTo);
    if (post.replyToPost != null || post.replyToAccount != null) {
      post.kind = Kind.REPLY;
    } else if (post.sharedPost != null) {
      post.kind = Kind.QUOTE;
    }
  }

  /** A repost's own text is cut; the original's is whole, if the response holds it. */
  private static void original(JsonNode tweet, PageV2 page, Post post) {
    JsonNode original = page.tweet(post.sharedPost);
    post.text = original.has("text") ? text(original) : Text.withoutRepostMark(text(tweet));
    if (post.sharedAccount == null) {
      post.sharedAccount = page.completed(Entities.reposted(text(tweet), entities(tweet)));
    }
    Entities.fill(post, entities(original.has("text") ? original : tweet));
  }

  private static String text(JsonNode tweet) {
    String note = Json.text(tweet.path("note_tweet"), "text");
    String text = note != null ? note : Json.text(tweet, "text");
    // where a tweet is withheld, the platform's notice stands in its place
    boolean notice = tweet.has("withheld") && text != null && text.contains("has been withheld");
    return notice ? null : Text.decode(text);
  }

  private static JsonNode entities(JsonNode tweet) {
    JsonNode note = tweet.path("note_tweet").path("entities");
    return note.isObject() ? note : tweet.path("entities");
  }
}
