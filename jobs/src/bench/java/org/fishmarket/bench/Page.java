package org.fishmarket.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes {@code docs/performance.md} from what was measured, last or before. */
final class Page {
  private static final Path FILE = Path.of("docs", "performance.md");

  private static final String HEAD =
      """
      # Performance

      <!-- Made by jobs/src/bench/run from jobs/src/bench/results: do not edit. -->

      What fishmarket takes, beside other ways of doing the same. Every figure is a ratio of two sides measured turn by
      turn in one run on one machine; seconds alone say little elsewhere. Archives are invented by `simulate`. To measure
      again: `jobs/src/bench/run`, or the call that stands at a comparison (`--help` tells more). What we lose stands
      here too.

      | what | against | measured | goal | met |
      |---|---|--:|--:|---|
      """;

  private Page() {}

  static void write(List<Benchmark> benchmarks) {
    StringBuilder page = new StringBuilder(HEAD);
    for (Benchmark benchmark : benchmarks) {
      Outcome.of(benchmark).stream()
          .flatMap(outcome -> outcome.rows().stream())
          .filter(row -> row.goal() != null)
          .forEach(row -> page.append(summary(row)));
    }
    for (Benchmark benchmark : benchmarks) {
      page.append("\n## ").append(benchmark.title()).append("\n\n");
      page.append(benchmark.remarks()).append("\n\n");
      Optional<Outcome> outcome = Outcome.of(benchmark);
      page.append(outcome.map(Page::section).orElse("Not measured yet.\n"));
    }
    try {
      Files.writeString(FILE, page);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    System.out.println("written: " + FILE);
  }

  private static String summary(Row row) {
    return "| %s | %s | %s | %s | %s |\n"
        .formatted(
            row.what(),
            Cells.against(row),
            Cells.figure(row),
            Cells.goal(row.goal()),
            Cells.met(row));
  }

  private static String section(Outcome outcome) {
    String machine =
        outcome.machine().entrySet().stream()
            .map(fact -> fact.getKey() + " " + fact.getValue())
            .collect(Collectors.joining(", "));
    StringBuilder section = new StringBuilder();
    section.append("    ").append(outcome.command()).append("\n\n");
    section
        .append("Measured on ")
        .append(outcome.day())
        .append(": ")
        .append(machine)
        .append(".\n\n");
    section.append(
        "| what | against | figure | ours, each round | theirs, each round | goal | met |\n");
    section.append("|---|---|--:|---|---|--:|---|\n");
    outcome.rows().forEach(row -> section.append(full(row)));
    List<Row> noted = outcome.rows().stream().filter(row -> row.note() != null).toList();
    section.append(noted.isEmpty() ? "" : "\n");
    noted.forEach(row -> section.append("- %s: %s\n".formatted(Cells.title(row), row.note())));
    return section.toString();
  }

  private static String full(Row row) {
    return "| %s | %s | %s | %s | %s | %s | %s |\n"
        .formatted(
            row.what(),
            Cells.against(row),
            Cells.figure(row) + (row.theirs() == null ? "" : " (" + row.reading().words() + ")"),
            Cells.series(row.ours()),
            row.theirs() == null ? "" : Cells.series(row.theirs()),
            row.goal() == null ? "" : Cells.goal(row.goal()),
            row.goal() == null ? "" : Cells.met(row));
  }
}
