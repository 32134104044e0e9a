package org.fishmarket.simulate.format;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import org.fishmarket.simulate.world.Account;
import org.fishmarket.simulate.world.Message;

/** Tweets and note tweets as a personal archive holds them: every number is a string. */
final class ArchiveTweet {
  private static final long EDIT_DELAY = 11 * 60_000L;

  private ArchiveTweet() {}

  /**
   * @param versions of an edited tweet, oldest first; only itself if it was never edited
   */
  static ObjectNode of(Message message, List<Message> versions) {
    Tweet tweet = Tweet.of(message);
    boolean repost = message.kind() == Message.Kind.REPOST;
    String id = Long.toString(message.id());
    return Nodes.object(
        node -> {
          editInfo(node.putObject("edit_info"), message, versions);
          node.put("retweeted", false);
          node.put("source", "<a href=\"https://example.org/app\" rel=\"nofollow\">web app</a>");
          node.set("entities", ClassicEntities.strings(tweet));
          node.putArray("display_text_range")
              .add("0")
              .add(Integer.toString(tweet.text().codePointCount(0, tweet.text().length())));
          count(node, "favorite_count", repost ? Integer.valueOf(0) : message.likes());
          replyTo(node, message);
          node.put("id_str", id);
          node.put("truncated", false);
          count(node, "retweet_count", repost ? Integer.valueOf(0) : message.shares());
          node.put("id", id);
          if (!tweet.links().isEmpty()) {
            node.put("possibly_sensitive", false);
          }
          node.put("created_at", ApiTweet.classic(message.instant()));
          node.put("favorited", false);
          node.put("full_text", tweet.text());
          node.put("lang", "en");
        });
  }

  private static void count(ObjectNode node, String field, Integer count) {
    if (count != null) {
      node.put(field, count.toString());
    }
  }

  private static void editInfo(ObjectNode info, Message message, List<Message> versions) {
    Message first = versions.get(0);
    ObjectNode control;
    if (message == first) {
      control = info.putObject("initial");
    } else {
      ObjectNode edit = info.putObject("edit").put("initialTweetId", Long.toString(first.id()));
      control = edit.putObject("editControlInitial");
    }
    ArrayNode ids = control.putArray("editTweetIds");
    versions.forEach(version -> ids.add(Long.toString(version.id())));
    control
        .put("editableUntil", ApiTweet.iso(first.instant().plusSeconds(3600)))
        .put("editsRemaining", Integer.toString(6 - versions.size()))
        .put("isEditEligible", message.kind() == Message.Kind.POST);
  }

  private static void replyTo(ObjectNode node, Message message) {
    Account to = message.addressed();
    if (message.kind() == Message.Kind.REPLY) {
      String target = Long.toString(message.target().id());
      node.put("in_reply_to_status_id_str", target).put("in_reply_to_status_id", target);
      to = message.target().author();
    }
    if (to != null) {
      String id = Long.toString(to.id());
      node.put("in_reply_to_user_id", id).put("in_reply_to_user_id_str", id);
      node.put("in_reply_to_screen_name", to.handle());
    }
  }

  /** The same message a few minutes earlier, before a word was put right. */
  static Message earlierVersion(Message message) {
    return new Message(
        message.id() - (EDIT_DELAY << 22),
        message.at() - EDIT_DELAY,
        message.author(),
        message.kind(),
        message.purpose(),
        message.text().replaceFirst("[.!?]?$", " (corection follows)"),
        message.addressed(),
        message.target(),
        0,
        0,
        0,
        0);
  }

  /** The whole text of a message that exceeds the limit; null if it does not. */
  static ObjectNode note(Message message) {
    Tweet tweet = Tweet.of(message);
    if (tweet.longText() == null) {
      return null;
    }
    Tweet whole = tweet.whole();
    Instant at = message.instant();
    return Nodes.object(
        node -> {
          // not the tweet's id, in real archives either
          node.put("noteTweetId", Long.toString(message.id() - 7_919));
          node.put("updatedAt", ApiTweet.iso(at));
          node.putObject("lifecycle").put("value", "1").put("name", "Active");
          node.put("createdAt", ApiTweet.iso(at));
          ObjectNode core = node.putObject("core");
          ArrayNode urls = core.putArray("urls");
          for (Tweet.Link link : whole.links()) {
            urls.addObject()
                .put("expandedUrl", link.expanded())
                .put("toIndex", Integer.toString(link.end()))
                .put("shortUrl", link.shortened())
                .put("displayUrl", Tweet.display(link.expanded()))
                .put("fromIndex", Integer.toString(link.start()));
          }
          core.put("text", whole.text());
          core.putArray("mentions");
          core.putArray("cashtags");
          ArrayNode hashtags = core.putArray("hashtags");
          for (Tweet.Tag tag : whole.hashtags()) {
            hashtags
                .addObject()
                .put("text", tag.text())
                .put("fromIndex", Integer.toString(tag.start()))
                .put("toIndex", Integer.toString(tag.end()));
          }
        });
  }
}
