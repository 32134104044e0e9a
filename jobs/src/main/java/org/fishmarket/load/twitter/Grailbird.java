package org.fishmarket.load.twitter;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.fishmarket.load.record.AccountRef;
import org.fishmarket.load.record.Platform;
import org.fishmarket.load.record.Post;
import org.fishmarket.load.record.Sink;
import org.fishmarket.load.source.Format;
import org.fishmarket.load.source.Head;
import org.fishmarket.load.source.Json;
import org.fishmarket.load.source.SourceFile;

/**
 * The personal archive that Twitter gave from 2012 to 2018: one script a month, and the same tweets
 * once more as CSV. It holds no counts.
 */
final class Grailbird implements Format {
  private static final Pattern MONTH =
      Pattern.compile("^\\s*Grailbird\\.data\\.tweets_\\d{4}_\\d{2}\\s*=");

  private static final Pattern DETAILS =
      Pattern.compile(
          "^\\s*(?:var |Grailbird\\.data\\.)?(?:user_details|payload_details|tweet_index)\\s*=");

  private static final Set<String> CSV_COLUMNS =
      Set.of(
          "tweet_id",
          "in_reply_to_status_id",
          "in_reply_to_user_id",
          "timestamp",
          "source",
          "text",
          "retweeted_status_id",
          "retweeted_status_user_id",
          "retweeted_status_timestamp",
          "expanded_urls");

  @Override
  public String name() {
    return "x-grailbird";
  }

  @Override
  public String about() {
    return "Personal archive of Twitter from 2012 to 2018, one script a month; no longer "
        + "delivered.";
  }

  @Override
  public Platform platform() {
    return Platform.TWITTER;
  }

  @Override
  public boolean recognises(Head head) {
    return MONTH.matcher(head.text()).find() || ignored(head) != null;
  }

  @Override
  public String ignored(Head head) {
    String text = head.text();
    if (DETAILS.matcher(text).find()) {
      return "describes the archive; holds no posts";
    }
    if (head.fileName().endsWith(".csv") && table(text)) {
      return "the js files of the archive hold the same tweets";
    }
    if (head.fileName().equals("readme.txt") && text.contains("your Twitter archive")) {
      return "Twitter's explanation of the archive; holds no posts";
    }
    return null;
  }

  private static boolean table(String text) {
    List<String> columns =
        Arrays.asList(text.lines().findFirst().orElse("").replace("\"", "").split(",", -1));
    return columns.size() >= 9 && CSV_COLUMNS.containsAll(columns);
  }

  @Override
  public List<String> companions() {
    return List.of("data/js/user_details.js", "data/js/payload_details.js");
  }

  @Override
  public void read(SourceFile file, Sink sink) throws IOException {
    JsonNode user = Companions.value(file, 1, "data/js/user_details.js");
    AccountRef owner = AccountRef.orNull(Json.text(user, "id"), Json.text(user, "screen_name"));
    JsonNode payload = Companions.value(file, 1, "data/js/payload_details.js");
    Instant generated = Times.read(Json.text(payload, "created_at"));
    try (InputStream in = Script.value(file.open())) {
      Json.elements(
          in,
          Set.of(),
          (index, root, tweet) -> {
            sink.begin("record " + index);
            try {
              Post post = TweetV1.post(tweet);
              post.author = post.author == null ? owner : post.author;
              post.collected = generated;
              sink.post(post);
            } catch (NotATweet reason) {
              sink.quarantine(reason.getMessage(), tweet.toString().length());
              return;
            }
            TweetV1.sights(tweet, sink);
          });
    }
  }
}
