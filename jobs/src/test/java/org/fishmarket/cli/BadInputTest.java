package org.fishmarket.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.fishmarket.testing.CommandLineRun;
import org.fishmarket.testing.DuckDb;
import org.fishmarket.testing.TinyInput;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Broken files beside good ones: each costs its own records, named and counted, and no others. */
class BadInputTest {
  private static final String SECRET = "zanzibar";

  @TempDir static Path temp;
  private static CommandLineRun run;
  private static DuckDb tables;

  @BeforeAll
  static void loadGoodAndBroken() throws IOException {
    Path input = TinyInput.write(temp.resolve("input"));
    Path zip = input.resolve("broken/cut.zip");
    TinyInput.zip(zip, Map.of("data/tweets.js", TinyInput.archive(660_000, 30)));
    byte[] whole = Files.readAllBytes(zip);
    Files.write(zip, Arrays.copyOf(whole, whole.length - 40));
    String archive = TinyInput.archive(770_000, 1000);
    TinyInput.write(
        input.resolve("broken/data/tweets.js"),
        archive.substring(0, archive.length() / 2) + SECRET);
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 1000; i++) {
      String line = TinyInput.tweet(7000 + i % 9, 7_000_000 + i, "Note %s of a long day");
      lines.append(i == 612 ? line.replace("\"text\":\"", SECRET + "\"text\":\"") : line);
    }
    TinyInput.write(input.resolve("broken/thousand.jsonl"), lines.toString());
    TinyInput.write(
        input.resolve("broken/Shares.csv"),
        "Date,ShareLink,Comment\n2024-01-01 10:00:00,https://example.org/," + SECRET + "\n");
    TinyInput.write(input.resolve("broken/holiday.bin"), "\u0001\u0002 " + SECRET);
    TinyInput.write(input.resolve("broken/Screenshot 12:30 {1}.png"), SECRET);
    TinyInput.write(input.resolve("broken/empty.jsonl"), "");
    run =
        CommandLineRun.succeeding(
            "load", input, "--out", temp.resolve("out"), "--key", CommandLineRun.key(temp));
    tables = new DuckDb(temp.resolve("out"));
  }

  @AfterAll
  static void close() {
    if (tables != null) {
      tables.close();
    }
  }

  private static List<String> file(String name) {
    return tables.rows(
        "select status, reason, records, posts, quarantined from files where file = '%s' and"
                .formatted(name)
            + " (archive like '%broken%' or archive like '%cut%' or archive like '%thousand%')");
  }

  @Test
  void goodFilesBesideBrokenOnesAreReadWhole() {
    assertThat(
            tables.rows(
                "select cohort, count(*) from posts where cohort <> 'broken' group by 1 order by"
                    + " 1"))
        .containsExactly("neighbours|68", "stalls|53");
  }

  @Test
  void aCutZipIsNamedWithAReason() {
    assertThat(tables.rows("select status, reason from files where file = 'cut.zip'"))
        .singleElement()
        .asString()
        .startsWith("unknown|the zip is cut or broken");
  }

  @Test
  void rowsBeforeTheCutOfAJsonAreKeptAndTheRestIsOneQuarantinedRecord() {
    List<String> cells = List.of(file("data/tweets.js").get(0).split("\\|"));
    long records = Long.parseLong(cells.get(2));
    assertThat(records).isBetween(450L, 550L);
    assertThat(cells).containsExactly("read", "null", "" + records, "" + (records - 1), "1");
    assertThat(quarantine("data/tweets.js"))
        .singleElement()
        .asString()
        .startsWith("after record " + (records - 1) + "|the JSON is cut or broken");
  }

  @Test
  void aBrokenLineAmongAThousandCostsThatLine() {
    assertThat(file("thousand.jsonl")).containsExactly("read|null|1000|999|1");
    assertThat(quarantine("thousand.jsonl"))
        .singleElement()
        .asString()
        .matches("byte \\d+\\|the JSON is cut or broken at line 1, column \\d+");
  }

  private static List<String> quarantine(String file) {
    return tables.rows("select position, reason from quarantine where file = '" + file + "'");
  }

  @Test
  void aCsvWithTheWrongHeaderIsToldWhatItLacks() {
    assertThat(file("Shares.csv"))
        .singleElement()
        .asString()
        .contains("its header lacks ShareCommentary");
  }

  @Test
  void unknownAndEmptyFilesAreNamedWithAReason() {
    for (String name : List.of("holiday.bin", "Screenshot 12:30 {1}.png", "empty.jsonl")) {
      assertThat(file(name))
          .as(name)
          .singleElement()
          .asString()
          .matches("(unknown|ignored)\\|[^|]{10,}\\|0\\|0\\|0");
    }
  }

  @Test
  void theSumsHold() {
    assertThat(tables.sumsHold()).isTrue();
  }

  @Test
  void neitherMessagesNorReasonsHoldTextOfPosts() throws IOException {
    assertThat(run.err()).doesNotContain(SECRET).doesNotContain("\tat ");
    assertThat(Files.readString(temp.resolve("out/manifest.json"))).doesNotContain(SECRET);
    assertThat(tables.rows("select * from quarantine").toString()).doesNotContain(SECRET);
  }
}
