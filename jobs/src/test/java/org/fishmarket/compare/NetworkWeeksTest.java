package org.fishmarket.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.fishmarket.compare.World.Written;
import org.fishmarket.compare.measure.NetworkWeeks;
import org.fishmarket.compare.measure.PostMeasures;
import org.fishmarket.testing.SparkTest;
import org.junit.jupiter.api.Test;

class NetworkWeeksTest extends SparkTest {
  private final World world = new World();

  private Written post(String account, int week) {
    return world
        .post(account, "one")
        .with("created", World.START.plusSeconds(week * 7L * 86400))
        .with("collected", World.START.plusSeconds(400L * 86400));
  }

  private Written inGroup(String account, int week) {
    return post(account, week).with("group", "barter");
  }

  /** The rows of a network by week, counted from the first. */
  private Map<Long, Row> weeks(String network) {
    Dataset<Row> posts = PostMeasures.of(world.posts(spark), world.labels(spark), Found.SETTINGS);
    List<Row> rows =
        NetworkWeeks.of(posts)
            .where("account = '" + network + "'")
            .orderBy("period")
            .collectAsList();
    Map<Long, Row> weeks = new TreeMap<>();
    rows.forEach(row -> weeks.put(row.<Long>getAs("period") - first(), row));
    return weeks;
  }

  private static long first() {
    // 2020-01-06 is a Monday, 2610 weeks after that of 1969-12-29
    return 2610;
  }

  private static double change(double after, double before) {
    return Math.log1p(after) - Math.log1p(before);
  }

  @Test
  void aGroupsWeekStandsBesideWhatChangesUntilTheNext() {
    inGroup("a", 0).intent("HARD_SELL").likes(1);
    inGroup("a", 0).likes(10);
    inGroup("b", 0).likes(20);
    inGroup("c", 0).intent("SOFT_SELL").likes(30);
    inGroup("a", 1).likes(5);
    inGroup("b", 3).likes(7);
    Map<Long, Row> weeks = weeks("group twitter barter");
    // nothing is known behind the last week, and week 2 has no posts to tell a share of
    assertThat(weeks).containsOnlyKeys(0L, 1L);
    Row before = weeks.get(0L);
    assertThat(before.<Double>getAs("hard_share")).isEqualTo(.25);
    assertThat(before.<Double>getAs("participants_change")).isCloseTo(change(1, 3), within(1e-12));
    double mean = (Math.log1p(10) + Math.log1p(20) + Math.log1p(30)) / 3;
    assertThat(before.<Double>getAs("engagement_change"))
        .isCloseTo(Math.log1p(5) - mean, within(1e-9));
    Row silent = weeks.get(1L);
    assertThat(silent.<Double>getAs("hard_share")).isZero();
    assertThat(silent.<Double>getAs("participants_change")).isCloseTo(change(0, 1), within(1e-12));
    assertThat(silent.<Double>getAs("engagement_change")).isNull();
  }

  @Test
  void aroundAnAccountNobodyKnowsWhoTakesPart() {
    Written sold = post("a", 0).intent("HARD_SELL");
    for (String guest : List.of("g", "h", "g", "a")) {
      world
          .reply(guest, null, sold)
          .with("created", World.START.plusSeconds(3600))
          .with("group", null);
    }
    world.reply("k", null, sold).with("created", World.START.plusSeconds(8L * 86400));
    post("a", 1);
    post("a", 2);
    Map<Long, Row> weeks = weeks("account a");
    assertThat(weeks.get(0L).<Double>getAs("hard_share")).isEqualTo(1);
    assertThat(weeks).containsOnlyKeys(0L, 1L);
    assertThat(weeks.values())
        .allSatisfy(week -> assertThat(week.<Double>getAs("participants_change")).isNull());
  }
}
