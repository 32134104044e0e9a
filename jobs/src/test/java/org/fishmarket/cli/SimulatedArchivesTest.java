package org.fishmarket.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.fishmarket.testing.CommandLineRun;
import org.fishmarket.testing.DuckDb;
import org.fishmarket.testing.PlantedLabels;
import org.fishmarket.testing.PlantedLabels.Planted;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code simulate} writes is what {@code load} reads, in every format. */
class SimulatedArchivesTest {
  private static final List<String> FORMATS =
      List.of(
          "crowdtangle",
          "facebook-json",
          "linkedin-export",
          "twint",
          "x-api-v1",
          "x-api-v2",
          "x-archive");

  @TempDir static Path temp;
  private static DuckDb tables;
  private static Map<String, Planted> labels;

  @BeforeAll
  static void simulateAndLoad() {
    Path archives = temp.resolve("archives");
    Object[] words = {
      "simulate",
      "--out",
      archives,
      "--labels",
      archives.resolve("labels.csv"),
      "--cohorts",
      "2",
      "--accounts",
      "28",
      "--groups",
      "2",
      "--posts",
      "2000",
      "--weeks",
      "20",
      "--format",
      String.join(",", FORMATS),
      "--missing",
      "likes=0.3,replies=0.2,shares=0.1",
      "-q"
    };
    CommandLineRun.succeeding(words);
    Path result = temp.resolve("result");
    Path key = CommandLineRun.key(temp);
    CommandLineRun.succeeding("load", archives, "--out", result, "--key", key, "-q");
    tables = new DuckDb(result);
    labels = PlantedLabels.of(archives.resolve("labels.csv"), key);
  }

  @AfterAll
  static void close() {
    tables.close();
  }

  @Test
  void everyFormatIsReadToItsLastRecord() {
    assertThat(tables.rows("select distinct source_format from posts order by 1"))
        .isEqualTo(FORMATS);
    assertThat(tables.rows("select reason from quarantine")).isEmpty();
    assertThat(tables.rows("select file from files where status = 'unknown'"))
        .containsExactly("labels.csv");
    assertThat(tables.rows("select distinct cohort from posts order by 1"))
        .containsExactly("cohort-1", "cohort-2");
  }

  @Test
  void everyPlantedLabelFindsItsPost() {
    Map<String, String> accounts =
        tables.rows("select post_id, account from posts").stream()
            .map(row -> row.split("\\|"))
            .collect(Collectors.toMap(cells -> cells[0], cells -> cells[1]));
    assertThat(accounts.keySet()).containsAll(labels.keySet());
    labels.forEach(
        (post, planted) -> {
          // a group's report does not tell authors, a LinkedIn export not its owner's id
          if (planted.format().startsWith("x-") || planted.format().equals("twint")) {
            assertThat(accounts.get(post)).isEqualTo(planted.account());
          }
        });
    Set<String> without = Set.of("facebook-json");
    assertThat(labels.values().stream().map(Planted::format).distinct())
        .containsExactlyInAnyOrderElementsOf(
            FORMATS.stream().filter(format -> !without.contains(format)).toList());
  }

  @Test
  void whatIsMissingIsNullAndNotZero() {
    String posts = "posts where source_format = 'x-api-v2' and kind in ('original', 'quote')";
    long all = tables.number("select count(*) from " + posts);
    assertThat(tables.number("select count(*) from " + posts + " and likes is null"))
        .isBetween(all / 5, all * 2 / 5);
    assertThat(tables.number("select count(*) from " + posts + " and replies is null"))
        .isBetween(all / 10, all * 3 / 10);
    assertThat(tables.number("select count(*) from " + posts + " and shares is null"))
        .isBetween(all / 20, all / 5);
    assertThat(tables.number("select count(*) from " + posts + " and likes = 0"))
        .isLessThan(all / 20);
  }

  @Test
  void eachNetworkIsAGroupOfFacebook() {
    assertThat(
            tables.rows(
                "select count(distinct \"group\") from posts where source_format = 'crowdtangle'"
                    + " group by cohort"))
        .containsExactly("2", "2");
  }
}
