package org.fishmarket.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.fishmarket.testing.CommandLineRun;
import org.fishmarket.testing.DuckDb;
import org.fishmarket.testing.Shared;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real tables of many accounts, each a cohort, through all jobs. */
class RealCollectionsTest {
  @TempDir static Path temp;
  private static DuckDb tables;

  @BeforeAll
  static void run() {
    Path input = Shared.folder("real-collections");
    Path out = temp.resolve("out");
    CommandLineRun.succeeding(
        "run",
        input,
        "--out",
        out,
        "--cohort-by",
        "archive",
        "--key",
        CommandLineRun.key(temp),
        "--quiet");
    tables = new DuckDb(out);
  }

  @AfterAll
  static void close() {
    if (tables != null) {
      tables.close();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "twint, 6132, 5710, 0, 422",
    "rtweet, 2139, 1860, 0, 279",
    "snscrape, 9999, 9999, 0, 0",
    "customer-support, 5000, 4999, 1, 0",
    "graph-api-pages, 19850, 19600, 0, 250",
    "page-post-scraper, 2150, 2150, 0, 0",
    "group-threads, 2068, 2068, 0, 0",
    "linkedin-influencers, 1581, 1581, 0, 0",
    "linkedin-posts, 786, 786, 0, 0"
  })
  void eachRecordIsAPostOrQuarantinedOrARepeat(
      String format, long records, long posts, long quarantined, long skipped) {
    assertThat(
            tables.rows(
                "select records, posts, quarantined, skipped from files where source_format = '"
                    + format
                    + "'"))
        .containsExactly(records + "|" + posts + "|" + quarantined + "|" + skipped);
  }

  @ParameterizedTest
  @CsvSource({
    "twint, 1452",
    "graph-api-pages, 82",
    "page-post-scraper, 8",
    "linkedin-influencers, 64",
    "linkedin-posts, 499"
  })
  void accountsAreToldApart(String format, long accounts) {
    assertThat(
            tables.number(
                "select count(distinct account) from posts where source_format = '" + format + "'"))
        .isEqualTo(accounts);
  }

  /**
   * The file holds 3,688 of the parents; one of them is the broken record, which is quarantined.
   */
  @Test
  void repliesMeetTheirParents() {
    assertThat(
            tables.rows(
                "select count(*), count(p.post_id) from posts r left join posts p on"
                    + " r.reply_to_post = p.post_id where r.source_format = 'customer-support' and"
                    + " r.reply_to_post is not null"))
        .containsExactly("3694|3687");
    assertThat(
            tables.number(
                "select count(*) from posts r join posts p on r.reply_to_post = p.post_id where"
                    + " r.source_format = 'customer-support' and r.reply_to_account is null"))
        .isZero();
  }

  @Test
  void whatASourceDoesNotGiveIsNull() {
    assertThat(
            tables.rows(
                "select count(replies), count(likes) > 19000 from posts where source_format ="
                    + " 'graph-api-pages'"))
        .containsExactly("0|true");
    assertThat(
            tables.number(
                "select count(likes) + count(replies) + count(shares) from posts where"
                    + " source_format = 'customer-support'"))
        .isZero();
    assertThat(
            tables.number(
                "select count(created) from posts where source_format in ('group-threads',"
                    + " 'linkedin-influencers', 'linkedin-posts')"))
        .isZero();
  }

  @Test
  void repostsAreRowsWithoutIntent() {
    assertThat(
            tables.rows(
                "select count(*), count(intent) from posts join labels using (post_id) where"
                    + " source_format = 'rtweet' and kind = 'repost'"))
        .containsExactly("1287|0");
  }
}
