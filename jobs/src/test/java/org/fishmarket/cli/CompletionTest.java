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
                  "select text, lang, likes, replies, shares, views, time_guess, completed"
                      + " from posts"))
          .containsExactly("Fresh rolls at noon|en|3|2|1|412|null" + "|[lang x-archive]");
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

  /** A page's export, in which posts have no id, and its owner's name for it. */
  private void page(String... posts) {
    TinyInput.write(
        temp.resolve("in/page/this_profile's_activity_across_facebook/posts/profile_posts_1.json"),
        "[" + String.join(",", posts) + "]");
  }

  private static String post(long seconds, String text) {
    return "{\"timestamp\": %d, \"data\": [{\"post\": \"%s\"}]}".formatted(seconds, text);
  }

  private void analytics(String... rows) {
    TinyInput.write(
        temp.resolve("in/suite.csv"),
        "Post ID,Page ID,Page name,Title,Description,Publish time,Permalink,Reactions,Comments,"
            + "Shares,Views\n"
            + String.join("\n", rows)
            + "\n");
  }

  private static String row(int id, String text, String published) {
    return "%d,555,The Mill,,%s,%s,https://www.facebook.com/%d,7,2,1,300"
        .formatted(id, text, published, id);
  }

  @Test
  void postsWithoutIdMeetTheirAnalyticsByTimeAndText() {
    page(
        // 2025-03-15 10:06:41 and 12:00:00 UTC
        post(1742033201, "Rye bread is back from Saturday on"),
        post(1742040000, "Thank you!"),
        post(1742050000, "Only the export has this one, long enough"));
    analytics(
        row(901, "\"Rye bread  is back from Saturday on\"", "03/15/2025 03:06"),
        row(902, "Thank you!", "03/15/2025 05:00"));
    try (DuckDb tables = load()) {
      assertThat(
              tables.rows(
                  "select text, created, time_guess, likes, views, completed from posts"
                      + " where text like 'Rye%' or text like 'Only%' order by created"))
          .containsExactly(
              "Rye bread  is back from Saturday on|2025-03-15T10:06:41Z|null|7|300"
                  + "|[created facebook-json]",
              "Only the export has this one, long enough|2025-03-15T14:46:40Z|null|null|null|[]");
      // too short to tell: both stay, but the page is one account
      assertThat(tables.number("select count(*) from posts where text = 'Thank you!'"))
          .isEqualTo(2);
      assertThat(tables.number("select count(*) from accounts")).isEqualTo(1);
      assertThat(tables.number("select len(handles) from accounts")).isEqualTo(1);
      assertThat(tables.rows("select skipped_by from files where skipped > 0"))
          .containsExactly("{duplicate=1}");
    }
  }

  @Test
  void whatIsNotSureIsNotJoined() {
    String shared = "Come to the market square at noon today";
    page(
        post(1742033201, shared),
        post(1742040000, "Twice the same words in the export"),
        post(1742041000, "Twice the same words in the export"));
    analytics(
        // one text on two pages does not make them one
        row(901, shared, "03/15/2025 10:06"),
        row(902, "Our own words and long enough for it", "03/15/2025 11:00"),
        row(903, "More of our own words on this day", "03/15/2025 12:00"),
        row(904, "Twice the same words in the export", "03/15/2025 12:00"));
    try (DuckDb tables = load()) {
      assertThat(tables.number("select count(*) from posts")).isEqualTo(7);
      assertThat(tables.number("select count(*) from accounts")).isEqualTo(2);
    }
  }

  @Test
  void viewsOfMembersMeetTheirSharesByNumberOrSecond() {
    // numbers of LinkedIn begin with the milliseconds since 1970; shifted by 22 bits
    long second = 1735739227000L;
    long share = second + 120 << 22;
    long activity = second + 460 << 22;
    long other = second + 3_600_000 << 22;
    TinyInput.write(
        temp.resolve("in/Shares.csv"),
        "Date,ShareLink,ShareCommentary,SharedUrl,MediaUrl,Visibility\n"
            + "2025-01-01 13:47:07,https://www.linkedin.com/feed/update/urn%3Ali%3Ashare%3A"
            + (share + 5)
            + ",Fresh bread,,,MEMBER_NETWORK\n"
            + "2025-01-01 14:47:07,https://www.linkedin.com/feed/update/urn%3Ali%3AugcPost%3A"
            + (other + 9)
            + ",Buns,,,MEMBER_NETWORK\n");
    TinyInput.write(
        temp.resolve("in/top-posts.csv"),
        "Maximum of 50 posts available to include in this list,,,,,,\n"
            + "Post URL,Post publish date,Engagements,,Post URL,Post publish date,Impressions\n"
            + "https://www.linkedin.com/posts/jo_buns-ugcPost-%d-x,1/1/2025,9,,"
                .formatted(other + 9)
            + "https://www.linkedin.com/posts/jo_bread-activity-%d-ab,1/1/2025,\"1,200\"\n"
                .formatted(activity + 7)
            + ",,,,https://www.linkedin.com/posts/jo_buns-ugcPost-%d-x,1/1/2025,80\n"
                .formatted(other + 9)
            + "https://www.linkedin.com/posts/jo_bread-activity-%d-ab,1/1/2025,2,,,,\n"
                .formatted(activity + 7));
    try (DuckDb tables = load()) {
      assertThat(
              tables.rows(
                  "select source_format, text, views, completed from posts order by created"))
          .containsExactly(
              "linkedin-export|Fresh bread|1200|[views linkedin-creator-posts]",
              "linkedin-export|Buns|80|[views linkedin-creator-posts]");
      assertThat(tables.number("select count(*) from accounts")).isEqualTo(1);
    }
  }
}
