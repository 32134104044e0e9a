package org.fishmarket.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.fishmarket.testing.CommandLineRun;
import org.fishmarket.testing.DuckDb;
import org.fishmarket.testing.TinyInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An edited post of which only one of the sources tells that it was edited. */
class EditedPostTest {
  private static final String EDITS =
      "\"edit_info\" : { \"%s\" : { %s \"editTweetIds\" : [ \"7001\", \"7002\" ] %s } },";

  @TempDir Path temp;

  @Test
  void aVersionIsOnePostWhoeverTellsOfTheEdit() {
    Path input = temp.resolve("in");
    TinyInput.zip(
        input.resolve("one-member.zip"),
        Map.of(
            "data/account.js",
            "window.YTD.account.part0 = [ { \"account\" : { \"accountId\" : \"42\","
                + " \"username\" : \"gardener\" } } ]",
            "data/tweets.js",
            "window.YTD.tweets.part0 = [ "
                + tweet("7001", EDITS.formatted("initial", "", ""), "the peas ar up")
                + ", "
                + tweet(
                    "7002",
                    EDITS.formatted("edit", "\"editControlInitial\" : {", "}"),
                    "the peas are up")
                + " ]"));
    // the collection saw the first version, and the last one twice; it knows of no edit
    TinyInput.write(
        input.resolve("collected.jsonl"),
        TinyInput.tweet(42, 7001, "the peas ar up")
            + TinyInput.tweet(42, 7002, "the peas are up")
            + TinyInput.tweet(42, 7002, "the peas are up"));
    Path out = temp.resolve("out");
    CommandLineRun.succeeding("load", input, "--out", out, "--key", CommandLineRun.key(temp), "-q");
    try (DuckDb tables = new DuckDb(out)) {
      assertThat(tables.rows("select text, count(*) from posts group by text"))
          .containsExactly("the peas are up|1");
      assertThat(tables.rows("select sum(records), sum(posts), sum(skipped) from files"))
          .containsExactly("5|1|4");
      assertThat(
              tables.rows(
                  "select sum(skipped_by['superseded edit']), sum(skipped_by['duplicate'])"
                      + " from files"))
          .containsExactly("2|2");
    }
  }

  private static String tweet(String id, String edits, String text) {
    return ("{ \"tweet\" : { %s \"id_str\" : \"%s\", \"created_at\" : \"Wed Feb 10 18:00:00 +0000"
            + " 2021\", \"favorite_count\" : \"2\", \"retweet_count\" : \"1\", \"lang\" : \"en\","
            + " \"full_text\" : \"%s\" } }")
        .formatted(edits, id, text);
  }
}
