package org.fishmarket.load.twitter;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.fishmarket.load.record.Platform;
import org.fishmarket.load.record.Post;
import org.fishmarket.load.record.Sink;
import org.fishmarket.load.record.Withdrawal;
import org.fishmarket.load.source.Format;
import org.fishmarket.load.source.Head;
import org.fishmarket.load.source.JsonValues;
import org.fishmarket.load.source.SourceFile;

/**
 * Collections of the first API (v1.1): tweets one a line as stream and search tools write them, an
 * array of them, or search results that hold them in {@code statuses}; or wrapped as an {@link
 * Envelope} tells. A notice of deletion withdraws its tweet.
 */
final class ApiV1 implements Format {
  /** What a stream sends besides tweets: the field by which it is told, and the rule's name. */
  private static final Map<String, String> NOTICES =
      new TreeMap<>(
          Map.of(
              "delete", "delete notice",
              "limit", "limit notice",
              "status_withheld", "withheld notice",
              "user_withheld", "withheld notice",
              "scrub_geo", "scrub_geo notice",
              "disconnect", "disconnect notice",
              "warning", "warning notice",
              "friends", "list of friends",
              "event", "event notice",
              "direct_message", "private message"));

  @Override
  public String name() {
    return "x-api-v1";
  }

  @Override
  public String about() {
    return "Collections of API v1.1, one tweet a line, a list, or search results: twarc, "
        + "the stream, archive.org; also as tweepy, Elasticsearch and Zeeschuimer wrap them.";
  }

  @Override
  public Platform platform() {
    return Platform.TWITTER;
  }

  @Override
  public boolean recognises(Head head) {
    Set<String> keys = head.keys();
    return tweets(keys, "")
        || tweets(keys, "[].")
        || tweets(keys, "statuses[].")
        || Envelope.in(keys)
        || keys.contains("delete.status.id_str")
        || keys.contains("delete.status.user_id");
  }

  private static boolean tweets(Set<String> keys, String at) {
    return keys.contains(at + "id_str")
        && keys.contains(at + "created_at")
        && (keys.contains(at + "text") || keys.contains(at + "full_text"))
        && (keys.contains(at + "user.screen_name") || keys.contains(at + "user.id_str"));
  }

  @Override
  public boolean splits(Head head) {
    return JsonValues.linewise(head);
  }

  @Override
  public void read(SourceFile file, Sink sink) throws IOException {
    JsonValues.read(
        file,
        sink,
        (position, value) -> {
          JsonNode results = value.path("statuses");
          if (!results.isArray()) {
            record(position, Envelope.open(value), sink);
            return;
          }
          int element = 0;
          for (JsonNode tweet : results) {
            record(position + ", element " + ++element, new Envelope(tweet, null), sink);
          }
        });
  }

  private static void record(String position, Envelope envelope, Sink sink) {
    sink.begin(position);
    JsonNode tweet = envelope.tweet();
    for (Map.Entry<String, String> notice : NOTICES.entrySet()) {
      if (tweet.has(notice.getKey()) && !tweet.has("user")) {
        sink.skip(notice.getValue());
        withdrawn(tweet.path("delete").path("status"), sink);
        return;
      }
    }
    try {
      Post post = TweetV1.post(tweet);
      if (post.author == null) {
        throw new NotATweet("a tweet that names no author");
      }
      post.collected = post.collected == null ? envelope.collected() : post.collected;
      sink.post(post);
    } catch (NotATweet reason) {
      sink.quarantine(reason.getMessage(), tweet.toString().length());
      return;
    }
    TweetV1.sights(tweet, sink);
  }

  private static void withdrawn(JsonNode deleted, Sink sink) {
    String id = Entities.either(deleted, "id_str", "id");
    if (id != null) {
      sink.withdrawn(Withdrawal.ofPost(id));
    }
  }
}
