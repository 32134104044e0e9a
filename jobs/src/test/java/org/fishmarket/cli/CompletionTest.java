package org.fishmarket.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.fishmarket.testing.CommandLineRun;
import org.fishmarket.testing.DuckDb;
import org.fishmarket.testing.TinyInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Records of one post in several files make one post that knows what any of them tells. */
class CompletionTest {
  @TempDir Path temp;

  private DuckDb load() {
    Path out = temp.resolve("out");
    CommandLineRun.succeeding(
        "load", temp.resolve("in"), "--out", out, "--key", CommandLineRun.key(temp), "-q");
    return new DuckDb(out);
  }

  @Test
  void analyticsGiveAnArchiveItsViews() {
    TinyInput.write(
        temp.resolve("in/mine/data/account.js"),
        "window.YTD.account.part0 = [ { \"account\" : { \"username\" : \"baker\", \"accountId\" :"
            + " \"77\" } } ]");
    TinyInput.write(
        temp.resolve("in/mine/data/tweets.js"),
        "window.YTD.tweets.part0 = [ { \"tweet\" : { \"id_str\" : \"1133061234567890123\","
            + " \"created_at\" : \"Mon May 27 17:02:06 +0000 2019\", \"lang\" : \"en\","
            + " \"full_text\" : \"Fresh rolls at noon\", \"favorite_count\" : \"3\","
            + " \"retweet_count\" : \"1\" } } ]");
    TinyInput.write(
        temp.resolve("in/tweet_activity_metrics.csv"),
        "\"Tweet id\",\"Tweet permalink\",\"Tweet text\",\"time\",\"impressions\",\"engagements\","
            + "\"retweets\",\"replies\",\"likes\"\n"
            + "\"1133061234567890123\",\"https://twitter.com/baker/status/1133061234567890123\","
            + "\"Fresh rolls at noon\",\"2019-05-27 17:02 +0000\",\"412.0\",\"9.0\",\"1.0\",\"2.0\",\"3.0\"\n");
    try (DuckDb tables = load()) {
      assertThat(
              tables.rows(
                  "select text, lang, likes, replies, shares, views, time_guess from posts"))
          .containsExactly("Fresh rolls at noon|en|3|2|1|412|null");
      assertThat(tables.number("select count(*) from accounts")).isEqualTo(1);
    }
  }

  @Test
  void anExactTimeWinsOverADayAndTheTextOverCounts() {
    TinyInput.write(
        temp.resolve("in/Shares.csv"),
        "Date,ShareLink,ShareCommentary,SharedUrl,MediaUrl,Visibility\n"
            + "2024-12-23 13:47:07,https://www.linkedin.com/feed/update/urn%3Ali%3Ashare%3A11,"
            + "Fresh bread,,,MEMBER_NETWORK\n");
    TinyInput.write(
        temp.resolve("in/mill_content_1742193384396.csv"),
        "Post title,Post link,Created date,Impressions,Likes,Comments,Reposts\n"
            + ",https://www.linkedin.com/feed/update/urn:li:share:11,12/23/2024,90,4,1,2\n"
            + "Buns,https://www.linkedin.com/feed/update/urn:li:share:12,12/24/2024,9,0,0,0\n");
    try (DuckDb tables = load()) {
      assertThat(
              tables.rows(
                  "select source_format, text, created, time_guess, likes, replies, shares, views"
                      + " from posts order by created"))
          .containsExactly(
              "linkedin-export|Fresh bread|2024-12-23T13:47:07Z|null|4|1|2|90",
              "linkedin-page-posts|Buns|2024-12-24T00:00Z|day|0|0|0|9");
    }
  }
}
