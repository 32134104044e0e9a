package org.fishmarket.compare;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.fishmarket.compare.finding.Settings;
import org.fishmarket.compare.measure.PostMeasures;
import org.fishmarket.compare.time.Activity;
import org.fishmarket.stats.Estimate;
import org.fishmarket.stats.Proportion;
import org.fishmarket.stats.ShareCounts;
import org.fishmarket.table.Table;
import org.fishmarket.testing.SparkTest;
import org.junit.jupiter.api.Test;

class ActivityTest extends SparkTest {
  private static final LocalDate MONDAY = LocalDate.of(2021, 3, 1);

  private static void post(
      World world, String account, String cohort, LocalDate day, boolean sells) {
    Timestamp time = Timestamp.from(day.atTime(23, 30).toInstant(ZoneOffset.UTC));
    world.post(account, cohort).with("created", time).intent(sells ? "HARD_SELL" : "SHARING");
  }

  private static Dataset<Row> activity(World world, int partitions) {
    Dataset<Row> posts = world.posts(spark).repartition(partitions);
    Dataset<Row> measured = PostMeasures.of(posts, world.labels(spark), Settings.defaults());
    Dataset<Row> cohorts =
        posts
            .groupBy("cohort")
            .agg(functions.count_distinct(col("account")).lt(10).as("suppressed"));
    return Activity.of(measured, cohorts, Settings.defaults());
  }

  @Test
  void aWeekIsCountedFromMondayWithItsRatioAndInterval() {
    World world = new World();
    ShareCounts counts = ShareCounts.NONE;
    for (int i = 0; i < 12; i++) {
      for (int j = 0; j <= i % 3; j++) {
        // Sunday night still belongs to the week of the Monday before
        post(world, "a" + i, "stalls", MONDAY.plusDays(j == 0 ? 6 : j), i % 4 == 0);
      }
      counts = counts.plus(ShareCounts.of(i % 3 + 1, i % 4 == 0 ? i % 3 + 1 : 0));
      post(world, "a" + i, "stalls", MONDAY.plusDays(7), true);
    }
    List<Row> rows = activity(world, 3).orderBy("period").collectAsList();
    assertThat(rows).hasSize(2);
    Row first = rows.get(0);
    assertThat(first.<Timestamp>getAs("period").toInstant())
        .isEqualTo(MONDAY.atStartOfDay().toInstant(ZoneOffset.UTC));
    assertThat(first.<String>getAs("length")).isEqualTo("week");
    assertThat(first.<Long>getAs("accounts")).isEqualTo(12);
    assertThat(first.<Long>getAs("posts")).isEqualTo(24);
    assertThat(first.<Long>getAs("coded")).isEqualTo(24);
    Estimate expected = Proportion.clustered(counts, 0.95);
    assertThat(first.<Double>getAs("promotional_ratio")).isEqualTo(6 / 24.0);
    assertThat(first.<Double>getAs("promotional_ratio_low"))
        .isCloseTo(expected.low(), within(1e-12));
    assertThat(first.<Double>getAs("promotional_ratio_high"))
        .isCloseTo(expected.high(), within(1e-12));
    assertThat(rows.get(1).<Double>getAs("promotional_ratio")).isEqualTo(1);
  }

  @Test
  void weeksOfFewAccountsAreHiddenAndSoIsAnotherThatWouldTellThem() {
    World world = new World();
    for (int week = 0; week < 4; week++) {
      int accounts = week == 1 ? 4 : 20 + week;
      for (int i = 0; i < accounts; i++) {
        post(world, "a" + i, "stalls", MONDAY.plusWeeks(week), false);
      }
    }
    IntStream.range(0, 9).forEach(i -> post(world, "few" + i, "few", MONDAY, true));
    Dataset<Row> activity = activity(world, 2);
    assertThat(activity.where("cohort = 'few'").count()).isZero();
    List<Row> rows = activity.orderBy("period").collectAsList();
    assertThat(rows.stream().map(row -> row.<Boolean>getAs("suppressed")))
        .containsExactly(true, true, false, false);
    assertThat(rows.get(1).<Long>getAs("posts")).isNull();
    assertThat(rows.get(1).<Double>getAs("promotional_ratio")).isNull();
    assertThat(rows.get(2).<Long>getAs("posts")).isEqualTo(22);
  }

  @Test
  void longArchivesAreCountedByLongerPeriodsWhateverAFewWrongDatesSay() {
    World world = new World();
    for (int i = 0; i < 10; i++) {
      for (int month = 0; month < 60; month++) {
        post(world, "a" + i, "stalls", MONDAY.plusMonths(month), false);
      }
    }
    post(world, "a1", "stalls", LocalDate.of(1970, 1, 1), false);
    Dataset<Row> months = activity(world, 2);
    assertThat(months.select("length").distinct().collectAsList().get(0).getString(0))
        .isEqualTo("month");
    assertThat(months.count()).isEqualTo(61);
    for (int i = 0; i < 10; i++) {
      for (int year = 0; year < 30; year++) {
        post(world, "a" + i, "stalls", MONDAY.minusYears(year), false);
      }
    }
    assertThat(activity(world, 2).select("length").distinct().collectAsList().get(0).getString(0))
        .isEqualTo("year");
  }

  @Test
  void rowsDoNotDependOnPartitions() {
    World world = new World();
    for (int i = 0; i < 300; i++) {
      post(world, "a" + i % 17, "c" + i % 2, MONDAY.plusDays(i % 40), i % 3 == 0);
    }
    List<Row> some = activity(world, 1).orderBy("cohort", "period").collectAsList();
    List<Row> same = activity(world, 7).orderBy("cohort", "period").collectAsList();
    assertThat(same).isEqualTo(some).hasSizeGreaterThan(8);
    assertThat(activity(world, 1).schema()).isEqualTo(Table.ACTIVITY.schema());
  }
}
