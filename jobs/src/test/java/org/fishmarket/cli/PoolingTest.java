package org.fishmarket.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.fishmarket.table.Table;
import org.fishmarket.testing.CommandLineRun;
import org.fishmarket.testing.DuckDb;
import org.fishmarket.testing.TinyInput;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two sites that share their sums find together what one run over all posts finds. */
class PoolingTest {
  private static final Path SAMPLE = Path.of("../sample-data");
  @TempDir static Path temp;
  @TempDir Path mine;

  @BeforeAll
  static void runSites() {
    run("site-a", SAMPLE.resolve("quayside-market"), SAMPLE.resolve("allotment"));
    run("site-b", SAMPLE.resolve("stargazers"), SAMPLE.resolve("self-employed-circle"));
  }

  private static void run(String name, Path... inputs) {
    List<Object> words = new ArrayList<>(List.of("run"));
    words.addAll(Arrays.asList(inputs));
    words.addAll(List.of("--out", temp.resolve(name), "--key", CommandLineRun.key(temp), "-q"));
    words.addAll(List.of("--replicates", 200));
    CommandLineRun.succeeding(words.toArray());
  }

  private static CommandLineRun compare(Object... words) {
    List<Object> line = new ArrayList<>(List.of("compare"));
    line.addAll(Arrays.asList(words));
    return CommandLineRun.of(line.toArray());
  }

  @Test
  void theirSumsGiveWhatOneRunOverAllGives() throws IOException {
    Path together = mine.resolve("together");
    CommandLineRun pooled =
        compare(
            temp.resolve("site-a"), temp.resolve("site-b"), "--out", together, "--replicates", 200);
    assertThat(pooled.code()).as(pooled.err()).isZero();
    run("whole", SAMPLE);
    for (Table table : List.of(Table.COHORTS, Table.FINDINGS)) {
      List<String[]> expected = rows(temp.resolve("whole"), table);
      List<String[]> found = rows(together, table);
      assertThat(found).as(table.slug()).hasSameSizeAs(expected).hasSizeGreaterThan(3);
      for (int i = 0; i < found.size(); i++) {
        same(found.get(i), expected.get(i));
      }
    }
    assertThat(together.resolve("tables/posts")).doesNotExist();
    assertThat(Files.readAllLines(together.resolve("csv/findings.csv")))
        .hasSize(rows(together, Table.FINDINGS).size() + 1);
    theReportTellsWhatItCan(together, temp.resolve("whole"));
    String page = Files.readString(together.resolve("report.html"));
    CommandLineRun.succeeding("report", together, "-q");
    assertThat(together.resolve("report.html")).content().isEqualTo(page);
  }

  /** Sums give the same totals, cohorts and findings; what posts alone can tell is not made up. */
  private static void theReportTellsWhatItCan(Path together, Path whole) throws IOException {
    JsonNode pooled = json(together);
    JsonNode one = json(whole);
    for (String total : List.of("posts", "records_total", "skipped_total")) {
      assertThat(pooled.path("data").path(total).asLong())
          .as(total)
          .isEqualTo(one.path("data").path(total).asLong())
          .isPositive();
    }
    long coded = 0;
    for (JsonNode cohort : pooled.path("cohorts")) {
      coded += cohort.path("coded").asLong();
    }
    assertThat(pooled.at("/data/coded").asLong()).isEqualTo(coded).isPositive();
    assertThat(pooled.at("/data/without_cohort")).isEqualTo(one.at("/data/without_cohort"));
    assertThat(pooled.at("/data/accounts").asLong())
        .isPositive()
        .isLessThanOrEqualTo(one.at("/data/accounts").asLong());
    assertThat(pooled.at("/data/uncoded_total").isNull()).isTrue();
    assertThat(pooled.path("cohorts")).hasSameSizeAs(one.path("cohorts")).isNotEmpty();
    for (int i = 0; i < one.path("cohorts").size(); i++) {
      for (String same : List.of("cohort", "accounts", "posts", "dominated")) {
        assertThat(pooled.at("/cohorts/" + i + "/" + same))
            .isEqualTo(one.at("/cohorts/" + i + "/" + same));
      }
    }
    assertThat(pooled.path("sentences")).hasSameSizeAs(one.path("sentences")).isNotEmpty();
    assertThat(pooled.at("/run/model_version")).isEqualTo(one.at("/run/model_version"));
    assertThat(pooled.at("/alerts").findValuesAsText("kind")).contains("posts-elsewhere");
    assertThat(Files.readString(together.resolve("report.html")))
        .contains(
            "posts stay at the sites",
            "Posts stay at the sites: each site",
            "each site audits its own labels")
        .contains("These are results. The files behind each")
        .doesNotContain("with likes");
    assertThat(Files.readString(together.resolve("README.txt")))
        .contains("the tables hold sums of single accounts: keep them")
        .doesNotContain("the texts of posts all");
  }

  private static JsonNode json(Path result) throws IOException {
    return new ObjectMapper().readTree(result.resolve("report.json").toFile());
  }

  private static List<String[]> rows(Path result, Table table) {
    String keys =
        table.columns().stream()
            .map(column -> column.name())
            .filter(
                name ->
                    List.of("claim", "measure", "cohort", "against", "contrast", "stratum")
                        .contains(name))
            .collect(Collectors.joining(", "));
    try (DuckDb tables = new DuckDb(result)) {
      return tables.rows("select * from " + table.slug() + " order by " + keys).stream()
          .map(row -> row.split("\\|", -1))
          .toList();
    }
  }

  private static void same(String[] found, String[] expected) {
    assertThat(found).hasSameSizeAs(expected);
    for (int i = 0; i < found.length; i++) {
      if (expected[i].matches("-?\\d+\\.\\d+(E-?\\d+)?")) {
        double value = Double.parseDouble(expected[i]);
        assertThat(Double.parseDouble(found[i]))
            .as("%s instead of %s", String.join(" ", found), String.join(" ", expected))
            .isCloseTo(value, within(1e-9 * Math.max(1, Math.abs(value))));
      } else {
        assertThat(found[i]).as(String.join(" ", expected)).isEqualTo(expected[i]);
      }
    }
  }

  @Test
  void severalResultsNeedAPlaceForTheNewOne() {
    refused(compare(temp.resolve("site-a"), temp.resolve("site-b")), "2 results", "--out");
  }

  @Test
  void whatIsNoResultIsNamed() {
    Path empty = TinyInput.write(mine.resolve("input"));
    refused(
        compare(temp.resolve("site-a"), empty, "--out", mine.resolve("out")), "input", "finished");
  }

  private static void refused(CommandLineRun run, String... parts) {
    assertThat(run.code()).as(run.err()).isEqualTo(2);
    assertThat(run.err()).contains(parts).doesNotContain("\tat ");
  }
}
