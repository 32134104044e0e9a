package org.fishmarket.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TimeZone;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.fishmarket.compare.World.Written;
import org.fishmarket.compare.claim.Claims;
import org.fishmarket.compare.finding.Settings;
import org.fishmarket.table.Table;
import org.fishmarket.testing.SparkTest;
import org.junit.jupiter.api.Test;

class ComparisonTest extends SparkTest {
  private static final Settings SETTINGS = new Settings(7, 400, 400, 10, 5, 7, 12, .95, .05);

  /** A cohort in which log engagement changes with selling by a slope; replies go by a rate. */
  private static void market(World world, String cohort, int accounts, double slope, double rate) {
    SplittableRandom random = new SplittableRandom(cohort.hashCode());
    for (int a = 0; a < accounts; a++) {
      int selling = random.nextInt(11);
      for (int i = 0; i < 10; i++) {
        double log = 3 + slope * selling / 10 + .5 * random.nextDouble();
        Written post =
            world
                .post(cohort + a, cohort)
                .likes(Math.round(Math.expm1(log)))
                .with("created", World.START.plusSeconds(86400L * 7 * i / 2))
                .with("source_format", a % 3 == 0 ? "rtweet" : "twint")
                .intent(i < selling ? "HARD_SELL" : "SHARING");
        if (random.nextDouble() < rate) {
          world.reply("guest" + random.nextInt(20), null, post);
        }
      }
    }
  }

  private static Row one(Dataset<Row> findings, String where) {
    List<Row> rows = findings.where(where).collectAsList();
    assertThat(rows).as(where).hasSize(1);
    return rows.get(0);
  }

  private static double number(Row row, String column) {
    return row.<Double>getAs(column);
  }

  private static String verdict(Row row) {
    return row.getAs("verdict");
  }

  @Test
  void aPlantedSlopeIsFoundAndSupported() {
    World world = new World();
    market(world, "fair", 60, -1, 0);
    market(world, "other", 60, 0, 0);
    market(world, "turned", 60, 1, 0);
    Dataset<Row> findings = world.compared(spark, SETTINGS).findings();
    assertThat(findings.schema()).isEqualTo(Table.FINDINGS.schema());
    String slope = "stratum = 'pooled' and measure = 'engagement slope' and ";
    Row fair = one(findings, slope + "cohort = 'fair' and against is null");
    assertThat(number(fair, "estimate")).isCloseTo(100 * Math.expm1(-1), within(5.0));
    assertThat(verdict(fair)).isEqualTo("supported");
    Row turned = one(findings, slope + "cohort = 'turned' and against is null");
    assertThat(verdict(turned)).isEqualTo("contradicted");
    Row other = one(findings, slope + "cohort = 'other' and against is null");
    assertThat(verdict(other)).isEqualTo("inconclusive");
    assertThat(other.<String>getAs("reason")).contains("80 % power", "could have shown -");
    Row pair =
        one(findings, slope + "'turned' in (cohort, against) and 'fair' in (cohort, against)");
    assertThat(number(pair, "p_adjusted")).isLessThan(.05);
    assertThat(
            findings.where("measure = 'engagement slope' and stratum = 'twitter/rtweet'").count())
        .isEqualTo(4);
  }

  @Test
  void aBusyGroupWithFewRepliesIsSupported() {
    World world = new World();
    market(world, "talk", 40, 0, .6);
    market(world, "trade", 40, 0, .1);
    for (int a = 0; a < 40; a++) {
      for (int i = 0; i < 40; i++) {
        world
            .post("trade" + a, "trade")
            .intent("HARD_SELL")
            .with("created", World.START.plusSeconds(86400L * 7 * i / 8));
      }
    }
    Dataset<Row> findings = world.compared(spark, SETTINGS).findings();
    for (String measure : new String[] {"posts per account and week", "replies per post"}) {
      Row row = one(findings, "against is not null and measure = '" + measure + "'");
      assertThat(row.<String>getAs("cohort")).isEqualTo("trade");
      assertThat(row.<String>getAs("against")).isEqualTo("talk");
      assertThat(verdict(row)).as(measure).isEqualTo("supported");
    }
  }

  @Test
  void findingsDoNotDependOnPartitionsTimeZoneOrLocale() {
    World world = new World();
    market(world, "fair", 25, -1, .3);
    market(world, "other", 25, 0, .5);
    for (int a = 0; a < 5; a++) {
      for (int i = 0; i < 6; i++) {
        world.post("fair" + a, "other").likes(i).intent("SOFT_SELL");
      }
    }
    List<Row> first = compared(world, 1, "UTC", "UTC", Locale.ROOT);
    assertThat(first.stream().filter(row -> row.getAs("p") != null)).hasSizeGreaterThan(5);
    same(first, compared(world, 7, "Asia/Kolkata", "America/St_Johns", Locale.GERMANY));
    same(first, compared(world, 16, "America/St_Johns", "Asia/Kolkata", new Locale("tr", "TR")));
  }

  private static List<Row> compared(
      World world, int partitions, String session, String machine, Locale locale) {
    TimeZone zone = TimeZone.getDefault();
    Locale before = Locale.getDefault();
    String shuffles = spark.conf().get("spark.sql.shuffle.partitions");
    try {
      TimeZone.setDefault(TimeZone.getTimeZone(machine));
      Locale.setDefault(locale);
      spark.conf().set("spark.sql.session.timeZone", session);
      spark.conf().set("spark.sql.shuffle.partitions", String.valueOf(partitions));
      Comparison comparison =
          World.compared(
              world.posts(spark).repartition(partitions),
              world.labels(spark).repartition(partitions),
              world.interactions(spark).repartition(partitions),
              Claims.ALL,
              SETTINGS);
      return comparison.findings().collectAsList();
    } finally {
      TimeZone.setDefault(zone);
      Locale.setDefault(before);
      spark.conf().set("spark.sql.session.timeZone", "UTC");
      spark.conf().set("spark.sql.shuffle.partitions", shuffles);
    }
  }

  private static void same(List<Row> expected, List<Row> actual) {
    assertThat(actual).hasSameSizeAs(expected);
    for (int i = 0; i < expected.size(); i++) {
      for (int c = 0; c < expected.get(i).size(); c++) {
        Object value = expected.get(i).get(c);
        if (value instanceof Double number) {
          assertThat(actual.get(i).getDouble(c))
              .isCloseTo(number, within(1e-9 * Math.max(1, Math.abs(number))));
        } else {
          assertThat(actual.get(i).get(c)).isEqualTo(value);
        }
      }
    }
  }

  @Test
  void aSmallCohortIsSuppressedAndCannotBeWorkedOut() {
    World world = new World();
    market(world, "large", 20, 0, 0);
    market(world, "small", 9, 0, 0);
    Comparison comparison = world.compared(spark, SETTINGS);
    Row small = comparison.cohorts().where("cohort = 'small'").head();
    assertThat(small.<Boolean>getAs("suppressed")).isTrue();
    for (int c = 0; c < small.size(); c++) {
      if (!Set.of("cohort", "suppressed").contains(small.schema().apply(c).name())) {
        assertThat(small.isNullAt(c)).as(small.schema().apply(c).name()).isTrue();
      }
    }
    Dataset<Row> findings = comparison.findings();
    List<Row> rows = findings.where("'small' in (cohort, against)").collectAsList();
    assertThat(rows).isNotEmpty();
    for (Row row : rows) {
      assertThat(verdict(row)).isEqualTo("too few");
      assertThat(row.<Object>getAs("estimate")).isNull();
      assertThat(row.<Object>getAs("n_accounts")).isNull();
    }
    // all together would be the large one and the small one, and so give the small one away
    assertThat(findings.where("cohort is null and against is null").count()).isZero();
  }

  @Test
  void manySmallCohortsTogetherAreShown() {
    World world = new World();
    for (String cohort : List.of("a", "b", "c", "d", "e")) {
      market(world, cohort, 9, -1, 0);
    }
    Dataset<Row> findings = world.compared(spark, SETTINGS).findings();
    Row all =
        one(findings, "cohort is null and measure = 'engagement slope' and stratum = 'pooled'");
    assertThat(all.<Long>getAs("n_accounts")).isEqualTo(45);
    assertThat(verdict(all)).isEqualTo("supported");
  }

  @Test
  void manyCohortsAreEachComparedWithAllTogether() {
    World world = new World();
    for (String cohort : List.of("a", "b", "c", "d", "e")) {
      market(world, cohort, 12, -1, cohort.equals("a") ? .9 : .2);
    }
    Settings few = new Settings(7, 200, 200, 10, 5, 7, 4, .95, .05);
    Dataset<Row> findings = world.compared(spark, few).findings();
    List<Row> rows =
        findings.where("against is not null and measure = 'replies per post'").collectAsList();
    Set<String> sides = new HashSet<>();
    for (Row row : rows) {
      sides.add(row.getAs("cohort") == null ? row.getAs("against") : row.getAs("cohort"));
      assertThat(row.<String>getAs("reason")).contains("over 4 cohorts");
    }
    assertThat(sides).containsExactlyInAnyOrder("a", "b", "c", "d", "e");
    Row across = one(findings, "measure = 'engagement over cohorts'");
    assertThat(number(across, "p")).isBetween(0.0, 1.0);
    assertThat(findings.where("measure like '% over cohorts'").count()).isEqualTo(8);
  }

  @Test
  void postsTooYoungForEngagementAreLeftOutAndCounted() {
    World world = new World();
    market(world, "old", 20, -1, 0);
    for (int a = 0; a < 20; a++) {
      world
          .post("old" + a, "old")
          .likes(100_000)
          .with("collected", World.START.plusSeconds(7 * 86400L - 1));
    }
    Row slope =
        one(
            world.compared(spark, SETTINGS).findings(),
            "cohort = 'old' and measure = 'engagement slope' and stratum = 'pooled'");
    assertThat(slope.<String>getAs("reason")).contains("20 posts younger than 7 days");
    assertThat(number(slope, "estimate")).isCloseTo(100 * Math.expm1(-1), within(8.0));
    assertThat(slope.<Long>getAs("n_posts")).isEqualTo(200);
  }

  @Test
  void withoutCountsEngagementIsNotMeasurable() {
    World world = new World();
    for (int a = 0; a < 12; a++) {
      for (int i = 0; i < 6; i++) {
        world.post("a" + a, "bare").intent(i < a / 2 ? "HARD_SELL" : "SHARING");
      }
    }
    Comparison comparison = world.compared(spark, SETTINGS);
    Row slope = one(comparison.findings(), "cohort = 'bare' and measure = 'engagement slope'");
    assertThat(verdict(slope)).isEqualTo("not measurable");
    assertThat(slope.<String>getAs("reason")).contains("no likes, replies or shares");
    assertThat(comparison.cohorts().head().<Object>getAs("engagement")).isNull();
  }

  @Test
  void levelsOfStrataAreTakenOut() {
    World world = new World();
    // within each format selling changes nothing; the format of the sellers counts ten times more
    for (int a = 0; a < 40; a++) {
      boolean seller = a % 2 == 0;
      for (int i = 0; i < 10; i++) {
        int selling = seller ? 6 + a / 2 % 5 : a / 2 % 5;
        world
            .post("a" + a, "mixed")
            .likes((seller ? 1000 : 10) + i % 3)
            .with("source_format", seller ? "graph" : "twint")
            .intent(i < selling ? "HARD_SELL" : "SHARING");
      }
    }
    Row slope =
        one(
            world.compared(spark, SETTINGS).findings(),
            "cohort = 'mixed' and measure = 'engagement slope' and stratum = 'pooled'");
    assertThat(number(slope, "estimate")).isCloseTo(0, within(1e-6));
  }

  @Test
  void noPostsGiveEmptyTables() {
    Comparison comparison = new World().compared(spark, SETTINGS);
    assertThat(comparison.cohorts().count()).isZero();
    assertThat(comparison.findings().count()).isZero();
  }
}
