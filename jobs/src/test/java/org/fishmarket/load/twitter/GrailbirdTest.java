package org.fishmarket.load.twitter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fishmarket.load.record.AccountRef;
import org.fishmarket.load.record.Kind;
import org.fishmarket.load.record.Post;
import org.fishmarket.load.record.Records;
import org.fishmarket.load.source.LocalFile;
import org.fishmarket.load.source.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GrailbirdTest {
  private static final Reading FORMATS = new Reading(TwitterFormats.all());
  private static final String USER =
      "\"user\" : { \"name\" : \"B\", \"screen_name\" : \"baker\", \"id_str\" : \"77\","
          + " \"id\" : 77 }";

  @TempDir private Path root;

  private static String month(String... tweets) {
    return "Grailbird.data.tweets_2014_07 = \n [ " + String.join(", ", tweets) + " ]";
  }

  private static String tweet(String text, String more) {
    return """
        { "source" : "web", "geo" : { }, "id_str" : "9007199254740993", "id" : 9007199254740993,
          "entities" : { "user_mentions" : [ ], "media" : [ { "sizes" : [ { "h" : 1 } ] } ],
            "hashtags" : [ ], "urls" : [ ] },
          "text" : "%s", "created_at" : "2014-08-01 00:30:11 +0000", %s }"""
        .formatted(text, more);
  }

  @Test
  void aTweetHasItsAuthorAndNoCounts() throws IOException {
    Post post =
        FORMATS
            .read("data/js/tweets/2014_07.js", month(tweet("bread\\u003C\\/b\\u003E", USER)))
            .posts
            .get(0);
    assertThat(post.id).isEqualTo("9007199254740993");
    assertThat(post.author).isEqualTo(new AccountRef("77", "baker"));
    assertThat(post.text).isEqualTo("bread</b>");
    assertThat(post.created).isEqualTo("2014-08-01T00:30:11Z");
    assertThat(post.likes).isNull();
    assertThat(post.shares).isNull();
    assertThat(post.kind).isEqualTo(Kind.ORIGINAL);
  }

  @Test
  void theEarlyWayOfWritingTimeIsRead() throws IOException {
    String early =
        tweet("a", USER).replace("2014-08-01 00:30:11 +0000", "Fri Feb 01 13:00:11 +0000 2013");
    assertThat(FORMATS.read("2013_02.js", month(early)).posts.get(0).created)
        .isEqualTo("2013-02-01T13:00:11Z");
  }

  @Test
  void aRepostHasTheWholeTextOfItsOriginal() throws IOException {
    String original =
        "\"retweeted_status\" : { \"id_str\" : \"5\", \"id\" : 5, \"text\" : \"the whole text\","
            + " \"user\" : { \"screen_name\" : \"miller\", \"id_str\" : \"8\" } }, "
            + USER;
    Records records = FORMATS.read("2014_07.js", month(tweet("RT @miller: the wh…", original)));
    Post post = records.posts.get(0);
    assertThat(post.kind).isEqualTo(Kind.REPOST);
    assertThat(post.text).isEqualTo("the whole text");
    assertThat(post.sharedPost).isEqualTo("5");
    assertThat(post.sharedAccount).isEqualTo(new AccountRef("8", "miller"));
  }

  @Test
  void companionsNameOwnerAndTimeWhereTheTweetDoesNot() throws IOException {
    Files.createDirectories(root.resolve("x/data/js/tweets"));
    Files.writeString(
        root.resolve("x/data/js/user_details.js"),
        "var user_details =  {\n \"screen_name\" : \"baker\", \"id\" : \"77\" }");
    Files.writeString(
        root.resolve("x/data/js/payload_details.js"),
        "var payload_details =  {\n \"tweets\" : 9, \"created_at\" : \"2014-08-02 01:02:03 +0000\""
            + " }");
    Files.writeString(
        root.resolve("x/data/js/tweets/2014_07.js"), month(tweet("a", "\"source\" : \"im\"")));
    Post post = FORMATS.read(LocalFile.of(root, "x/data/js/tweets/2014_07.js")).posts.get(0);
    assertThat(post.author).isEqualTo(new AccountRef("77", "baker"));
    assertThat(post.collected).isEqualTo("2014-08-02T01:02:03Z");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "data/js/tweet_index.js | var tweet_index =  [ { } ] | describes the archive",
        "data/js/user_details.js | var user_details =  { } | describes the archive",
        "data/js/payload_details.js | var payload_details =  { } | describes the archive",
        "README.txt | # How to use your Twitter archive | explanation",
        "tweets.csv | \"tweet_id\",\"in_reply_to_status_id\",\"in_reply_to_user_id\",\"timestamp\","
            + "\"source\",\"text\",\"retweeted_status_id\",\"retweeted_status_user_id\","
            + "\"retweeted_status_timestamp\",\"expanded_urls\" | the same tweets",
        "data/csv/2013_02.csv | tweet_id,in_reply_to_status_id,in_reply_to_user_id,"
            + "retweeted_status_id,retweeted_status_user_id,timestamp,source,text,expanded_urls"
            + " | the same tweets",
      })
  void otherFilesAreIgnoredForAReason(String name, String content, String reason)
      throws IOException {
    LocalFile file = Reading.file(name, content);
    assertThat(FORMATS.name(file)).isEqualTo("x-grailbird");
    assertThat(FORMATS.ignored(file)).contains(reason);
  }

  @Test
  void aScrapersTableIsNotTheirs() throws IOException {
    assertThat(FORMATS.name(Reading.file("tweets.csv", "id,date,text,likes\n1,2,3,4\n"))).isNull();
    String table = "tweet_id,author,text,source,timestamp,likes,retweets,replies,lang\n";
    assertThat(FORMATS.name(Reading.file("tweets.csv", table))).isNull();
  }
}
