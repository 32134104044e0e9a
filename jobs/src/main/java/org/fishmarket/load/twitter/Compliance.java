package org.fishmarket.load.twitter;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Set;
import org.fishmarket.load.record.Platform;
import org.fishmarket.load.record.Sink;
import org.fishmarket.load.record.Withdrawal;
import org.fishmarket.load.source.Format;
import org.fishmarket.load.source.Head;
import org.fishmarket.load.source.Json;
import org.fishmarket.load.source.JsonValues;
import org.fishmarket.load.source.SourceFile;

/**
 * Results of the second API's compliance jobs: which tweets, or accounts, of a collection are no
 * longer public. Nothing in them tells ids of tweets from ids of accounts, so the file's name must:
 * accounts, if it holds the word {@code user}.
 */
final class Compliance implements Format {
  private static final Set<String> FIELDS = Set.of("id", "action", "created_at", "reason");

  @Override
  public String name() {
    return "x-compliance";
  }

  @Override
  public String about() {
    return "Results of API v2's compliance jobs: what they say is withdrawn leaves the posts. Those "
        + "of accounts are known by \"user\" in their name.";
  }

  @Override
  public Platform platform() {
    return Platform.TWITTER;
  }

  @Override
  public boolean recognises(Head head) {
    Set<String> keys = head.keys();
    return keys.containsAll(FIELDS) && !keys.contains("text");
  }

  @Override
  public boolean splits(Head head) {
    return JsonValues.linewise(head);
  }

  @Override
  public void read(SourceFile file, Sink sink) throws IOException {
    boolean accounts = new Head(file.name(), new byte[0], false).fileName().contains("user");
    JsonValues.read(
        file,
        sink,
        (position, notice) -> {
          sink.begin(position);
          String id = Json.text(notice, "id");
          if (!Ids.is(id) || !notice.has("action")) {
            sink.quarantine("no notice of a compliance job", notice.toString().length());
            return;
          }
          sink.skip("compliance notice");
          if (withdraws(notice)) {
            sink.withdrawn(accounts ? Withdrawal.ofAccount(id) : Withdrawal.ofPost(id));
          }
        });
  }

  /** A place that was taken out of a tweet is not the tweet. */
  private static boolean withdraws(JsonNode notice) {
    return "delete".equals(Json.text(notice, "action"))
        && !"scrub_geo".equals(Json.text(notice, "reason"));
  }
}
