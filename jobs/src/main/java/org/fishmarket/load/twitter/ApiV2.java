package org.fishmarket.load.twitter;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.fishmarket.load.record.AccountRef;
import org.fishmarket.load.record.Platform;
import org.fishmarket.load.record.Profile;
import org.fishmarket.load.record.Sink;
import org.fishmarket.load.source.Format;
import org.fishmarket.load.source.Head;
import org.fishmarket.load.source.Json;
import org.fishmarket.load.source.JsonValues;
import org.fishmarket.load.source.SourceFile;

/**
 * Collections of the second API (v2): pages of tweets as it answers, one a line, or tweets that
 * were flattened out of them. An element of {@code data} is a record, a line is not.
 */
final class ApiV2 implements Format {
  @Override
  public String name() {
    return "x-api-v2";
  }

  @Override
  public String about() {
    return "Collections of API v2, response pages or flattened: twarc2, academic search.";
  }

  @Override
  public Platform platform() {
    return Platform.TWITTER;
  }

  @Override
  public boolean recognises(Head head) {
    return tweets(head.keys()) || ignored(head) != null;
  }

  @Override
  public String ignored(Head head) {
    if (head.whole() && head.bytes().length == 0 && head.fileName().matches(".*\\.jsonl?")) {
      return "the file is empty";
    }
    Set<String> keys = head.keys();
    if (tweets(keys)) {
      return null;
    }
    if (accounts(keys, "data[].") || accounts(keys, "data.")) {
      return "accounts; holds no posts";
    }
    if (keys.contains("data[].tweet_count") && keys.contains("data[].start")) {
      return "counts of tweets; holds no posts";
    }
    if (keys.contains("data[].member_count") && keys.contains("data[].owner_id")) {
      return "lists of accounts; holds no posts";
    }
    return null;
  }

  private static boolean accounts(Set<String> keys, String at) {
    return keys.containsAll(Set.of(at + "id", at + "name", at + "username"))
        && !keys.contains(at + "timestamp");
  }

  private static boolean tweets(Set<String> keys) {
    return page(keys, "") || page(keys, "[].") || flat(keys, "") || flat(keys, "[].");
  }

  private static boolean page(Set<String> keys, String at) {
    for (String data : new String[] {at + "data[].", at + "data."}) {
      boolean tweets = keys.contains(data + "id") && keys.contains(data + "text");
      boolean ours =
          flat(keys, data)
              || keys.contains(at + "meta.newest_id")
              || keys.contains(at + "includes.tweets[].id");
      if (tweets && ours) {
        return true;
      }
    }
    return keys.contains(at + "includes.tweets[].text")
        && keys.contains(at + "includes.tweets[].author_id")
        && !keys.contains(at + "data[].username");
  }

  private static boolean flat(Set<String> keys, String at) {
    return keys.contains(at + "id")
        && keys.contains(at + "text")
        && !keys.contains(at + "id_str")
        && (keys.contains(at + "public_metrics.retweet_count")
            || keys.contains(at + "edit_history_tweet_ids")
            || keys.contains(at + "author_id") && keys.contains(at + "conversation_id")
            || keys.contains(at + "author_id") && keys.contains(at + "created_at"));
  }

  @Override
  public boolean splits(Head head) {
    return JsonValues.linewise(head);
  }

  @Override
  public void read(SourceFile file, Sink sink) throws IOException {
    JsonValues.read(file, sink, (position, value) -> value(position, value, sink));
  }

  private static void value(String position, JsonNode value, Sink sink) {
    PageV2 page = new PageV2(value);
    boolean response = value.has("data") || value.has("errors") || value.has("meta");
    if (page.data().isEmpty() && !response) {
      sink.begin(position);
      sink.quarantine("neither a tweet nor a page of tweets", value.toString().length());
      return;
    }
    Set<String> read = new HashSet<>();
    boolean several = value.path("data").isArray();
    int element = 0;
    for (JsonNode tweet : page.data()) {
      element++;
      sink.begin(several ? position + ", element " + element : position);
      if (!PageV2.isTweet(tweet) && value.has("data")) {
        sink.skip("not a tweet");
        continue;
      }
      try {
        sink.post(TweetV2.post(tweet, page));
        read.add(Json.text(tweet, "id"));
      } catch (NotATweet reason) {
        sink.quarantine(reason.getMessage(), tweet.toString().length());
      }
    }
    sights(page, read, sink);
  }

  private static void sights(PageV2 page, Set<String> read, Sink sink) {
    for (JsonNode tweet : page.referred()) {
      if (!read.contains(Json.text(tweet, "id"))) {
        sink.snapshot(TweetV2.snapshot(tweet, page));
      }
    }
    for (JsonNode user : page.users()) {
      AccountRef account = AccountRef.orNull(Json.text(user, "id"), Json.text(user, "username"));
      Long followers = TweetV2.followers(user);
      if (account != null && followers != null) {
        sink.profile(new Profile(account, followers));
      }
    }
  }
}
