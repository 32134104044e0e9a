package org.fishmarket.simulate.format;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.fishmarket.simulate.world.Account;
import org.fishmarket.simulate.world.Message;

/**
 * The personal archive of one account of X, as delivered since late 2022. Holds its owner's
 * messages in memory until it is closed, as the entries of a zip come one after the other.
 */
public final class XArchiveWriter implements MessageWriter {
  private static final int LIKES = 60;
  private static final Instant EDITABLE_FROM = Instant.parse("2022-11-01T00:00:00Z");
  private final ZipWriter zip;
  private final Account owner;
  private final Instant generated;
  private final List<Message> own = new ArrayList<>();
  private final List<Message> liked = new ArrayList<>();

  public XArchiveWriter(OutputStream out, Account owner, Instant generated) {
    this.zip = new ZipWriter(out);
    this.owner = owner;
    this.generated = generated;
  }

  /** The name that the platform gives to an archive: the day it was made, and digits. */
  public static String fileName(Account owner, Instant made) {
    long digits = new SplittableRandom(owner.handle().hashCode()).nextLong();
    return "twitter-%s-%016x.zip".formatted(made.toString().substring(0, 10), digits);
  }

  @Override
  public void write(Message message) {
    if (message.author() == owner) {
      own.add(0, message);
    } else if (message.own() && message.id() % 7 == 0 && liked.size() < LIKES) {
      liked.add(0, message);
    }
  }

  @Override
  public void close() throws IOException {
    ArrayNode tweets = tweets();
    zip.entry("Your archive.html", "<!doctype html><title>Your archive</title>\n");
    zip.entry("data/manifest.js", "window.__THAR_CONFIG = " + Nodes.archive(manifest(tweets)));
    part("data/account.js", "account", list(this::account));
    part("data/profile.js", "profile", list(this::profile));
    part("data/tweets.js", "tweets", tweets);
    part("data/note-tweet.js", "note_tweet", notes());
    part("data/tweet-headers.js", "tweet_headers", headers(tweets));
    part("data/deleted-tweets.js", "deleted_tweets", list(list -> {}));
    part("data/like.js", "like", likes());
    part("data/direct-messages.js", "direct_messages", list(this::directMessages));
    String media = own.isEmpty() ? "0" : Long.toString(own.get(0).id());
    zip.entry("data/tweets_media/" + media + "-FqSample0.jpg", new byte[] {(byte) 0xFF});
    zip.close();
  }

  private void part(String file, String name, ArrayNode content) throws IOException {
    zip.entry(file, "window.YTD." + name + ".part0 = " + Nodes.archive(content));
  }

  private static ArrayNode list(Consumer<ArrayNode> content) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    content.accept(list);
    return list;
  }

  private ObjectNode manifest(ArrayNode tweets) {
    return Nodes.object(
        node -> {
          node.putObject("userInfo")
              .put("accountId", Long.toString(owner.id()))
              .put("userName", owner.handle())
              .put("displayName", owner.name());
          node.putObject("archiveInfo")
              .put("sizeBytes", "500000")
              .put("generationDate", ApiTweet.iso(generated))
              .put("isPartialArchive", false)
              .put("maxPartSizeBytes", "53687091200");
          ObjectNode types = node.putObject("dataTypes");
          type(types, "account", "account", 1);
          type(types, "noteTweet", "note-tweet", notes().size());
          type(types, "tweets", "tweets", tweets.size()).put("mediaDirectory", "data/tweets_media");
        });
  }

  private static ObjectNode type(ObjectNode types, String name, String file, int count) {
    ObjectNode type = types.putObject(name);
    type.putArray("files")
        .addObject()
        .put("fileName", "data/" + file + ".js")
        .put("globalName", "YTD." + file.replace('-', '_') + ".part0")
        .put("count", Integer.toString(count));
    return type;
  }

  private void account(ArrayNode list) {
    list.addObject()
        .putObject("account")
        .put("email", owner.handle() + "@example.org")
        .put("createdVia", "web")
        .put("username", owner.handle())
        .put("accountId", Long.toString(owner.id()))
        .put("createdAt", "2016-02-11T08:30:00.000Z")
        .put("accountDisplayName", owner.name());
  }

  private void profile(ArrayNode list) {
    list.addObject()
        .putObject("profile")
        .putObject("description")
        .put("bio", "An invented person in an invented place.")
        .put("website", "https://example.org")
        .put("location", "Lower Wenning");
  }

  private ArrayNode tweets() {
    ArrayNode tweets = JsonNodeFactory.instance.arrayNode();
    boolean edited = false;
    for (Message message : own.stream().toList()) {
      if (!edited
          && message.kind() == Message.Kind.POST
          && message.addressed() == null
          && message.text().length() < 200
          && message.instant().isAfter(EDITABLE_FROM)) {
        edited = true;
        Message before = ArchiveTweet.earlierVersion(message);
        tweets.addObject().set("tweet", ArchiveTweet.of(message, List.of(before, message)));
        tweets.addObject().set("tweet", ArchiveTweet.of(before, List.of(before, message)));
      } else {
        tweets.addObject().set("tweet", ArchiveTweet.of(message, List.of(message)));
      }
    }
    return tweets;
  }

  private ArrayNode headers(ArrayNode tweets) {
    ArrayNode headers = JsonNodeFactory.instance.arrayNode();
    tweets.forEach(
        tweet ->
            headers
                .addObject()
                .putObject("tweet")
                .put("tweet_id", tweet.path("tweet").path("id").asText())
                .put("user_id", Long.toString(owner.id()))
                .put("created_at", tweet.path("tweet").path("created_at").asText()));
    return headers;
  }

  private ArrayNode notes() {
    ArrayNode notes = JsonNodeFactory.instance.arrayNode();
    for (Message message : own) {
      ObjectNode note = ArchiveTweet.note(message);
      if (note != null) {
        notes.addObject().set("noteTweet", note);
      }
    }
    return notes;
  }

  private ArrayNode likes() {
    ArrayNode likes = JsonNodeFactory.instance.arrayNode();
    for (Message message : liked) {
      likes
          .addObject()
          .putObject("like")
          .put("tweetId", Long.toString(message.id()))
          .put("fullText", Tweet.of(message).text())
          .put("expandedUrl", "https://twitter.com/i/web/status/" + message.id());
    }
    return likes;
  }

  private void directMessages(ArrayNode list) {
    ObjectNode conversation = list.addObject().putObject("dmConversation");
    conversation.put("conversationId", owner.id() + "-1000001");
    conversation
        .putArray("messages")
        .addObject()
        .putObject("messageCreate")
        .put("recipientId", "1000001")
        .put("text", "This private message is invented. No reader should ever load it.")
        .put("senderId", Long.toString(owner.id()))
        .put("id", "1600000000000000001")
        .put("createdAt", "2022-12-06T10:00:00.000Z");
  }
}
