package org.fishmarket.load.twitter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.fishmarket.load.record.AccountRef;
import org.fishmarket.load.record.Kind;
import org.fishmarket.load.record.Post;
import org.fishmarket.load.record.Records;
import org.fishmarket.load.record.Snapshot;
import org.fishmarket.load.source.LocalFile;
import org.fishmarket.load.source.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tweets of the first API as collecting tools wrap them. */
class EnvelopeTest {
  private static final Reading FORMATS = new Reading(TwitterFormats.all());
  private static final String TWEET =
      "{\"created_at\":\"Sat Jun 01 10:00:00 +0000 2019\",\"id\":5,\"id_str\":\"5\","
          + "\"full_text\":\"rolls &amp; more\",\"favorite_count\":7,"
          + "\"user\":{\"id_str\":\"77\",\"screen_name\":\"baker\"}}";

  private static Records read(String name, String json) throws IOException {
    LocalFile file = Reading.file(name, json);
    assertThat(FORMATS.name(file)).as(json).isEqualTo("x-api-v1");
    return FORMATS.read(file);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"_json\": %s, \"author\": {\"id\": 77}}",
        "{\"_index\": \"tweets\", \"_id\": \"5\", \"_source\": %s}",
        "{\"_index\": \"tweets\", \"_source\": {\"doc\": %s}}",
        "{\"doc\": %s, \"fetched\": 1}",
        "[{\"_source\": {\"doc\": %s}}]",
        "{\"source_platform\": \"twitter.com\", \"timestamp_collected\": 1700000000000, \"data\": %s}"
      })
  void eachEnvelopeIsOpened(String envelope) throws IOException {
    Post post = read("dump.json", envelope.formatted(TWEET) + "\n").posts.get(0);
    assertThat(post.id).isEqualTo("5");
    assertThat(post.text).isEqualTo("rolls & more");
    assertThat(post.author).isEqualTo(new AccountRef("77", "baker"));
    assertThat(post.likes).isEqualTo(7);
  }

  @Test
  void whatFourCatTurnedInsideOutIsTurnedBack() throws IOException {
    String counts = "\"full_text\":\"Rolls\",\"favorite_count\":7";
    String item = seen("5", "baker", counts, "");
    String turned =
        item.substring(0, item.length() - 1)
            + ",\"__import_meta\":{\"source_platform\":\"x.com\",\"timestamp_collected\":1700000000000}}\n";
    Post post = read("4cat.ndjson", turned).posts.get(0);
    Post same = read("zeeschuimer.ndjson", item(item)).posts.get(0);
    assertThat(post).usingRecursiveComparison().isEqualTo(same);
    assertThat(post.author).isEqualTo(new AccountRef("75", "baker"));
    assertThat(post.collected).isEqualTo("2023-11-14T22:13:20Z");
  }

  private static String seen(String id, String author, String legacy, String more) {
    return "{\"rest_id\":\"%s\",\"core\":{\"user_results\":{\"result\":{\"rest_id\":\"7%s\",\"core\":"
            .formatted(id, id)
        + "{\"screen_name\":\"%s\"},\"legacy\":{\"followers_count\":12}}}},\"legacy\":{"
            .formatted(author)
        + "\"created_at\":\"Sat Jun 01 10:00:00 +0000 2019\",\"id_str\":\"%s\",%s}%s}"
            .formatted(id, legacy, more);
  }

  private static String item(String data) {
    return "{\"nav_index\":1,\"item_id\":\"x\",\"timestamp_collected\":1700000000000,"
        + "\"source_platform\":\"x.com\",\"data\":%s}\n".formatted(data);
  }

  @Test
  void whatABrowserSawHasItsAuthorLongTextAndViews() throws IOException {
    String counts = "\"favorite_count\":7,\"reply_count\":1,\"retweet_count\":2,\"quote_count\":0";
    String original = seen("5", "baker", "\"full_text\":\"Rolls at noon\"," + counts, "");
    Records records =
        read(
            "zeeschuimer-export-twitter.com.ndjson",
            item(
                    seen(
                        "6",
                        "miller",
                        "\"full_text\":\"Long sto\\u2026\"," + counts,
                        ",\"views\":{\"count\":\"300\"},\"note_tweet\":{\"note_tweet_results\":"
                            + "{\"result\":{\"text\":\"Long story #Mill\",\"entity_set\":{"
                            + "\"hashtags\":[{\"text\":\"Mill\",\"indices\":[11,16]}]}}}},"
                            + "\"quoted_status_result\":{\"result\":"
                            + original
                            + "}"))
                + item(
                    "{\"tweet\":"
                        + seen(
                            "8",
                            "fan",
                            "\"full_text\":\"RT @baker: Rolls at n\\u2026\","
                                + "\"retweeted_status_result\":{\"result\":"
                                + original
                                + "}",
                            "")
                        + "}")
                + item("{\"legacy\":{\"full_text\":\"no id\"}}"));
    Post told = records.posts.get(0);
    assertThat(told.author).isEqualTo(new AccountRef("76", "miller"));
    assertThat(told.text).isEqualTo("Long story #Mill");
    assertThat(told.hashtags).containsExactly("Mill");
    assertThat(told.views).isEqualTo(300);
    assertThat(told.kind).isEqualTo(Kind.QUOTE);
    assertThat(told.sharedPost).isEqualTo("5");
    assertThat(told.collected).isEqualTo("2023-11-14T22:13:20Z");
    Post shared = records.posts.get(1);
    assertThat(shared.kind).isEqualTo(Kind.REPOST);
    assertThat(shared.text).isEqualTo("Rolls at noon");
    assertThat(shared.likes).isNull();
    assertThat(shared.sharedAccount).isEqualTo(new AccountRef("75", "baker"));
    assertThat(records.snapshots).extracting(Snapshot::likes).contains(7L);
    assertThat(records.quarantined).hasSize(1).first().asString().contains("without an id");
  }
}
