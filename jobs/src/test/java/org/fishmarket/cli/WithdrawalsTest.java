package org.fishmarket.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fishmarket.testing.CommandLineRun;
import org.fishmarket.testing.DuckDb;
import org.fishmarket.testing.TinyInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people took back after a collection was made leaves its tables. */
class WithdrawalsTest {
  @TempDir Path temp;

  private static String tweet(int id, int user, String text, String more) {
    return """
        {"created_at":"Sat Jun 01 10:00:0%1$d +0000 2019","id":%1$d,"id_str":"%1$d",\
        "full_text":"%3$s",%4$s"user":{"id_str":"%2$d","screen_name":"user%2$d"}}
        """
        .formatted(id, user, text, more);
  }

  private static String notice(int id) {
    return "{\"id\":\"%d\",\"action\":\"delete\",\"created_at\":\"2019-09-06T17:25:54Z\",\"reason\":\"deleted\"}\n"
        .formatted(id);
  }

  @Test
  void postsAccountsAndRepostsOfThemAreGoneAndCounted() {
    String gone = tweet(2, 77, "taken back by a notice in the stream", "");
    TinyInput.write(
        temp.resolve("in/stream.jsonl"),
        tweet(1, 77, "stays", "")
            + gone
            + tweet(3, 78, "RT", "\"retweeted_status\":" + gone.strip() + ",")
            + tweet(4, 78, "taken back by a job", "")
            + tweet(5, 79, "its author left", "")
            + "{\"delete\":{\"status\":{\"id\":2,\"id_str\":\"2\",\"user_id\":77}}}\n");
    TinyInput.write(temp.resolve("in/tweets_compliance.jsonl"), notice(4) + notice(99));
    TinyInput.write(temp.resolve("in/users_compliance.jsonl"), notice(79));
    try (DuckDb tables = load("out")) {
      assertThat(tables.rows("select text from posts")).containsExactly("stays");
      assertThat(tables.rows("select skipped_by from files where file = 'stream.jsonl'"))
          .containsExactly("{delete notice=1, withdrawn=4}");
      assertThat(tables.number("select count(*) from interactions")).isZero();
    }
  }

  private DuckDb load(String name, String... options) {
    Path out = temp.resolve(name);
    List<Object> words = new ArrayList<>(List.of("load", temp.resolve("in"), "--out", out));
    words.addAll(List.of("--key", CommandLineRun.key(temp), "-q"));
    words.addAll(List.of(options));
    CommandLineRun.succeeding(words.toArray());
    return new DuckDb(out);
  }

  @Test
  void whatItsAuthorDeletedIsReadOnlyIfAsked() {
    String record =
        "[ { \"tweet\" : { \"id_str\" : \"%d\", \"full_text\" : \"%s\", \"created_at\" :"
            + " \"Sat Jun 01 10:00:00 +0000 2019\"%s } } ]";
    TinyInput.write(
        temp.resolve("in/data/account.js"),
        "window.YTD.account.part0 = [ { \"account\" : { \"accountId\" : \"77\" } } ]");
    TinyInput.write(
        temp.resolve("in/data/tweets.js"),
        "window.YTD.tweets.part0 = " + record.formatted(1, "stays", ""));
    TinyInput.write(
        temp.resolve("in/data/deleted-tweets.js"),
        "window.YTD.deleted_tweets.part0 = "
            + record.formatted(
                2, "regretted", ", \"deleted_at\" : \"Sat Jun 01 11:00:00 +0000 2019\""));
    try (DuckDb tables = load("usual")) {
      assertThat(tables.rows("select text from posts")).containsExactly("stays");
      assertThat(tables.rows("select reason from files where file = 'data/deleted-tweets.js'"))
          .containsExactly("withdrawn by their author");
    }
    try (DuckDb tables = load("asked", "--with-deleted")) {
      assertThat(tables.rows("select text from posts order by 1"))
          .containsExactly("regretted", "stays");
      assertThat(tables.number("select count(*) from accounts")).isEqualTo(1);
    }
  }
}
