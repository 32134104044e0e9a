package org.fishmarket.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.fishmarket.testing.CommandLineRun;
import org.fishmarket.testing.DuckDb;
import org.fishmarket.testing.PlantedLabels;
import org.fishmarket.testing.PlantedLabels.Planted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The classifier of the jar errs on invented posts as often as {@code --label-noise} says. */
class MisleadingWordsTest {
  @TempDir Path temp;

  @Test
  void theClassifierErrsWhereWordsMislead() {
    double plain = errors("plain", 0);
    double misled = errors("misled", 0.3);
    assertThat(plain).isLessThan(0.15);
    // a misleading post is labelled right only where the classifier errs in what it reads
    assertThat(misled).isCloseTo(plain + 0.3 * (1 - 2 * plain), within(0.04));
  }

  /** Share of own posts whose label is not the planted one. */
  private double errors(String name, double noise) {
    Path archives = temp.resolve(name);
    Path labels = temp.resolve(name + ".csv");
    Path result = temp.resolve(name + "-result");
    Path key = CommandLineRun.key(temp);
    CommandLineRun.succeeding(
        "simulate",
        "--out",
        archives,
        "--labels",
        labels,
        "--cohorts",
        2,
        "--accounts",
        30,
        "--posts",
        3000,
        "--label-noise",
        noise,
        "-q");
    CommandLineRun.succeeding("load", archives, "--out", result, "--key", key, "-q");
    CommandLineRun.succeeding("label", result, "-q");
    Map<String, Planted> planted = PlantedLabels.of(labels, key);
    try (DuckDb tables = new DuckDb(result)) {
      Map<Boolean, Long> right =
          tables
              .rows(
                  "select post_id, selling from labels join posts using (post_id)"
                      + " where selling is not null and posts.kind in ('original', 'quote')")
              .stream()
              .map(row -> row.split("\\|"))
              .filter(cells -> planted.containsKey(cells[0]))
              .collect(
                  Collectors.partitioningBy(
                      cells ->
                          planted.get(cells[0]).intent().endsWith("SELL")
                              == Boolean.parseBoolean(cells[1]),
                      Collectors.counting()));
      long wrong = right.get(false);
      long all = wrong + right.get(true);
      assertThat(all).isGreaterThan(2500);
      return (double) wrong / all;
    }
  }
}
