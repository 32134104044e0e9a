package org.fishmarket.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.fishmarket.testing.CommandLineRun;
import org.fishmarket.testing.DuckDb;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What loading makes of sources that overlap, name people differently and see counts at times. */
class LoadTest {
  @TempDir static Path temp;
  private static DuckDb tables;

  @BeforeAll
  static void load() throws IOException {
    Path input = Files.createDirectory(temp.resolve("in"));
    Path stream = Files.createDirectory(input.resolve("stream"));
    Files.write(
        stream.resolve("one.jsonl"),
        List.of(
            tweet("900000000000000001", 11, "Ada_L", "a fresh post", true, 0, ""),
            tweet(
                "900000000000000002",
                12,
                "Bob",
                "RT @Ada_L: a fresh post",
                true,
                0,
                ",\"retweeted_status\":"
                    + tweet("900000000000000001", 11, "Ada_L", "a fresh post", false, 7, "")),
            tweet("900000000000000003", 12, "Bob", "seen twice", false, 2, "")));
    Files.write(
        stream.resolve("two.jsonl"),
        List.of(tweet("900000000000000003", 12, "Bob", "seen twice", false, 5, "")));
    Path scraped = Files.createDirectory(input.resolve("scraped"));
    Files.writeString(
        scraped.resolve("posts.csv"),
        "date,id,content,username,like_count,retweet_count\n"
            + "2023-06-06 10:00:00+00:00,900000000000000004,@ada_l and @stranger how are you,"
            + "carol,1,0\n");
    try (OutputStream out = Files.newOutputStream(input.resolve("ada.zip"));
        ZipOutputStream zip = new ZipOutputStream(out)) {
      entry(
          zip,
          "export/data/manifest.js",
          "window.__THAR_CONFIG = {\"userInfo\":{\"accountId\":\"11\",\"userName\":\"Ada_L\"}}");
      entry(
          zip,
          "export/data/tweets.js",
          "window.YTD.tweets.part0 = [{\"tweet\":{\"id_str\":\"900000000000000005\",\"created_at\":"
              + "\"Sat Nov 09 12:14:18 +0000 2024\",\"full_text\":\"from my own archive, see"
              + " https://twitter.com/Bob/status/1\",\"favorite_count\":\"3\",\"retweet_count\":"
              + "\"1\",\"entities\":{\"user_mentions\":[],\"urls\":[],\"hashtags\":[]}}}]");
      entry(zip, "export/data/direct-messages.js", "window.YTD.direct_messages.part0 = []");
    }
    Files.writeString(
        temp.resolve("cohorts.csv"), "handle,cohort\nADA_L,poets\n@bob,readers\nnobody,readers\n");
    CommandLineRun.succeeding(
        "load",
        input,
        "--out",
        temp.resolve("out"),
        "--cohorts",
        temp.resolve("cohorts.csv"),
        "--key",
        CommandLineRun.key(temp),
        "-q");
    tables = new DuckDb(temp.resolve("out"));
  }

  private static String tweet(
      String id, int user, String handle, String text, boolean streamed, int likes, String more) {
    return "{\"created_at\":\"Mon Dec 02 14:16:05 +0000 2019\",\"id_str\":\""
        + id
        + "\",\""
        + (streamed ? "text" : "full_text")
        + "\":\""
        + text
        + "\",\"user\":{\"id_str\":\""
        + user
        + "\",\"screen_name\":\""
        + handle
        + "\",\"followers_count\":40},\"favorite_count\":"
        + likes
        + ",\"retweet_count\":0"
        + (streamed ? ",\"filter_level\":\"low\"" : "")
        + more
        + "}";
  }

  private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
  }

  @AfterAll
  static void close() {
    tables.close();
  }

  @Test
  void aPostSeenAtAgeZeroTakesTheCountsOfALaterSight() {
    assertThat(
            tables.rows(
                "select likes from posts where text = 'a fresh post' and kind = 'original'"))
        .containsExactly("7");
  }

  @Test
  void ofTwoRecordsOfOnePostTheLargestCountIsKept() {
    assertThat(tables.rows("select likes from posts where text = 'seen twice'"))
        .containsExactly("5");
    assertThat(
            tables.rows("select sum(records), sum(skipped) from files where file like '%.jsonl'"))
        .containsExactly("4|1");
  }

  @Test
  void aHandleAndAnIdAreOneAccountOnceAnySourceGivesBoth() {
    assertThat(
            tables.rows(
                "select count(distinct account) from posts where text in ('a fresh post') and kind ="
                    + " 'original' or text like 'from my own%'"))
        .containsExactly("1");
    assertThat(
            tables.rows(
                "select a.reply_to_account = b.account from posts a, posts b where a.source_format ="
                    + " 'snscrape' and b.text = 'a fresh post' and b.kind = 'original'"))
        .containsExactly("true");
  }

  @Test
  void noHandleStaysInTextsOrLinks() {
    assertThat(tables.rows("select text from posts where text ilike '%ada%' or text ilike '%bob%'"))
        .isEmpty();
    assertThat(tables.rows("select text from posts where source_format = 'snscrape'").get(0))
        .matches("@[a-z2-7]{8} and @[a-z2-7]{8} how are you");
    assertThat(tables.rows("select text from posts where source_format = 'x-archive'"))
        .containsExactly("from my own archive, see https://twitter.com");
  }

  @Test
  void theCohortTableFindsAccountsByHandleWhateverItsCase() {
    assertThat(
            tables.rows(
                "select cohort, count(*) from posts group by cohort order by cohort nulls last"))
        .containsExactly("poets|2", "readers|2", "null|1");
    assertThat(tables.rows("select file, position, reason from quarantine"))
        .containsExactly("cohorts.csv|line 4|it names no account, archive or group of the input");
  }

  @Test
  void aZipIsReadWhateverFolderWasPutAroundTheExport() {
    assertThat(
            tables.rows(
                "select file, status, reason from files where archive = 'ada.zip' order by file"))
        .containsExactly(
            "export/data/direct-messages.js|ignored|private messages are never read",
            "export/data/manifest.js|ignored|describes the archive; holds no posts",
            "export/data/tweets.js|read|null");
  }

  @Test
  void anAnswerIsAnInteractionAndSoIsARepost() {
    assertThat(
            tables.rows(
                "select kind, count(*), count(\"to\") from interactions group by kind order by"
                    + " kind"))
        .containsExactly("mention|1|1", "reply|1|1", "reshare|1|1");
  }
}
