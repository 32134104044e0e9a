package org.fishmarket.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.fishmarket.table.Table;
import org.fishmarket.testing.CommandLineRun;
import org.fishmarket.testing.DuckDb;
import org.fishmarket.testing.StandaloneCluster;
import org.fishmarket.testing.TinyInput;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged jar under spark-submit, on a cluster of several JVMs, gives what a laptop gives. */
class StandaloneClusterIT {
  private static final double TOLERANCE = 1e-9;

  @TempDir static Path temp;
  private static Path local;
  private static Path cluster;

  @BeforeAll
  static void runInBothPlaces() throws IOException {
    Path input = TinyInput.write(temp.resolve("input"));
    local = temp.resolve("local");
    cluster = temp.resolve("cluster");
    CommandLineRun.succeeding(words(input, local).toArray());
    Path jar = Path.of("target", "fishmarket.jar");
    Path home = Files.createDirectory(temp.resolve("spark"));
    try (StandaloneCluster spark = new StandaloneCluster(home, sparksJars())) {
      spark.submit(jar, Main.class.getName(), words(input, cluster));
      for (int worker = 0; worker < 2; worker++) {
        assertThat(home.resolve("work" + worker)).isNotEmptyDirectory();
      }
    }
  }

  /** What Spark is made of, with the libraries that Maven counts as ours as we use them too. */
  private static List<Path> sparksJars() throws IOException {
    String separator = File.pathSeparator;
    String spark = Files.readString(Path.of("target", "spark.classpath")).strip();
    return Stream.concat(
            Stream.of(spark.split(separator)),
            Stream.of(System.getProperty("java.class.path").split(separator))
                .filter(jar -> jar.matches(".*[/\\\\]commons-(io|codec)-[^/\\\\]*\\.jar")))
        .map(Path::of)
        .distinct()
        .toList();
  }

  private static List<String> words(Path input, Path out) {
    Path key = CommandLineRun.key(temp);
    return List.of(
        "run",
        input.toString(),
        "--out",
        out.toString(),
        "--key",
        key.toString(),
        "--replicates",
        "100",
        "--min-accounts",
        "2");
  }

  @Test
  void theTablesAreTheSame() {
    try (DuckDb here = new DuckDb(local);
        DuckDb there = new DuckDb(cluster)) {
      assertThat(there.tables()).isEqualTo(here.tables());
      for (Table table : here.tables()) {
        String sql = "select * from " + table.slug() + " order by all";
        List<String> expected = here.rows(sql);
        List<String> rows = there.rows(sql);
        assertThat(rows).as(table.slug()).hasSameSizeAs(expected);
        for (int i = 0; i < rows.size(); i++) {
          same(table.slug(), rows.get(i), expected.get(i));
        }
      }
      assertThat(there.number("select count(*) from posts")).isEqualTo(121);
    }
  }

  private static void same(String table, String row, String expected) {
    String[] cells = row.split("\\|", -1);
    String[] others = expected.split("\\|", -1);
    assertThat(cells).as(table).hasSameSizeAs(others);
    for (int i = 0; i < cells.length; i++) {
      if (!cells[i].equals(others[i])) {
        near(table, Double.parseDouble(cells[i]), Double.parseDouble(others[i]));
      }
    }
  }

  private static void near(String place, double value, double other) {
    assertThat(Math.abs(value - other))
        .as("%s: %s and %s", place, value, other)
        .isLessThanOrEqualTo(TOLERANCE * Math.max(1, Math.abs(other)));
  }

  @Test
  void theReportsHoldTheSameFigures() throws IOException {
    JsonNode there = report(cluster);
    List<String> compared = new ArrayList<>();
    for (Iterator<String> names = there.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      if (!name.equals("run")) {
        same(name, there.get(name), report(local).get(name));
        compared.add(name);
      }
    }
    assertThat(compared).contains("sentences", "cohorts", "findings", "data");
    assertThat(cluster.resolve("report.html")).isNotEmptyFile();
  }

  private static JsonNode report(Path result) throws IOException {
    return new ObjectMapper().readTree(Files.readString(result.resolve("report.json")));
  }

  private static void same(String place, JsonNode value, JsonNode other) {
    if (value.isNumber() && other.isNumber()) {
      near(place, value.asDouble(), other.asDouble());
      return;
    }
    assertThat(value.getNodeType()).as(place).isEqualTo(other.getNodeType());
    assertThat(value.size()).as(place).isEqualTo(other.size());
    if (value.isObject()) {
      value.fieldNames().forEachRemaining(n -> same(place + "/" + n, value.get(n), other.get(n)));
    } else if (value.isArray()) {
      for (int i = 0; i < value.size(); i++) {
        same(place + "/" + i, value.get(i), other.get(i));
      }
    } else {
      assertThat(value.asText()).as(place).isEqualTo(other.asText());
    }
  }
}
