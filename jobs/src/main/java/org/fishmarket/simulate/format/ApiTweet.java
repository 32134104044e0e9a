package org.fishmarket.simulate.format;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.fishmarket.simulate.world.Account;
import org.fishmarket.simulate.world.Message;

/** Tweets and users as the two generations of X's API give them. */
final class ApiTweet {
  private static final DateTimeFormatter ISO = Nodes.format("yyyy-MM-dd'T'HH:mm:ss'.000Z'");
  private static final DateTimeFormatter CLASSIC = Nodes.format("EEE MMM dd HH:mm:ss '+0000' yyyy");

  private ApiTweet() {}

  static String iso(Instant at) {
    return ISO.format(at);
  }

  /** {@code Wed Aug 09 16:19:50 +0000 2023}. */
  static String classic(Instant at) {
    return CLASSIC.format(at);
  }

  /** API v2: ids are strings, counts are numbers, the kind stands in referenced_tweets. */
  static ObjectNode v2(Message message) {
    Tweet tweet = Tweet.of(message);
    boolean repost = message.kind() == Message.Kind.REPOST;
    // a retweet shows the original's retweets and nothing else
    Message counted = repost ? message.target() : message;
    return Nodes.object(
        node -> {
          String id = Long.toString(message.id());
          node.put("author_id", Long.toString(message.author().id()));
          node.put("conversation_id", Long.toString(message.root().id()));
          node.put("created_at", iso(message.instant()));
          node.putArray("edit_history_tweet_ids").add(id);
          entitiesV2(node, tweet);
          node.put("id", id);
          if (message.kind() == Message.Kind.REPLY) {
            node.put("in_reply_to_user_id", Long.toString(message.target().author().id()));
          } else if (message.addressed() != null) {
            node.put("in_reply_to_user_id", Long.toString(message.addressed().id()));
          }
          node.put("lang", "en");
          if (tweet.longText() != null) {
            node.putObject("note_tweet").put("text", tweet.longText());
          }
          node.put("possibly_sensitive", false);
          ObjectNode metrics = node.putObject("public_metrics");
          count(metrics, "retweet_count", counted.shares());
          count(metrics, "reply_count", repost ? Integer.valueOf(0) : message.replies());
          count(metrics, "like_count", repost ? Integer.valueOf(0) : message.likes());
          count(metrics, "quote_count", repost ? Integer.valueOf(0) : message.quotes());
          if (message.target() != null) {
            node.putArray("referenced_tweets")
                .addObject()
                .put("type", reference(message.kind()))
                .put("id", Long.toString(message.target().id()));
          }
          node.put("reply_settings", "everyone");
          node.put("text", tweet.text());
        });
  }

  /** A count that is not told is left out, as 0 would say that there was nothing. */
  private static void count(ObjectNode node, String field, Integer count) {
    if (count != null) {
      node.put(field, count);
    }
  }

  private static String reference(Message.Kind kind) {
    return switch (kind) {
      case REPLY -> "replied_to";
      case QUOTE -> "quoted";
      default -> "retweeted";
    };
  }

  private static void entitiesV2(ObjectNode node, Tweet tweet) {
    if (tweet.mentions().isEmpty() && tweet.hashtags().isEmpty() && tweet.links().isEmpty()) {
      return;
    }
    ObjectNode entities = node.putObject("entities");
    if (!tweet.mentions().isEmpty()) {
      ArrayNode mentions = entities.putArray("mentions");
      for (Tweet.Mention mention : tweet.mentions()) {
        span(mentions, mention.start(), mention.end())
            .put("username", mention.account().handle())
            .put("id", Long.toString(mention.account().id()));
      }
    }
    if (!tweet.hashtags().isEmpty()) {
      ArrayNode hashtags = entities.putArray("hashtags");
      for (Tweet.Tag tag : tweet.hashtags()) {
        span(hashtags, tag.start(), tag.end()).put("tag", tag.text());
      }
    }
    if (!tweet.links().isEmpty()) {
      ArrayNode urls = entities.putArray("urls");
      for (Tweet.Link link : tweet.links()) {
        span(urls, link.start(), link.end())
            .put("url", link.shortened())
            .put("expanded_url", link.expanded())
            .put("display_url", Tweet.display(link.expanded()));
      }
    }
  }

  private static ObjectNode span(ArrayNode array, int start, int end) {
    return array.addObject().put("start", start).put("end", end);
  }

  static ObjectNode userV2(Account account) {
    return Nodes.object(
        node -> {
          node.put("id", Long.toString(account.id()))
              .put("name", account.name())
              .put("protected", false)
              .putObject("public_metrics")
              .put("followers_count", account.followers)
              .put("following_count", account.followers / 2 + 11)
              .put("listed_count", account.followers / 90)
              .put("tweet_count", 300 + account.followers);
          node.put("username", account.handle()).put("verified", false);
        });
  }

  /** API v1.1 with tweet_mode=extended: nested user, ids twice, no count of replies. */
  static ObjectNode v11(Message message) {
    Tweet tweet = Tweet.of(message);
    boolean repost = message.kind() == Message.Kind.REPOST;
    return Nodes.object(
        node -> {
          node.put("created_at", classic(message.instant()));
          id(node, "id", message.id());
          node.put("full_text", tweet.text());
          node.put("truncated", false);
          ArrayNode range = node.putArray("display_text_range");
          range.add(0).add(tweet.text().codePointCount(0, tweet.text().length()));
          node.set("entities", ClassicEntities.numbers(tweet));
          node.put("source", "<a href=\"https://example.org/app\" rel=\"nofollow\">web app</a>");
          replyTo(node, message);
          node.set("user", userV11(message.author()));
          node.put("is_quote_status", message.kind() == Message.Kind.QUOTE);
          count(node, "retweet_count", (repost ? message.target() : message).shares());
          count(node, "favorite_count", repost ? Integer.valueOf(0) : message.likes());
          node.put("favorited", false).put("retweeted", false).put("lang", "en");
          if (repost) {
            node.set("retweeted_status", v11(message.target()));
          } else if (message.kind() == Message.Kind.QUOTE) {
            id(node, "quoted_status_id", message.target().id());
            node.set("quoted_status", v11(message.target()));
          }
        });
  }

  private static void id(ObjectNode node, String field, long id) {
    node.put(field, id).put(field + "_str", Long.toString(id));
  }

  private static void replyTo(ObjectNode node, Message message) {
    Account to =
        message.kind() == Message.Kind.REPLY ? message.target().author() : message.addressed();
    if (message.kind() == Message.Kind.REPLY) {
      id(node, "in_reply_to_status_id", message.target().id());
    } else {
      node.putNull("in_reply_to_status_id").putNull("in_reply_to_status_id_str");
    }
    if (to != null) {
      id(node, "in_reply_to_user_id", to.id());
      node.put("in_reply_to_screen_name", to.handle());
    } else {
      node.putNull("in_reply_to_user_id").putNull("in_reply_to_user_id_str");
      node.putNull("in_reply_to_screen_name");
    }
  }

  private static ObjectNode userV11(Account account) {
    return Nodes.object(
        node -> {
          id(node, "id", account.id());
          node.put("name", account.name()).put("screen_name", account.handle());
          node.put("protected", false).put("verified", false);
          node.put("followers_count", account.followers);
          node.put("friends_count", account.followers / 2 + 11);
        });
  }
}
