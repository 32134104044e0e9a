package org.fishmarket.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fishmarket.testing.CommandLineRun;
import org.fishmarket.testing.DuckDb;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Whole archives with planted effects, through load, the classifier and compare: what was planted
 * on the essay's side is supported, what was reversed is contradicted, and what was not planted is
 * neither.
 */
class PlantedClaimsTest {
  /** What tells of claims in conversations, over all cohorts. */
  private static final List<String> OVER_ALL =
      List.of(
          "engagement slope",
          "hard sell against sharing",
          "hard sell against soft sell",
          "selling posts after sharing",
          "self focus",
          "phatic share, selling minus sharing",
          "replies by giving",
          "engagement by questions answered",
          "further complaints, early minus late",
          "help requests answered, by giving",
          "first messages answered, selling minus others",
          "selling posts by relationship",
          "cause against sharing",
          "calls to action after 20 exchanges",
          "calls to action, less the change of other posts");

  /** What tells of the cohort that sells most against the one that sells least. */
  private static final List<String> BETWEEN =
      List.of("posts per account and week", "replies per post", "quality interactions per post");

  /** Other planted effects reach this claim, so it is planted alone. */
  private static final List<String> IN_GROUPS =
      List.of("active participants after hard selling", "engagement after hard selling");

  @TempDir Path temp;

  private Path run(Object... options) {
    Path archives = temp.resolve("archives");
    List<Object> words = new ArrayList<>(List.of("simulate", "--out", archives, "-q"));
    words.addAll(List.of(options));
    CommandLineRun.succeeding(words.toArray());
    Path result = temp.resolve("result");
    CommandLineRun.succeeding(
        "run", archives, "--out", result, "--key", CommandLineRun.key(temp), "-q");
    return result;
  }

  private static Map<String, String> verdicts(DuckDb tables, String where) {
    Map<String, String> verdicts = new TreeMap<>();
    tables
        .rows("select measure, verdict from findings where stratum = 'pooled' and " + where)
        .forEach(
            row -> {
              String[] cells = row.split("\\|");
              verdicts.merge(cells[0], cells[1], (one, other) -> one + ", " + other);
            });
    return verdicts;
  }

  private static void all(Map<String, String> verdicts, List<String> measures, String verdict) {
    Map<String, String> expected = new TreeMap<>();
    measures.forEach(measure -> expected.put(measure, verdict));
    assertThat(verdicts).containsAllEntriesOf(expected);
  }

  @ParameterizedTest
  @CsvSource({"all, supported", "none, inconclusive", "reversed, contradicted"})
  void whatWasPlantedInConversationsIsFound(String effects, String verdict) {
    Path result =
        run("--effects", effects, "--cohorts", 3, "--accounts", 80, "--posts", 24_000, "--seed", 5);
    try (DuckDb tables = new DuckDb(result)) {
      all(verdicts(tables, "cohort is null and against is null"), OVER_ALL, verdict);
      all(verdicts(tables, "cohort = 'cohort-3' and against = 'cohort-1'"), BETWEEN, verdict);
    }
  }

  @ParameterizedTest
  @CsvSource({"essay, supported", "reversed, contradicted"})
  void whatWasPlantedInGroupsIsFoundAndWhatTheyLackIsTold(String size, String verdict) {
    Path result =
        run(
            "--effect",
            "polluted-network=" + size,
            "--groups",
            40,
            "--format",
            "crowdtangle",
            "--cohorts",
            2,
            "--accounts",
            200,
            "--posts",
            20_000,
            "--seed",
            8);
    try (DuckDb tables = new DuckDb(result)) {
      Map<String, String> found = verdicts(tables, "cohort is null and against is null");
      all(found, IN_GROUPS, verdict);
      all(
          found,
          List.of(
              "phatic share, selling minus sharing",
              "first messages answered, selling minus others",
              "further complaints, early minus late",
              "help requests answered, by giving"),
          "not measurable");
      assertThat(
              tables.rows(
                  "select distinct missing from availability where claim = 'hollow-replies'"))
          .singleElement(STRING)
          .contains("no replies by others");
    }
  }
}
