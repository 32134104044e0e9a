package org.fishmarket.load.twitter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.fishmarket.load.record.AccountRef;
import org.fishmarket.load.record.Kind;
import org.fishmarket.load.record.Post;
import org.fishmarket.load.record.Profile;
import org.fishmarket.load.record.Records;
import org.fishmarket.load.record.Snapshot;
import org.fishmarket.load.source.LocalFile;
import org.fishmarket.load.source.Reading;
import org.junit.jupiter.api.Test;

class ApiV1Test {
  private static final Reading FORMATS = new Reading(TwitterFormats.all());
  private static final Instant CREATED = Instant.parse("2019-06-01T10:00:00Z");

  private static String user(String id, String handle, int followers) {
    return "\"user\":{\"id\":%s,\"id_str\":\"%s\",\"screen_name\":\"%s\",\"followers_count\":%d}"
        .formatted(id, id, handle, followers);
  }

  private static String tweet(String id, String user, String more) {
    return "{\"created_at\":\"Sat Jun 01 10:00:00 +0000 2019\",\"id\":%s,\"id_str\":\"%s\",%s,%s}"
        .formatted(id, id, user, more);
  }

  private static String baker(String id, String more) {
    return tweet(id, user("77", "baker", 120), more);
  }

  private static Records read(String... lines) throws IOException {
    return FORMATS.read("stream.jsonl", String.join("\n", lines) + "\n");
  }

  private static Post one(String line) throws IOException {
    Records records = read(line);
    assertThat(records.posts).hasSize(1);
    return records.posts.get(0);
  }

  @Test
  void aTweetFromASearchHasItsCounts() throws IOException {
    Records records =
        read(
            baker(
                "5",
                "\"full_text\":\"rolls &amp; more\",\"favorite_count\":7,\"retweet_count\":2,"
                    + "\"quote_count\":3,\"reply_count\":0,\"lang\":\"in\""));
    Post post = records.posts.get(0);
    assertThat(post.text).isEqualTo("rolls & more");
    assertThat(post.author).isEqualTo(new AccountRef("77", "baker"));
    assertThat(post.created).isEqualTo(CREATED);
    assertThat(post.collected).isNull();
    assertThat(post.likes).isEqualTo(7);
    assertThat(post.shares).isEqualTo(5);
    assertThat(post.replies).isZero();
    assertThat(post.views).isNull();
    assertThat(post.followers).isEqualTo(120);
    assertThat(post.lang).isEqualTo("id");
    assertThat(records.profiles).containsExactly(new Profile(new AccountRef("77", "baker"), 120L));
  }

  @Test
  void countsThatAnOldSourceLacksAreNull() throws IOException {
    Post post = one(baker("5", "\"text\":\"a\",\"retweet_count\":4"));
    assertThat(post.likes).isNull();
    assertThat(post.replies).isNull();
    assertThat(post.shares).isEqualTo(4);
  }

  @Test
  void theZerosOfAStreamMeasureNothing() throws IOException {
    Post post =
        one(
            baker(
                "5",
                "\"text\":\"a\",\"favorite_count\":0,\"retweet_count\":0,\"reply_count\":0,"
                    + "\"quote_count\":0,\"filter_level\":\"low\","
                    + "\"timestamp_ms\":\"1559383200123\""));
    assertThat(post.likes).isNull();
    assertThat(post.replies).isNull();
    assertThat(post.shares).isNull();
    assertThat(post.followers).isEqualTo(120);
    assertThat(post.collected).isEqualTo("2019-06-01T10:00:00.123Z");
  }

  @Test
  void anExtendedTweetIsReadInFull() throws IOException {
    Post post =
        one(
            baker(
                "5",
                "\"text\":\"cut… https://t.co/x\",\"truncated\":true,\"entities\":{\"urls\":[{"
                    + "\"expanded_url\":\"https://twitter.com/i/web/status/5\"}]},"
                    + "\"extended_tweet\":{\"full_text\":\"cut no more #rye\",\"entities\":{"
                    + "\"hashtags\":[{\"text\":\"rye\"}],\"urls\":[{"
                    + "\"expanded_url\":\"https://rye.example/\"}]}}"));
    assertThat(post.text).isEqualTo("cut no more #rye");
    assertThat(post.hashtags).containsExactly("rye");
    assertThat(post.links).containsExactly("https://rye.example/");
    assertThat(post.kind).isEqualTo(Kind.ORIGINAL);
  }

  @Test
  void aRepostHasItsOriginalsWordsAndNoCountsAndTheOriginalIsSeenAgain() throws IOException {
    String original =
        tweet(
            "3",
            user("8", "miller", 9),
            "\"text\":\"whole …\",\"truncated\":true,\"favorite_count\":40,\"retweet_count\":0,"
                + "\"quote_count\":2,\"reply_count\":0,\"filter_level\":\"low\","
                + "\"extended_tweet\":{\"full_text\":\"whole grain\",\"entities\":{"
                + "\"hashtags\":[{\"text\":\"grain\"}],"
                + "\"user_mentions\":[{\"screen_name\":\"third\",\"id_str\":\"9\"}]}}");
    Records records =
        read(
            baker(
                "5",
                "\"text\":\"RT @miller: whole …\",\"retweet_count\":3,\"favorite_count\":0,"
                    + "\"timestamp_ms\":\"1559383200123\",\"entities\":{\"user_mentions\":[{"
                    + "\"screen_name\":\"miller\",\"id_str\":\"8\"}]},\"retweeted_status\":"
                    + original));
    Post post = records.posts.get(0);
    assertThat(post.kind).isEqualTo(Kind.REPOST);
    assertThat(post.text).isEqualTo("whole grain");
    assertThat(post.sharedPost).isEqualTo("3");
    assertThat(post.sharedAccount).isEqualTo(new AccountRef("8", "miller"));
    assertThat(post.likes).isNull();
    assertThat(post.shares).isNull();
    assertThat(post.mentions).isEmpty();
    assertThat(post.hashtags).containsExactly("grain");
    assertThat(records.snapshots)
        .containsExactly(
            new Snapshot("3", 40L, 0L, 2L, null, Instant.parse("2019-06-01T10:00:00.123Z")));
    assertThat(records.profiles).extracting(Profile::followers).containsExactly(120L, 9L);
  }

  @Test
  void aQuoteInsideARepostIsSeenToo() throws IOException {
    String quoted =
        tweet(
            "1", user("4", "farmer", 2), "\"text\":\"cut…\",\"truncated\":true,\"reply_count\":1");
    String original =
        tweet(
            "3",
            user("8", "miller", 9),
            "\"text\":\"see https://t.co/q\",\"quoted_status_id_str\":\"1\",\"quoted_status\":"
                + quoted);
    Records repost =
        read(baker("5", "\"text\":\"RT @miller: s\",\"retweeted_status\":" + original));
    assertThat(repost.posts.get(0).sharedPost).isEqualTo("3");
    assertThat(repost.snapshots).extracting(Snapshot::id).containsExactly("3", "1");
    assertThat(repost.snapshots.get(1).replies()).isEqualTo(1);

    Post quote = one(original);
    assertThat(quote.kind).isEqualTo(Kind.QUOTE);
    assertThat(quote.sharedPost).isEqualTo("1");
    assertThat(quote.sharedAccount).isEqualTo(new AccountRef("4", "farmer"));
    assertThat(quote.text).isEqualTo("see https://t.co/q");
  }

  @Test
  void aQuoteWhosePostIsGoneIsStillAQuoteAndALinkThatIsNoneIsNot() throws IOException {
    String link =
        "\"entities\":{\"urls\":[{\"expanded_url\":\"https://twitter.com/miller/status/3\"}]}";
    Post gone =
        one(
            baker(
                "5",
                "\"text\":\"a\",\"is_quote_status\":true,\"quoted_status_id_str\":\"3\"," + link));
    assertThat(gone.kind).isEqualTo(Kind.QUOTE);
    assertThat(gone.sharedPost).isEqualTo("3");
    assertThat(gone.sharedAccount).isEqualTo(AccountRef.ofHandle("miller"));
    Post none = one(baker("5", "\"text\":\"a\",\"is_quote_status\":false," + link));
    assertThat(none.kind).isEqualTo(Kind.ORIGINAL);
    assertThat(none.links).containsExactly("https://twitter.com/miller/status/3");
  }

  @Test
  void aLinkToAnotherPostDoesNotReplaceTheQuotedOne() throws IOException {
    Post post =
        one(
            baker(
                "5",
                "\"text\":\"a\",\"is_quote_status\":true,\"quoted_status_id_str\":\"3\","
                    + "\"entities\":{\"urls\":[{"
                    + "\"expanded_url\":\"https://twitter.com/farmer/status/4\"}]}"));
    assertThat(post.sharedPost).isEqualTo("3");
    assertThat(post.sharedAccount).isNull();
    assertThat(post.links).containsExactly("https://twitter.com/farmer/status/4");
  }

  @Test
  void aReplyThatQuotesIsAReply() throws IOException {
    Post post =
        one(
            baker(
                "5",
                "\"text\":\"a\",\"in_reply_to_status_id\":2,\"in_reply_to_user_id\":8,"
                    + "\"in_reply_to_screen_name\":\"miller\",\"quoted_status_id_str\":\"3\""));
    assertThat(post.kind).isEqualTo(Kind.REPLY);
    assertThat(post.replyToPost).isEqualTo("2");
    assertThat(post.replyToAccount).isEqualTo(new AccountRef("8", "miller"));
    assertThat(post.sharedPost).isEqualTo("3");
  }

  @Test
  void fieldsThatAreNullOrEmptyAnswerNobody() throws IOException {
    Post post =
        one(
            baker(
                "5",
                "\"text\":\"a\",\"in_reply_to_status_id\":null,\"in_reply_to_status_id_str\":\"\","
                    + "\"in_reply_to_user_id\":null,\"in_reply_to_screen_name\":\"\","
                    + "\"retweeted_status\":null,\"quoted_status\":null,\"entities\":null"));
    assertThat(post.kind).isEqualTo(Kind.ORIGINAL);
    assertThat(post.replyToPost).isNull();
    assertThat(post.replyToAccount).isNull();
  }

  @Test
  void noticesAreSkippedByName() throws IOException {
    Records records =
        read(
            "{\"delete\":{\"status\":{\"id\":1,\"id_str\":\"1\",\"user_id\":2,"
                + "\"user_id_str\":\"2\"},\"timestamp_ms\":\"1\"}}",
            "",
            "{\"limit\":{\"track\":12}}\r",
            "{\"status_withheld\":{\"id\":1}}",
            "{\"user_withheld\":{\"id\":1}}",
            "{\"scrub_geo\":{\"user_id\":1}}",
            "{\"disconnect\":{\"code\":4}}",
            baker("5", "\"text\":\"a\"") + "\r");
    assertThat(records.read).isEqualTo(7);
    assertThat(records.posts).hasSize(1);
    assertThat(records.skipped)
        .containsEntry("delete notice", 1)
        .containsEntry("limit notice", 1)
        .containsEntry("withheld notice", 2)
        .containsEntry("scrub_geo notice", 1)
        .containsEntry("disconnect notice", 1);
  }

  @Test
  void aBrokenLineIsOneQuarantinedRecordAndReadingGoesOn() throws IOException {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      lines.add(baker(String.valueOf(1000 + i), "\"text\":\"secret\""));
    }
    lines.set(500, lines.get(500).substring(0, 60));
    lines.set(700, "{\"some\":\"thing\"}");
    lines.set(800, tweet("5", "\"no\":1", "\"text\":\"secret\""));
    Records records = read(lines.toArray(String[]::new));
    assertThat(records.posts).hasSize(997);
    int length = lines.get(0).length() + 1;
    assertThat(records.quarantined)
        .hasSize(3)
        .noneMatch(reason -> reason.contains("secret"))
        .element(0)
        .asString()
        .startsWith("byte " + 500 * length + ": the JSON is cut or broken");
    assertThat(records.quarantined.get(1)).endsWith(": a tweet without an id");
    assertThat(records.quarantined.get(2)).endsWith(": a tweet that names no author");
  }

  @Test
  void arraysAndSearchResultsAreRead() throws IOException {
    String first = baker("5", "\"text\":\"a\"");
    String second = baker("6", "\"text\":\"b\"");
    assertThat(FORMATS.read("t.json", "[\n" + first + ",\n" + second + "\n]").posts).hasSize(2);
    String page = "{\"statuses\":[" + first + "," + second + "],\"search_metadata\":{}}";
    assertThat(FORMATS.read("t.json", page).posts).hasSize(2);
    assertThat(read(page, page.replace(second, "{}")).quarantined)
        .containsExactly("byte " + (page.length() + 1) + ", element 2: a tweet without an id");
    String pretty = first.replace(",\"", ",\n \"");
    assertThat(FORMATS.read("t.json", pretty + "\n" + pretty).posts).hasSize(2);
  }

  @Test
  void rangesGiveEachLineOnceWhereverTheyMeet() throws IOException {
    String text =
        baker("5", "\"text\":\"é🍞\"") + "\r\n\n" + baker("6", "\"text\":\"b\"") + "\n{\"broken";
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    for (int at = 0; at <= bytes.length; at++) {
      Records first = new Records();
      Records second = new Records();
      new ApiV1().read(new LocalFile(null, "s.jsonl", bytes, 0, at), first);
      new ApiV1().read(new LocalFile(null, "s.jsonl", bytes, at, Long.MAX_VALUE), second);
      List<String> ids = new ArrayList<>();
      first.posts.forEach(post -> ids.add(post.id));
      second.posts.forEach(post -> ids.add(post.id));
      assertThat(ids).as("split at byte " + at).containsExactly("5", "6");
      assertThat(first.quarantined.size() + second.quarantined.size()).isEqualTo(1);
    }
  }

  @Test
  void aLineThatIsNotUtf8IsQuarantinedInsteadOfDamaged() throws IOException {
    String line = baker("5", "\"text\":\"é\"");
    byte[] bytes = (line + "\n" + line).getBytes(StandardCharsets.UTF_8);
    bytes[line.indexOf('é')] = ' ';
    Records records = FORMATS.read(LocalFile.of("s.jsonl", bytes));
    assertThat(records.posts).extracting(post -> post.text).containsExactly("é");
    assertThat(records.quarantined).containsExactly("byte 0: the line is not UTF-8");
  }
}
