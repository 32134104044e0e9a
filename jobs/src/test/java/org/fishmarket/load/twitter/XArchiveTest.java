package org.fishmarket.load.twitter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fishmarket.load.twitter.Ytd.file;
import static org.fishmarket.load.twitter.Ytd.tweet;

import java.io.IOException;
import org.fishmarket.load.record.AccountRef;
import org.fishmarket.load.record.Kind;
import org.fishmarket.load.record.Note;
import org.fishmarket.load.record.Post;
import org.fishmarket.load.record.Records;
import org.fishmarket.load.source.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class XArchiveTest {
  private static final Reading FORMATS = new Reading(TwitterFormats.all());

  private static Post one(String tweet) throws IOException {
    Records records = FORMATS.read("data/tweets.js", file("tweets", tweet));
    assertThat(records.posts).hasSize(1);
    return records.posts.get(0);
  }

  @Test
  void aTweetIsReadWithItsCountsWrittenAsStrings() throws IOException {
    Post post = one(tweet("12345678901", "Fresh bread &amp; rolls &lt;3", ""));
    assertThat(post.id).isEqualTo("12345678901");
    assertThat(post.author).isNull();
    assertThat(post.created).isEqualTo("2021-02-10T18:00:00Z");
    assertThat(post.text).isEqualTo("Fresh bread & rolls <3");
    assertThat(post.kind).isEqualTo(Kind.ORIGINAL);
    assertThat(post.likes).isEqualTo(3);
    assertThat(post.shares).isEqualTo(2);
    assertThat(post.replies).isNull();
    assertThat(post.views).isNull();
    assertThat(post.versions).isEmpty();
    assertThat(post.lang).isEqualTo("en");
  }

  @Test
  void entitiesAreDecodedOnceOnly() throws IOException {
    assertThat(one(tweet("1", "write &amp;lt; for it", "")).text).isEqualTo("write &lt; for it");
  }

  @Test
  void aTextThatWasCutInTheMiddleOfACharacterLosesTheHalf() throws IOException {
    assertThat(one(tweet("1", "so nice \\ud83c\\udf5e \\ud83c…", "")).text)
        .isEqualTo("so nice \uD83C\uDF5E …");
  }

  @Test
  void mentionsLinksAndHashtagsComeFromTheEntities() throws IOException {
    Post post =
        one(
            tweet(
                "1",
                "@miller @gone the #Rye is here https://t.co/a",
                """
                "entities" : { "hashtags" : [ { "text" : "Rye", "indices" : [ "18", "22" ] } ],
                  "user_mentions" : [ { "screen_name" : "miller", "id_str" : "5" },
                    { "screen_name" : "gone", "id_str" : "-1", "id" : "-1" } ],
                  "urls" : [ { "url" : "https://t.co/a", "expanded_url" : "https://rye.example/1" },
                    { "url" : "https://t.co/a", "expanded_url" : "https://rye.example/1" } ] },"""));
    assertThat(post.mentions)
        .containsExactly(new AccountRef("5", "miller"), AccountRef.ofHandle("gone"));
    assertThat(post.links).containsExactly("https://rye.example/1");
    assertThat(post.hashtags).containsExactly("Rye");
  }

  @Test
  void aRepostIsToldByItsTextAndHasNoCounts() throws IOException {
    Post post =
        one(
            tweet(
                "1",
                "RT @Miller: Flour at half price…",
                """
                "entities" : { "user_mentions" : [ { "screen_name" : "miller", "id_str" : "5" } ] },
                "extended_entities" : { "media" : [
                  { "source_user_id_str" : "5", "source_status_id_str" : "900" } ] },"""));
    assertThat(post.kind).isEqualTo(Kind.REPOST);
    assertThat(post.text).isEqualTo("Flour at half price…");
    assertThat(post.sharedAccount).isEqualTo(new AccountRef("5", "miller"));
    assertThat(post.sharedPost).isEqualTo("900");
    assertThat(post.likes).isNull();
    assertThat(post.shares).isNull();
    assertThat(post.mentions).isEmpty();
  }

  @Test
  void aRepostsOriginalIsUnknownIfItsMediumCameFromSomeoneElse() throws IOException {
    Post post =
        one(
            tweet(
                "1",
                "RT @Miller: look",
                """
                "extended_entities" : { "media" : [
                  { "source_user_id_str" : "6", "source_status_id_str" : "900" } ] },"""));
    assertThat(post.sharedAccount).isEqualTo(AccountRef.ofHandle("Miller"));
    assertThat(post.sharedPost).isNull();
  }

  @Test
  void aReplyCanNameAnAccountOnly() throws IOException {
    Post whole =
        one(
            tweet(
                "9",
                "@miller yes",
                """
                "in_reply_to_status_id_str" : "8", "in_reply_to_user_id_str" : "5",
                "in_reply_to_screen_name" : "miller","""));
    assertThat(whole.kind).isEqualTo(Kind.REPLY);
    assertThat(whole.replyToPost).isEqualTo("8");
    assertThat(whole.replyToAccount).isEqualTo(new AccountRef("5", "miller"));
    Post half = one(tweet("9", "@miller yes", "\"in_reply_to_user_id\" : \"5\","));
    assertThat(half.kind).isEqualTo(Kind.REPLY);
    assertThat(half.replyToPost).isNull();
    assertThat(half.replyToAccount).isEqualTo(AccountRef.ofId("5"));
  }

  @ParameterizedTest
  @CsvSource({
    "https://twitter.com/Miller/status/900, 900, Miller",
    "https://x.com/Miller/status/900?s=20, 900, Miller",
    "http://mobile.twitter.com/Miller/statuses/900, 900, Miller",
    "https://twitter.com/i/web/status/900, 900,",
    "https://x.com/i/status/900, 900,",
  })
  void aLinkToAPostMakesAQuote(String address, String quoted, String author) throws IOException {
    Post post = one(tweet("1", "this https://t.co/a", urls(address)));
    assertThat(post.kind).isEqualTo(Kind.QUOTE);
    assertThat(post.sharedPost).isEqualTo(quoted);
    assertThat(post.sharedAccount).isEqualTo(author == null ? null : AccountRef.ofHandle(author));
    assertThat(post.links).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://twitter.com/Miller",
        "https://nottwitter.com/Miller/status/900",
        "https://example.org/?u=https://twitter.com/Miller/status/900",
        "https://twitter.com/i/spaces/900",
      })
  void anyOtherLinkIsALink(String address) throws IOException {
    Post post = one(tweet("1", "this https://t.co/a", urls(address)));
    assertThat(post.kind).isEqualTo(Kind.ORIGINAL);
    assertThat(post.links).containsExactly(address);
  }

  @Test
  void theLinkOfALongTweetToItselfIsNeitherQuoteNorLink() throws IOException {
    Post post = one(tweet("900", "long… https://t.co/a", urls("https://x.com/i/web/status/900")));
    assertThat(post.kind).isEqualTo(Kind.ORIGINAL);
    assertThat(post.links).isEmpty();
  }

  private static String urls(String address) {
    return "\"entities\" : { \"urls\" : [ { \"expanded_url\" : \"" + address + "\" } ] },";
  }

  @ParameterizedTest
  @CsvSource({
    "und,",
    "qme,",
    "qht,",
    "zxx,",
    "art,",
    "in,id",
    "iw,he",
    "en-gb,en",
    "zh_CN,zh",
    "pt,pt",
  })
  void languageCodesThatNameNoneAreNull(String code, String language) throws IOException {
    String tweet = tweet("1", "x", "").replace("\"en\"", "\"" + code + "\"");
    assertThat(one(tweet).lang).isEqualTo(language);
  }

  @Test
  void bothVersionsOfAnEditedTweetNameAllVersions() throws IOException {
    String control = "\"editTweetIds\" : [ \"10\", \"11\" ], \"editsRemaining\" : \"4\"";
    String first = "\"edit_info\" : { \"initial\" : { " + control + " } },";
    String second =
        "\"edit_info\" : { \"edit\" : { \"editControlInitial\" : {" + control + "} } },";
    assertThat(one(tweet("10", "a", first)).versions).containsExactly("10", "11");
    assertThat(one(tweet("11", "b", second)).versions).containsExactly("10", "11");
    assertThat(one(tweet("12", "c", first.replace(", \"11\"", ""))).versions).isEmpty();
  }

  @Test
  void aRecordThatIsNoTweetIsQuarantinedWithoutItsText() throws IOException {
    String broken = tweet("1", "secret", "").replace("Wed Feb 10", "some day");
    Records records =
        FORMATS.read(
            "data/tweets.js",
            file("tweets", "{ \"full_text\" : \"secret\" }", broken, "7", tweet("2", "b", "")));
    assertThat(records.posts).hasSize(1);
    assertThat(records.quarantined)
        .containsExactly(
            "record 1: a tweet without an id",
            "record 2: a tweet whose time is missing or cannot be read",
            "record 3: a tweet without an id");
  }

  @Test
  void notesAreGivenWithTheirTime() throws IOException {
    Records records =
        FORMATS.read(
            "data/note-tweet.js",
            """
            window.YTD.note_tweet.part0 = [ { "noteTweet" : { "noteTweetId" : "5",
              "createdAt" : "2023-10-13T14:58:50.000Z",
              "core" : { "text" : "A long tale & more", "mentions" : [ ] } } },
              { "noteTweet" : { "noteTweetId" : "6", "core" : { } } } ]""");
    assertThat(records.notes)
        .containsExactly(
            new Note(java.time.Instant.parse("2023-10-13T14:58:50Z"), "A long tale & more"));
    assertThat(records.quarantined).hasSize(1);
  }
}
