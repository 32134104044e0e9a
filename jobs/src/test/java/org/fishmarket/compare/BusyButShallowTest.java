package org.fishmarket.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.fishmarket.compare.World.Written;
import org.fishmarket.compare.finding.Settings;
import org.fishmarket.models.codebook.NotCodable;
import org.fishmarket.table.Table;
import org.fishmarket.testing.SparkTest;
import org.junit.jupiter.api.Test;

/** Figures worked out by hand on a few posts. */
class BusyButShallowTest extends SparkTest {
  private static final Settings SETTINGS = new Settings(7, 200, 200, 2, 5, 7, 12, .95, .05);
  private static final long DAY = 86400;

  /** Three accounts: one sells 4 of its 6 posts, one none of 6, one has a post without a label. */
  private static World market() {
    World world = new World();
    Written first = world.post("m1", "market").intent("HARD_SELL");
    for (int i = 1; i < 5; i++) {
      world
          .post("m1", "market")
          .intent(i < 4 ? "SOFT_SELL" : "SHARING")
          .with("created", World.START.plusSeconds(14 * DAY));
    }
    Written second = world.post("m2", "market");
    for (int i = 1; i < 5; i++) {
      world.post("m2", "market");
    }
    world.post("m3", "market").labelled("intent", null).with("created", null);
    world.reply("x", null, first);
    world.reply("x", null, first).labelled("acts", java.util.List.of("phatic"));
    world.reply("y", null, first).intent("HARD_SELL");
    world.reply("m1", "market", first);
    Written answer = world.reply("y", null, second).labelled("content_words", 3);
    world.reply("m2", "market", answer);
    world.interaction("m3", "y");
    world.interaction("m1", "z");
    return world;
  }

  private static Row cohort(World world, String name) {
    Dataset<Row> cohorts = world.compared(spark, SETTINGS).cohorts();
    assertThat(cohorts.schema()).isEqualTo(Table.COHORTS.schema());
    return cohorts.where("cohort = '" + name + "'").head();
  }

  private static void has(Row row, Map<String, Double> figures) {
    figures.forEach(
        (column, value) ->
            assertThat(row.<Object>getAs(column))
                .as(column)
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.DOUBLE)
                .isCloseTo(value, within(1e-12)));
  }

  @Test
  void figuresAreThoseWorkedOutByHand() {
    Row market = cohort(market(), "market");
    assertThat(market.<Long>getAs("accounts")).isEqualTo(3);
    assertThat(market.<Long>getAs("posts")).isEqualTo(13);
    assertThat(market.<Long>getAs("coded")).isEqualTo(12);
    has(
        market,
        Map.of(
            "promotional_ratio", 4 / 12.0,
            "hard_sell_share", 1 / 12.0,
            "soft_sell_share", 3 / 12.0,
            // m1 from the week of 6 January to that of the 20th: 3 weeks, m2 1; the undated not
            "posts_per_account_week", 10 / 4.0,
            "majority_sellers", 1 / 2.0));
    has(
        market,
        Map.of(
            // 11 originals; the account's reply to itself is none
            "replies_per_post", 4 / 11.0,
            "answered_share", 2 / 11.0,
            // of the four replies one is phatic, one sells, one is short
            "quality_per_post", 1 / 11.0,
            "repliers_per_post", 3 / 11.0,
            // four replies at depth 1, the answer to one of them at 2
            "reply_depth", 6 / 5.0,
            // m2 and y answer each other, m3 gets nothing from y, and of z there are no posts
            "reciprocity", 1 / 2.0));
  }

  @Test
  void whatTheModelDoesNotKnowIsNotMeasuredAndNotZero() {
    World world = market();
    world.labelAll("p_cause", null);
    world.labelAll("p_hard_sell", null);
    world.labelAll("acts", null);
    Row market = cohort(world, "market");
    has(market, Map.of("promotional_ratio", 4 / 12.0, "soft_sell_share", 3 / 12.0));
    for (String column : new String[] {"cause_share", "hard_sell_share", "quality_per_post"}) {
      assertThat(market.<Object>getAs(column)).as(column).isNull();
    }
    has(market, Map.of("replies_per_post", 4 / 11.0));
  }

  @Test
  void aSourceWithoutRepliesByOthersIsNotMeasuredAndNotZero() {
    World world = market();
    for (int a = 0; a < 3; a++) {
      // in the same collection: nobody answered; in an export of its own: nobody could be seen
      world.post("q" + a, "quiet");
      Written own = world.post("e" + a, "export").with("archive", "export");
      world.reply("e" + a, "export", own).with("archive", "export");
    }
    Row quiet = cohort(world, "quiet");
    has(quiet, Map.of("replies_per_post", 0.0, "answered_share", 0.0, "quality_per_post", 0.0));
    Row export = cohort(world, "export");
    for (String column :
        new String[] {"replies_per_post", "answered_share", "repliers_per_post", "reply_depth"}) {
      assertThat(export.<Object>getAs(column)).as(column).isNull();
    }
    Row finding =
        world
            .compared(spark, SETTINGS)
            .findings()
            .where("cohort = 'export' and measure = 'replies per post' and against is null")
            .head();
    assertThat(finding.<String>getAs("verdict")).isEqualTo("not measurable");
    assertThat(finding.<String>getAs("reason")).contains("hold no replies by others");
    assertThat(finding.<Object>getAs("estimate")).isNull();
    assertThat(finding.<Object>getAs("p")).isNull();
  }

  @Test
  void withoutDatesVolumeIsNotMeasurable() {
    World world = new World();
    for (int a = 0; a < 3; a++) {
      world.post("a" + a, "undated").with("created", null);
    }
    Row undated = cohort(world, "undated");
    assertThat(undated.<Object>getAs("posts_per_account_week")).isNull();
    assertThat(undated.<Object>getAs("first_post")).isNull();
  }

  @Test
  void repliesInAnotherLanguageCannotBeJudged() {
    World world = new World();
    for (int a = 0; a < 3; a++) {
      Written post = world.post("a" + a, "some");
      world
          .reply("b" + a, null, post)
          .labelled("intent", null)
          .labelled("not_codable", NotCodable.OTHER_LANGUAGE.reason());
    }
    Row row = cohort(world, "some");
    has(row, Map.of("replies_per_post", 1.0));
    assertThat(row.<Object>getAs("quality_per_post")).isNull();
  }

  @Test
  void selfThreadsMakeNoDepthAndRepliesBentIntoACircleNone() {
    World world = new World();
    for (int a = 0; a < 2; a++) {
      Written post = world.post("a" + a, "long");
      Written next = post;
      for (int i = 0; i < 9; i++) {
        next = world.reply("a" + a, "long", next);
      }
      world.reply("b", null, next);
      Written one = world.reply("c", null, post);
      Written two = world.reply("d", null, one);
      one.with("reply_to_post", two.id());
    }
    has(cohort(world, "long"), Map.of("reply_depth", 1.0));
  }
}
