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

class ApiV2Test {
  private static final Reading FORMATS = new Reading(TwitterFormats.all());
  private static final String TWARC =
      "\"__twarc\":{\"url\":\"https://api.example/2/tweets/search/all\",\"version\":\"2.0.8\","
          + "\"retrieved_at\":\"2021-04-09T01:02:03+00:00\"}";

  private static final String USERS =
      "\"users\":[{\"id\":\"77\",\"username\":\"baker\",\"public_metrics\":{"
          + "\"followers_count\":120}},{\"id\":\"8\",\"username\":\"miller\"}]";

  private static String metrics(int likes, int replies, int retweets, int quotes) {
    return "\"public_metrics\":{\"retweet_count\":%d,\"reply_count\":%d,\"like_count\":%d,\"quote_count\":%d}"
        .formatted(retweets, replies, likes, quotes);
  }

  private static String tweet(String id, String author, String text, String more) {
    return ("{\"id\":\"%s\",\"author_id\":\"%s\",\"text\":\"%s\","
            + "\"created_at\":\"2021-04-08T19:34:16.000Z\",%s}")
        .formatted(id, author, text, more);
  }

  private static String page(String data, String referred) {
    return "{\"data\":%s,\"includes\":{%s,\"tweets\":[%s]},\"meta\":{\"result_count\":1},"
            .formatted(data, USERS, referred)
        + "\"errors\":[{\"title\":\"Not Found Error\",\"value\":\"4\"}],"
        + TWARC
        + "}";
  }

  private static Records read(String... lines) throws IOException {
    return FORMATS.read("tweets.jsonl", String.join("\n", lines) + "\n");
  }

  private static Post one(String tweet, String referred) throws IOException {
    Records records = read(page("[" + tweet + "]", referred));
    assertThat(records.posts).hasSize(1);
    return records.posts.get(0);
  }

  @Test
  void aTweetHasItsCountsAndItsAuthorFromTheSamePage() throws IOException {
    Records records =
        read(page("[" + tweet("5", "77", "rolls &amp; more", metrics(7, 0, 2, 3)) + "]", ""));
    Post post = records.posts.get(0);
    assertThat(post.id).isEqualTo("5");
    assertThat(post.author).isEqualTo(new AccountRef("77", "baker"));
    assertThat(post.created).isEqualTo("2021-04-08T19:34:16Z");
    assertThat(post.collected).isEqualTo("2021-04-09T01:02:03Z");
    assertThat(post.text).isEqualTo("rolls & more");
    assertThat(post.likes).isEqualTo(7);
    assertThat(post.replies).isZero();
    assertThat(post.shares).isEqualTo(5);
    assertThat(post.views).isNull();
    assertThat(post.followers).isEqualTo(120);
    assertThat(post.kind).isEqualTo(Kind.ORIGINAL);
    assertThat(records.profiles).containsExactly(new Profile(new AccountRef("77", "baker"), 120L));
    assertThat(records.read).isEqualTo(1);
  }

  @Test
  void viewsAreReadWhereTheyWereCounted() throws IOException {
    String counted = metrics(1, 0, 0, 0).replace("}", ",\"impression_count\":45}");
    assertThat(one(tweet("5", "77", "a", counted), "").views).isEqualTo(45);
    String filler = metrics(1, 0, 0, 0).replace("}", ",\"impression_count\":0}");
    assertThat(one(tweet("5", "77", "a", filler), "").views).isNull();
    assertThat(one(tweet("5", "77", "a", "\"lang\":\"qme\""), "").likes).isNull();
  }

  @Test
  void eachElementOfAPageIsARecordWithItsPlace() throws IOException {
    String tweets =
        tweet("5", "77", "a", metrics(0, 0, 0, 0)) + "," + tweet("6", "", "secret", "\"x\":1");
    String page = page("[" + tweets + "]", "");
    Records records = read(page, page);
    assertThat(records.read).isEqualTo(4);
    assertThat(records.posts).hasSize(2);
    assertThat(records.quarantined)
        .containsExactly(
            "byte 0, element 2: a tweet that names no author",
            "byte " + (page.length() + 1) + ", element 2: a tweet that names no author");
  }

  @Test
  void aRepostHasTheWordsOfItsOriginalWhichIsSeenAgain() throws IOException {
    String original =
        tweet(
            "3",
            "8",
            "the whole text of it #rye",
            metrics(40, 1, 20, 2) + ",\"entities\":{\"hashtags\":[{\"tag\":\"rye\"}]}");
    String repost =
        tweet(
            "5",
            "77",
            "RT @miller: the who…",
            metrics(0, 0, 20, 0)
                + ",\"referenced_tweets\":[{\"type\":\"retweeted\",\"id\":\"3\"}],"
                + "\"entities\":{\"mentions\":[{\"username\":\"miller\"}]}");
    Records records = read(page("[" + repost + "]", original));
    Post post = records.posts.get(0);
    assertThat(post.kind).isEqualTo(Kind.REPOST);
    assertThat(post.text).isEqualTo("the whole text of it #rye");
    assertThat(post.hashtags).containsExactly("rye");
    assertThat(post.sharedPost).isEqualTo("3");
    assertThat(post.sharedAccount).isEqualTo(new AccountRef("8", "miller"));
    assertThat(post.likes).isNull();
    assertThat(post.shares).isNull();
    assertThat(records.snapshots)
        .containsExactly(
            new Snapshot("3", 40L, 1L, 22L, null, Instant.parse("2021-04-09T01:02:03Z")));
    Post without = one(repost, "");
    assertThat(without.text).isEqualTo("the who…");
    assertThat(without.sharedAccount).isEqualTo(new AccountRef("8", "miller"));
  }

  @Test
  void repliesAndQuotesNameWhatTheyAnswer() throws IOException {
    String referred = tweet("3", "8", "flour", metrics(1, 1, 1, 1));
    Post quote =
        one(
            tweet(
                "5",
                "77",
                "look https://t.co/a",
                "\"referenced_tweets\":[{\"type\":\"quoted\",\"id\":\"3\"}],\"entities\":{\"urls\":[{"
                    + "\"expanded_url\":\"https://twitter.com/miller/status/3\"},{"
                    + "\"expanded_url\":\"https://twitter.com/baker/status/5/photo/1\"},{"
                    + "\"expanded_url\":\"https://rye.example/\"}],"
                    + "\"mentions\":[{\"username\":\"Miller\"}]}"),
            referred);
    assertThat(quote.kind).isEqualTo(Kind.QUOTE);
    assertThat(quote.sharedPost).isEqualTo("3");
    assertThat(quote.sharedAccount).isEqualTo(new AccountRef("8", "miller"));
    assertThat(quote.links).containsExactly("https://rye.example/");
    assertThat(quote.mentions).containsExactly(new AccountRef("8", "Miller"));
    String answer = "\"referenced_tweets\":[{\"type\":\"replied_to\",\"id\":\"3\"}]";
    Post reply = one(tweet("5", "77", "yes", answer), referred);
    assertThat(reply.kind).isEqualTo(Kind.REPLY);
    assertThat(reply.replyToPost).isEqualTo("3");
    assertThat(reply.replyToAccount).isEqualTo(new AccountRef("8", "miller"));
    Post hidden = one(tweet("5", "77", "yes", "\"in_reply_to_user_id\":\"8\"," + answer), "");
    assertThat(hidden.replyToAccount).isEqualTo(new AccountRef("8", "miller"));
  }

  @Test
  void aTweetThatIsBothAskedForAndReferredToIsARecordOnly() throws IOException {
    String both = tweet("5", "77", "a", metrics(1, 0, 0, 0));
    Records records = read(page("[" + both + "]", both + "," + tweet("6", "8", "b", "\"x\":1")));
    assertThat(records.snapshots).extracting(Snapshot::id).containsExactly("6");
  }

  @Test
  void aFlattenedTweetHasItsCompanyInside() throws IOException {
    String author =
        "{\"id\":\"77\",\"username\":\"baker\",\"public_metrics\":{\"followers_count\":120}}";
    String original =
        tweet(
                "3",
                "8",
                "the whole text",
                metrics(4, 0, 0, 0) + ",\"author\":{\"id\":\"8\",\"username\":\"miller\"}")
            .replaceFirst("\\{", "{\"type\":\"retweeted\",");
    String flat =
        tweet(
            "5",
            "77",
            "RT @miller: the…",
            "\"author\":" + author + ",\"referenced_tweets\":[" + original + "]," + TWARC);
    Records records = read(flat, flat.substring(0, 50));
    Post post = records.posts.get(0);
    assertThat(post.author).isEqualTo(new AccountRef("77", "baker"));
    assertThat(post.text).isEqualTo("the whole text");
    assertThat(post.sharedAccount).isEqualTo(new AccountRef("8", "miller"));
    assertThat(post.followers).isEqualTo(120);
    assertThat(post.collected).isEqualTo("2021-04-09T01:02:03Z");
    assertThat(records.snapshots).extracting(Snapshot::likes).containsExactly(4L);
    assertThat(records.quarantined).hasSize(1);
  }

  @Test
  void aStreamedTweetsZerosMeasureNothing() throws IOException {
    String page =
        "{\"data\":"
            + tweet("5", "77", "a", metrics(0, 0, 0, 0))
            + ",\"matching_rules\":[{\"id\":\"1\"}],"
            + TWARC
            + "}";
    Records records = read(page);
    Post post = records.posts.get(0);
    assertThat(post.likes).isNull();
    assertThat(post.replies).isNull();
    assertThat(post.shares).isNull();
    assertThat(post.collected).isEqualTo("2021-04-09T01:02:03Z");
  }

  @Test
  void aNoteIsTheTweetsWholeText() throws IOException {
    String note =
        "\"note_tweet\":{\"text\":\"all of it #rye\",\"entities\":{\"hashtags\":[{\"tag\":\"rye\"}]}},"
            + "\"edit_history_tweet_ids\":[\"4\",\"5\"]";
    Post post = one(tweet("5", "77", "all…", note), "");
    assertThat(post.text).isEqualTo("all of it #rye");
    assertThat(post.hashtags).containsExactly("rye");
    assertThat(post.versions).containsExactly("4", "5");
  }

  @Test
  void theNoticeInPlaceOfAWithheldTextIsNotTheAuthors() throws IOException {
    String withheld = "\"withheld\":{\"copyright\":false,\"country_codes\":[\"DE\"]}";
    assertThat(one(tweet("5", "77", "still here", withheld), "").text).isEqualTo("still here");
    String notice = "@baker's account has been withheld in Ruritania.";
    assertThat(one(tweet("5", "77", notice, withheld), "").text).isNull();
  }

  @Test
  void theTimeIsReadOffTheIdWhereItWasNotAskedFor() throws IOException {
    String page =
        "{\"data\":[{\"id\":\"1380242611781386245\",\"text\":\"a\",\"author_id\":\"77\"}],"
            + "\"meta\":{\"newest_id\":\"1\"}}";
    assertThat(read(page).posts.get(0).created).isEqualTo("2021-04-08T19:34:16Z");
  }

  @Test
  void errorsAndEmptyAnswersAreNoRecords() throws IOException {
    Records records =
        read(
            page("[" + tweet("5", "77", "a", "\"x\":1") + "]", ""),
            "{\"meta\":{\"result_count\":0}}",
            "{\"errors\":[{\"title\":\"ConnectionException\"}]}",
            "{\"some\":\"thing\"}");
    assertThat(records.read).isEqualTo(2);
    assertThat(records.quarantined).hasSize(1);
  }

  @Test
  void onePageOverManyLinesAndArraysOfTweetsAreRead() throws IOException {
    String page = page("[" + tweet("5", "77", "a", metrics(1, 0, 0, 0)) + "]", "");
    String pretty = page.replace(",\"", ",\n  \"");
    assertThat(new ApiV2().splits(Reading.file("p.json", pretty).head())).isFalse();
    assertThat(new ApiV2().splits(Reading.file("p.json", page).head())).isTrue();
    assertThat(FORMATS.read("p.json", pretty).posts).hasSize(1);
    String array = "[" + tweet("5", "77", "a", metrics(1, 0, 0, 0)) + ",{}]";
    assertThat(FORMATS.read("p.json", array).quarantined)
        .containsExactly("record 2: neither a tweet nor a page of tweets");
  }

  @Test
  void rangesGiveEachPageOnceWhereverTheyMeet() throws IOException {
    String page = page("[" + tweet("5", "77", "é", "\"x\":1") + "]", "");
    byte[] bytes = (page + "\n" + page + "\n").getBytes(StandardCharsets.UTF_8);
    for (int at = 0; at <= bytes.length; at++) {
      List<String> ids = new ArrayList<>();
      for (LocalFile range :
          List.of(
              new LocalFile(null, "p.jsonl", bytes, 0, at),
              new LocalFile(null, "p.jsonl", bytes, at, Long.MAX_VALUE))) {
        Records records = new Records();
        new ApiV2().read(range, records);
        records.posts.forEach(post -> ids.add(post.id));
      }
      assertThat(ids).as("split at byte " + at).containsExactly("5", "5");
    }
  }
}
