package org.fishmarket.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fishmarket.testing.ChildRun;
import org.fishmarket.testing.CommandLineRun;
import org.fishmarket.testing.DuckDb;
import org.fishmarket.testing.HostileFiles;
import org.fishmarket.testing.HostileZips;
import org.fishmarket.testing.TinyInput;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Archives made to do harm, beside good ones, in a heap of 512 MB: each costs itself alone, with
 * one reason, and nothing is written but the result.
 */
@DisabledOnOs(OS.WINDOWS)
class HostileArchivesTest {
  /** More than the heap could hold. */
  private static final int MEGABYTES = 600;

  @TempDir static Path temp;
  private static final Map<String, String> ZIPS = new LinkedHashMap<>();
  private static Map<String, String> files;
  private static DuckDb tables;
  private static String said;

  @BeforeAll
  static void loadAll() {
    Path input = TinyInput.write(temp.resolve("input"));
    zip(input, "bomb", HostileZips.bomb(40), "0/0 the entry inflates over 400 times.*");
    zip(input, "lying", HostileZips.lyingBomb(100), "3/1 inflates over 400 times.*");
    zip(input, "many", HostileZips.many(300_000), "0/0 the zip lists too many entries.*");
    zip(input, "overlapping", HostileZips.overlapping(), "0/0 the zip's entries overlap.*");
    zip(input, "duplicates", HostileZips.duplicates(), "5/0 a further entry of the same name.*");
    zip(input, "encrypted", HostileZips.encrypted(), "0/0 the entry is encrypted.*");
    zip(input, "damaged", HostileZips.wrongChecksum(5), "0/0 the file cannot be read.*");
    zip(input, "checksum", HostileZips.wrongChecksum(900), "900/1 the checksum in the zip.*");
    zip(input, "link", HostileZips.link("/etc/passwd"), "0/[01] .+");
    zip(input, "zip64", HostileZips.zip64(), "5/0 null");
    zip(
        input,
        "ways-out",
        HostileZips.named("../../tweets.js", "/tmp/tweets.js", "C:\\tweets.js"),
        "15/0 null|null|null");
    files = HostileFiles.write(input.resolve("hostile"), MEGABYTES);
    Object[] words = {
      "load", input, "--out", temp.resolve("out"), "--key", CommandLineRun.key(temp)
    };
    try (ChildRun load = ChildRun.start(List.of("-Xmx512m"), words)) {
      said = load.succeeding();
    }
    tables = new DuckDb(temp.resolve("out"));
  }

  private static void zip(Path input, String name, byte[] zip, String outcome) {
    HostileZips.write(input.resolve("zips").resolve(name + ".zip"), zip);
    ZIPS.put(name + ".zip", outcome);
  }

  @AfterAll
  static void close() {
    if (tables != null) {
      tables.close();
    }
  }

  /** Posts, quarantined records, and all reasons that are given for a file or an archive. */
  private static String outcome(String where) {
    String sums =
        tables
            .rows("select sum(posts), sum(quarantined) from files where " + where)
            .get(0)
            .replace('|', '/');
    List<String> reasons =
        tables.rows(
            "select reason from files where reason is not null and "
                + where
                + " union all select reason from quarantine where "
                + where);
    return sums + " " + (reasons.isEmpty() ? "null" : String.join("|", reasons));
  }

  @Test
  void eachZipHasTheOutcomeItHasToHave() {
    ZIPS.forEach(
        (name, expected) -> {
          String own = "(archive like '%" + name + "' or file like '%" + name + "')";
          assertThat(outcome(own)).as(name).matches(expected);
        });
  }

  @Test
  void eachFileHasTheOutcomeItHasToHave() {
    files.forEach(
        (name, expected) -> {
          String own = "file = '" + name + "'";
          assertThat(outcome(own)).as(name).matches("(?s)" + expected);
        });
  }

  @Test
  void goodFilesBesideThemAreReadWhole() {
    assertThat(
            tables.rows(
                "select cohort, count(*) from posts where cohort in ('neighbours', 'stalls')"
                    + " group by 1 order by 1"))
        .containsExactly("neighbours|68", "stalls|53");
  }

  @Test
  void theSumsHold() {
    assertThat(tables.sumsHold()).isTrue();
  }

  @Test
  void nothingIsWrittenButTheResult() throws IOException {
    try (Stream<Path> all = Files.list(temp)) {
      assertThat(all.map(path -> path.getFileName().toString()))
          .containsExactlyInAnyOrder("input", "out", "test.key");
    }
    assertThat(said).doesNotContain("\tat ").doesNotContain("\u202E");
  }
}
