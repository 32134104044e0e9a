package org.fishmarket.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fishmarket.testing.CommandLineRun;
import org.fishmarket.testing.DuckDb;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the pages say of a result must hold for a real one. */
class ResultPagesTest {
  private static final Pattern QUERY =
      Pattern.compile("^ {4}(SELECT .*?;)$", Pattern.DOTALL | Pattern.MULTILINE);

  @TempDir static Path folder;

  private static Path out;

  @BeforeAll
  static void makeAResult() throws IOException {
    Path input = folder.resolve("shop");
    Files.createDirectories(input);
    String post = "https://www.linkedin.com/feed/update/urn%3Ali%3Ashare%3A70000000000000000";
    Files.writeString(
        input.resolve("Shares.csv"),
        "Date,ShareLink,ShareCommentary,SharedUrl,MediaUrl,Visibility\n"
            + "2024-12-23 13:47:07,"
            + post
            + "01,Two jars of plum jam are left.,,,MEMBER_NETWORK\n"
            + "2024-12-24 09:00:00,"
            + post
            + "02,Who has a recipe for quince?,,,MEMBER_NETWORK\n");
    out = folder.resolve("results");
    CommandLineRun.succeeding(
        "run", input, "--out", out, "--key", CommandLineRun.key(folder), "--replicates", "100");
  }

  @Test
  void theSchemaPageNamesEveryKeyOfTheManifest() throws IOException {
    String page = page("docs/schema.md");
    JsonNode manifest = new ObjectMapper().readTree(out.resolve("manifest.json").toFile());
    assertThat(manifest.path("rows").path("posts").asLong()).isEqualTo(2);
    manifest.fieldNames().forEachRemaining(key -> assertThat(page).contains("`" + key + "`"));
    for (JsonNode file : manifest.path("files")) {
      file.fieldNames().forEachRemaining(key -> assertThat(page).contains("`" + key + "`"));
    }
    manifest
        .path("rows")
        .fieldNames()
        .forEachRemaining(table -> assertThat(page).contains("\n### " + table + "\n"));
  }

  @Test
  void aResultHoldsWhatTheReadmeLists() throws IOException {
    assertThat(names(out))
        .containsExactlyInAnyOrder(
            "report.html",
            "report.json",
            "manifest.json",
            "labels.model",
            "datapackage.json",
            "README.txt",
            "tables",
            "csv");
    assertThat(names(out.resolve("csv")))
        .containsExactlyInAnyOrder(
            "cohorts.csv",
            "findings.csv",
            "activity.csv",
            "cues.csv",
            "availability.csv",
            "files.csv",
            "quarantine.csv");
    String page = page("README.md");
    for (String table : names(out.resolve("tables"))) {
      assertThat(page).containsPattern("tables/NAME/ [^;]*\\b" + table + "\\b");
    }
  }

  @Test
  void theDataPackageTellsEveryTableAndColumn() throws IOException {
    JsonNode resources =
        new ObjectMapper().readTree(out.resolve("datapackage.json").toFile()).path("resources");
    Set<String> paths = new TreeSet<>();
    for (JsonNode resource : resources) {
      List<String> names = new ArrayList<>();
      for (JsonNode field : resource.path("schema").path("fields")) {
        names.add(field.path("name").asText());
        assertThat(field.path("type").asText()).isNotEmpty().isNotEqualTo("null");
        assertThat(field.path("description").asText()).isNotEmpty();
      }
      JsonNode path = resource.path("path");
      if (path.isTextual()) {
        paths.add(path.asText());
        try (Stream<String> lines = Files.lines(out.resolve(path.asText()))) {
          assertThat(lines.findFirst()).hasValue(String.join(",", names));
        }
      } else {
        assertThat(path).isNotEmpty();
        path.forEach(part -> paths.add(part.asText()));
        try (DuckDb tables = new DuckDb(out)) {
          String first = out.resolve(path.get(0).asText()).toString();
          assertThat(tables.rows("select name from parquet_schema('" + first + "')"))
              .containsAll(names);
        }
      }
    }
    try (Stream<Path> files = Files.walk(out)) {
      assertThat(files.map(out::relativize).map(Path::toString))
          .filteredOn(name -> name.endsWith(".csv") || name.endsWith(".parquet"))
          .containsExactlyInAnyOrderElementsOf(paths);
    }
  }

  @Test
  void aResultsOwnReadmeNamesWhatIsInIt() throws IOException {
    String readme = Files.readString(out.resolve("README.txt"));
    for (String name : names(out)) {
      assertThat(name.equals("README.txt") || readme.contains("\n" + name + " ")).as(name).isTrue();
    }
    for (String table : names(out.resolve("tables"))) {
      assertThat(readme).contains("\n  " + table + "\n");
    }
  }

  @Test
  void theQueriesInTheReadmeRun() throws IOException {
    List<List<String>> answers = new ArrayList<>();
    Matcher query = QUERY.matcher(page("README.md"));
    try (DuckDb duckDb = new DuckDb(out)) {
      while (query.find()) {
        answers.add(duckDb.rows(query.group(1).replace("'results/", "'" + out + "/")));
      }
    }
    assertThat(answers).hasSize(2);
    assertThat(answers.get(1)).isNotEmpty().allSatisfy(row -> assertThat(row).startsWith("shop|"));
  }

  private static List<String> names(Path in) throws IOException {
    try (Stream<Path> files = Files.list(in)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  private static String page(String name) throws IOException {
    return Files.readString(Path.of("..").resolve(name));
  }
}
