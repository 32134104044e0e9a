package org.fishmarket.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.fishmarket.testing.CommandLineRun;
import org.fishmarket.testing.DuckDb;
import org.fishmarket.testing.SecondCount;
import org.fishmarket.testing.Shared;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real exports of all three platforms, loaded by the real command line, read back by DuckDB. */
class RealArchivesTest {
  @TempDir static Path temp;
  private static DuckDb tables;

  @BeforeAll
  static void load() {
    Path input = Shared.folder("real-archives");
    Path out = temp.resolve("out");
    CommandLineRun.succeeding(
        "load", input, "--out", out, "--key", CommandLineRun.key(temp), "--quiet");
    tables = new DuckDb(out);
  }

  @AfterAll
  static void close() {
    if (tables != null) {
      tables.close();
    }
  }

  private static String file(String archive, String file) {
    return tables
        .rows(
            "select records, posts, interactions, quarantined, skipped from files where archive = '"
                + archive
                + "' and file = '"
                + file
                + "'")
        .get(0);
  }

  @Test
  void anArchiveWithEditsKeepsTheLastVersionOfEach() {
    assertThat(file("twitter/ytd-alrocar-2024", "data/tweets.js")).isEqualTo("1223|1218|0|0|5");
    assertThat(rules("data/tweets.js")).isEqualTo("{superseded edit=5}");
  }

  /**
   * The format notes count 40 of 41 by comparing the whole beginning; the last one's tweet is a
   * reply, which begins with handles that its note lacks.
   */
  @Test
  void longTweetsGetTheirWholeTextFromTheNotes() {
    assertThat(rules("data/note-tweet.js")).isEqualTo("{note text joined to its post=41}");
    assertThat(
            tables.number(
                "select max(length(text)) from posts where archive = 'twitter/ytd-alrocar-2024'"))
        .isGreaterThan(1000);
  }

  private static String rules(String file) {
    return tables.rows("select skipped_by from files where file = '" + file + "'").get(0);
  }

  @Test
  void theMonthsOfGrailbirdAreReadOnceAndNotAgainFromTheCsv() {
    assertThat(tables.number("select count(*) from posts where source_format = 'x-grailbird'"))
        .isEqualTo(2313);
    assertThat(tables.rows("select status, reason from files where file = 'tweets.csv'"))
        .containsExactly("ignored|the js files of the archive hold the same tweets");
  }

  @Test
  void crowdTangleHasLikesAndReplies() {
    assertThat(
            tables.rows(
                "select count(*), count(likes), count(replies), sum(likes) > 1000"
                    + " from posts where source_format = 'crowdtangle'"))
        .containsExactly("1450|1450|1450|true");
  }

  @Test
  void linkedInSharesKeepTheirLinesAndCountRepeatsOnce() {
    assertThat(file("linkedin/data-export-gej1-2024", "Shares.csv")).isEqualTo("828|820|0|0|8");
    assertThat(
            tables.rows(
                "select count(*) from posts where platform = 'linkedin' and contains(text, '\"' ||"
                    + " chr(10) || '\"')"))
        .containsExactly("0");
  }

  /** Two of the 506 posts are exact repeats in this copy, as its texts to others are masked. */
  @Test
  void facebookPostsAreReadEvenWithoutText() {
    assertThat(file("facebook/personal-2020-masked", "posts/your_posts_1.json"))
        .isEqualTo("506|504|0|0|2");
  }

  @Test
  void noTextIsGarbled() {
    assertThat(tables.number("select count(*) from posts where contains(text, chr(65533))"))
        .isZero();
    // UTF-8 read as Latin-1 gives these pairs; none of the sources holds them
    assertThat(
            tables.number(
                "select count(*) from posts where regexp_matches(text, '[ÃÂ][\\x{80}-\\x{BF}]')"))
        .isZero();
  }

  @Test
  void noHandleIsLeftInATextOrALink() {
    // a short pseudonym is eight of a-z and 2-7: whatever else follows an @ would be a name
    assertThat(
            tables.rows(
                "select count(*) from posts, unnest(regexp_extract_all(text,"
                    + " '(?:^|[^\\w@])@(\\w+)', 1)) as t(handle) where not"
                    + " regexp_full_match(handle, '[a-z2-7]{8}')"))
        .containsExactly("0");
    assertThat(
            tables.number(
                "select count(*) from posts, unnest(links) as t(link) where"
                    + " regexp_matches(link, '//(www.|mobile.|m.)?(twitter|x|facebook|linkedin)"
                    + "[.]com/.')"))
        .isZero();
  }

  @Test
  void theSumOfOutcomesIsTheNumberOfRecords() {
    assertThat(
            tables.number(
                "select count(*) from files where status = 'read' and records <> posts +"
                    + " interactions + quarantined + skipped"))
        .isZero();
    assertThat(
            tables.rows(
                "select (select count(*) from posts) = sum(posts), (select count(*) from"
                    + " quarantine) = sum(quarantined) from files"))
        .containsExactly("true|true");
  }

  /** What another program counts in each file is what became rows, quarantined or skipped. */
  @Test
  void aSecondCountOfEachFileAgrees() throws IOException {
    Map<String, String> differing = new TreeMap<>();
    List<String> read =
        tables.rows(
            "select archive, file, posts + interactions + quarantined + skipped from files where"
                // WorkbookTest holds the sheets of two kinds of workbooks against each other
                + " status = 'read' and archive not like '%.xls%'");
    assertThat(read).hasSizeGreaterThan(60);
    for (String row : read) {
      String[] cells = row.split("\\|");
      Path archive = Shared.folder("real-archives").resolve(cells[0]);
      Path file = Files.isDirectory(archive) ? archive.resolve(cells[1]) : stored(archive);
      long counted = SecondCount.of(file);
      if (counted != Long.parseLong(cells[2])) {
        differing.put(row, "the second count gives " + counted);
      }
    }
    assertThat(differing).isEmpty();
  }

  /** The file of a name in which a pseudonym stands for a number. */
  private static Path stored(Path shown) throws IOException {
    if (Files.exists(shown)) {
      return shown;
    }
    String pattern = shown.getFileName().toString().replaceAll("_[a-z2-7]{8}\\.", "_\\\\d+\\\\.");
    try (Stream<Path> files = Files.list(shown.getParent())) {
      return files
          .filter(file -> file.getFileName().toString().matches(pattern))
          .findFirst()
          .orElseThrow();
    }
  }

  @Test
  void everyFileNotReadIsNamedWithAReason() {
    assertThat(tables.number("select count(*) from files")).isEqualTo(153);
    assertThat(
            tables.number(
                "select count(*) from files where status <> 'read' and coalesce(reason, '') = ''"))
        .isZero();
  }

  @Test
  void whatIsNotMeasuredIsNull() {
    assertThat(
            tables.rows(
                "select count(likes) + count(replies) + count(shares) from posts where"
                    + " source_format in ('x-grailbird', 'facebook-json', 'linkedin-export')"))
        .containsExactly("0");
  }
}
