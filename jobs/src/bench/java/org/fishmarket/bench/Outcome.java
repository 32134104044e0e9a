package org.fishmarket.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a benchmark measured, as it is kept in {@code jobs/src/bench/results}.
 *
 * @param day when, as ISO date
 * @param command what was typed
 * @param machine what it ran on and with
 */
record Outcome(String day, String command, Map<String, String> machine, List<Row> rows) {
  private static final Path FOLDER = Path.of("jobs", "src", "bench", "results");
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  static Optional<Outcome> of(Benchmark benchmark) {
    Path file = file(benchmark);
    try {
      return Files.exists(file)
          ? Optional.of(JSON.readValue(file.toFile(), Outcome.class))
          : Optional.empty();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  void keep(Benchmark benchmark) {
    try {
      Files.createDirectories(FOLDER);
      Files.writeString(file(benchmark), JSON.writeValueAsString(this) + "\n");
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static Path file(Benchmark benchmark) {
    return FOLDER.resolve(benchmark.name() + ".json");
  }
}
