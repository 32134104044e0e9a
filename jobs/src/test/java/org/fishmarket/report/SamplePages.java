package org.fishmarket.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.spark.sql.SparkSession;

/** The reports that browsers look at, each written once a JVM; they stay in target/report-pages. */
final class SamplePages {
  private static final Path FOLDER =
      Path.of("target", "report-pages", System.getProperty("surefire.forkNumber", "1"))
          .toAbsolutePath();
  private static final Map<String, Path> WRITTEN = new HashMap<>();

  private SamplePages() {}

  /** The page of that name. */
  static Path of(String name, SparkSession spark) {
    return WRITTEN.computeIfAbsent(name, none -> write(name, spark));
  }

  /** The report.json beside a page. */
  static JsonNode json(String name) throws IOException {
    return new ObjectMapper().readTree(FOLDER.resolve(name + ".json").toFile());
  }

  static List<String> names(int count) {
    return IntStream.rangeClosed(1, count).mapToObj(i -> "Trading group no. " + i).toList();
  }

  private static SampleTables tables(String name) {
    return switch (name) {
      case "one" -> SampleTables.of(List.of("only one"));
      case "four" -> SampleTables.four();
      case "audited" -> SampleTables.audited(List.of("market stall", "reading circle"));
      case "hostile" -> SampleTables.of(Hostile.NAMES);
      case "thirty" -> SampleTables.of(names(30));
      case "many" -> SampleTables.of(names(300));
      case "nothing" -> SampleTables.empty();
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static Path write(String name, SparkSession spark) {
    SampleTables tables = tables(name);
    String title =
        "hostile".equals(name) ? String.join(" ", Hostile.NAMES) : "Who sells, who shares";
    MemoryOutputs outputs =
        MemoryOutputs.of(table -> tables.dataset(spark, table), SampleTables.facts(title));
    try {
      Files.createDirectories(FOLDER);
      outputs.save("report.json", FOLDER.resolve(name + ".json"));
      return outputs.save("report.html", FOLDER.resolve(name + ".html"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
