package org.fishmarket.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.fishmarket.compare.World.Written;
import org.fishmarket.table.AuditStrata;
import org.fishmarket.testing.SparkTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Where people coded all posts of a world, corrected figures are those of a world that the
 * classifier labelled as they did.
 */
class AuditedClaimsTest extends SparkTest {
  private static final long DAY = 86400;
  private static final List<String> TOWNS = List.of("east", "north", "south", "west");

  private static Dataset<Row> audited;
  private static Dataset<Row> labelledRight;

  @BeforeAll
  static void compareOnce() {
    List<Map<String, Object>> sample = new ArrayList<>();
    List<Map<String, Object>> audit = new ArrayList<>();
    World wrong = world(false);
    List<Map<String, Object>> right = new ArrayList<>();
    world(true).forEach((post, label) -> right.add(label));
    Map<String, Long> sizes = new HashMap<>();
    wrong.forEach((post, label) -> sizes.merge((String) post.get("cohort"), 1L, Long::sum));
    wrong.forEach(
        (post, label) -> {
          String cohort = (String) post.get("cohort");
          Map<String, Object> truth = right.get(sample.size());
          Map<String, Object> row = new HashMap<>(post);
          row.put("stratum", new AuditStrata(1).name(cohort, 0));
          row.put("stratum_posts", sizes.get(cohort));
          row.put("p_selling", label.get("p_selling"));
          row.put("weight", 1.0);
          row.put("coder", "A");
          row.put("intent", truth.get("intent"));
          row.put("settled_intent", truth.get("intent"));
          row.put("settled_selling", truth.get("selling"));
          sample.add(row);
          audit.add(row);
        });
    audited = wrong.compared(spark, sample, audit, Found.SETTINGS).findings().cache();
    labelledRight = world(true).compared(spark, Found.SETTINGS).findings().cache();
  }

  /**
   * Accounts greet strangers and sell to some; some labels are wrong, more of those in the west.
   */
  private static World world(boolean right) {
    World world = new World();
    for (int town = 0; town < TOWNS.size(); town++) {
      for (int a = 0; a < 12; a++) {
        for (int b = 0; b < 8; b++) {
          boolean sells = b < 1 + a % 5 + town;
          boolean err = !right && (3 * a + b + a * b) % (7 - town) == 0;
          Written post =
              post(world, "a" + a, town, DAY * (1 + b) + a)
                  .intent(err ? sells ? "SHARING" : "SOFT_SELL" : intent(sells, a, b))
                  .likes((a * 7 + b * 5 + town) % 11 + (sells ? 0 : 6));
          String to = "s" + a + "-" + b;
          post(world, to, town, 0);
          world.message(post, TOWNS.get(town) + to);
          if ((a + b) % 3 != 0 && !(sells && a % 2 == 0)) {
            Written answer = post(world, to, town, DAY * (3 + b));
            world.answers(answer, post);
          }
        }
      }
      for (int b = 0; b < 6; b++) {
        post(world, "clock", town, DAY * b)
            .with("account", "pedlar")
            .intent(intent(b % 3 == 0, b, b))
            .likes(3 + 2 * b + town);
      }
      post(world, "clock", town, 200 * DAY);
    }
    return world;
  }

  private static String intent(boolean sells, int a, int b) {
    if (sells) {
      return (a + b) % 2 == 0 ? "HARD_SELL" : "SOFT_SELL";
    }
    return (a + 2 * b) % 5 == 0 ? "CAUSE" : "SHARING";
  }

  private static Written post(World world, String account, int town, long when) {
    Instant at = World.START.plusSeconds(when);
    return world
        .post(TOWNS.get(town) + account, TOWNS.get(town))
        .with("archive", TOWNS.get(town))
        .with("created", at)
        .with("collected", World.START.plusSeconds(400 * DAY));
  }

  /** Corrected figures equal to those of right labels, by what they are about; these are told. */
  private static int same(String claim, String measure) {
    String which = "claim = '" + claim + "' and measure = '" + measure + "'";
    List<Row> right = labelledRight.where(which).collectAsList();
    int told = 0;
    for (Row row : audited.where(which).collectAsList()) {
      for (Row twin : right) {
        if (row.getAs("estimate") != null && about(row).equals(about(twin))) {
          told++;
          assertThat(row.<String>getAs("labels")).as(about(row)).isEqualTo("corrected");
          assertThat(row.<Double>getAs("corrected"))
              .as(about(row))
              .isCloseTo(twin.<Double>getAs("estimate"), within(1e-7));
          assertThat(row.<Double>getAs("corrected_low"))
              .as(about(row))
              .isCloseTo(twin.<Double>getAs("low"), within(1e-7));
        }
      }
    }
    return told;
  }

  private static String about(Row row) {
    return row.getAs("cohort")
        + " "
        + row.getAs("contrast")
        + " "
        + Objects.toString(row.getAs("against"));
  }

  @Test
  void firstWordsInACohortInAllAndBetween() {
    assertThat(same("first-words", "first messages answered, selling minus others"))
        .isGreaterThan(5);
    assertThat(same("first-words", "first messages answered")).isGreaterThan(10);
  }

  @Test
  void slopesOverAccountsInACohortInAllAndBetween() {
    assertThat(same("engagement-by-promotion", "engagement slope")).isGreaterThan(5);
  }

  @Test
  void contrastsWithinAccountsBetweenCohorts() {
    String which = "measure = 'soft sell against sharing' and against is not null";
    List<Row> right = labelledRight.where(which).collectAsList();
    for (Row row : audited.where(which).collectAsList()) {
      for (Row twin : right) {
        if (about(row).equals(about(twin))) {
          assertThat(row.<Double>getAs("corrected"))
              .isCloseTo(twin.<Double>getAs("estimate"), within(1e-5));
        }
      }
    }
    assertThat(right.stream().filter(row -> row.getAs("estimate") != null)).hasSize(6);
  }

  @Test
  void accountsOfBothCohortsAreTold() {
    List<String> reasons =
        audited
            .where("measure = 'soft sell against sharing' and against is not null")
            .select("reason")
            .as(Encoders.STRING())
            .collectAsList();
    assertThat(reasons)
        .hasSize(6)
        .allMatch(reason -> reason.contains("under 10 accounts are in both cohorts"));
  }

  @Test
  void correlationsOverCohorts() {
    assertThat(same("engagement-by-promotion", "engagement over cohorts")).isEqualTo(1);
    assertThat(same("busy-but-shallow", "replies per post over cohorts")).isEqualTo(1);
  }

  @Test
  void labelsWereWrongEnoughToShow() {
    Found found = Found.in(audited, "first-words");
    Row row = found.one("first messages answered, selling minus others", "west");
    assertThat(row.<Double>getAs("estimate"))
        .isNotCloseTo(row.<Double>getAs("corrected"), within(.02));
  }

  @Test
  void whatIsNotCorrectedSaysWhy() {
    Found found = Found.in(audited, "busy-but-shallow");
    Row row = found.one("majority sellers", "west");
    assertThat(row.<String>getAs("labels")).isEqualTo("audited, not corrected");
    assertThat(row.<String>getAs("reason"))
        .endsWith(
            "not corrected: whether an account mostly sells hangs on the labels of all its posts at once");
    long silent =
        audited
            .where("labels = 'audited, not corrected' and reason not like '%not corrected: %'")
            .count();
    assertThat(silent).isZero();
  }
}
