package org.fishmarket.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.fishmarket.compare.World.Written;
import org.fishmarket.compare.finding.Settings;
import org.fishmarket.compare.measure.Dyads;
import org.fishmarket.compare.measure.Kept;
import org.fishmarket.compare.measure.PostMeasures;
import org.fishmarket.compare.measure.Replies;
import org.fishmarket.compare.measure.Threads;
import org.fishmarket.compare.sums.Cell;
import org.fishmarket.testing.Frames;
import org.fishmarket.testing.SparkTest;
import org.junit.jupiter.api.Test;

/** Tables on the way to the account, compared whole. */
class AccountMeasuresTest extends SparkTest {
  private static Dataset<Row> table(String schema, Row... rows) {
    return spark.createDataFrame(List.of(rows), StructType.fromDDL(schema));
  }

  private static void same(Dataset<Row> expected, Dataset<Row> actual) {
    // nullability follows from how Spark counts and is no part of what is meant
    Dataset<Row> plain = spark.createDataFrame(actual.toJavaRDD(), expected.schema());
    new Frames(spark).assertDataFrameNoOrderEquals(expected, plain);
  }

  private static Dataset<Row> measured(World world) {
    return PostMeasures.of(world.posts(spark), world.labels(spark), Settings.defaults());
  }

  @Test
  void repliesOfOthersAreCountedForEachPost() {
    World world = new World();
    Written post = world.post("a", "c");
    Written other = world.post("a", "c");
    world.reply("b", null, post);
    world.reply("b", null, post).labelled("acts", List.of("phatic"));
    world.reply("c", null, post).labelled("intent", null);
    world.reply("c", null, post).labelled("acts", null).labelled("content_words", 2);
    world.reply("a", "c", post);
    world.reply("a", "c", other);
    same(
        table(
            "post_id string, replies long, quality_replies long, unjudged_replies long,"
                + " blind_replies long, repliers long",
            RowFactory.create(post.id(), 4L, 1L, 1L, 1L, 2L)),
        Replies.received(measured(world)));
  }

  @Test
  void threadsAreFollowedToTheirFirstPostHoweverLong() {
    World world = new World();
    Written post = world.post("a", "c");
    Written next = post;
    for (int i = 0; i < 13; i++) {
      next = world.reply(i % 2 == 0 ? "b" : "a", null, next);
    }
    try (Kept kept = new Kept(Frames.temporary())) {
      same(
          table(
              "account string, cohort string, threaded long, depth long",
              RowFactory.create("a", "c", 13L, 13L * 14 / 2)),
          Threads.depths(measured(world), kept));
    }
  }

  @Test
  void repliesWhoseFirstPostIsMissingHaveNoDepth() {
    World world = new World();
    Written orphan = world.post("a", "c").with("kind", "reply").with("reply_to_post", "gone");
    world.reply("b", null, orphan);
    try (Kept kept = new Kept(Frames.temporary())) {
      assertThat(Threads.depths(measured(world), kept).count()).isZero();
    }
  }

  @Test
  void threadsTellTheirFirstPostAsFarUpAsTheDataGo() {
    World world = new World();
    Written post = world.post("a", "c");
    Written next = post;
    for (int i = 0; i < 5; i++) {
      next = world.reply("b", null, next);
    }
    Written orphan = world.post("a", "c").with("kind", "reply").with("reply_to_post", "gone");
    Written below = world.reply("b", null, orphan);
    Written belowThat = world.reply("a", null, below);
    Written sibling = world.post("d", "c").with("kind", "comment").with("reply_to_post", "gone");
    Written circle = world.post("a", "c").with("kind", "reply");
    Written back = world.reply("b", null, circle);
    circle.with("reply_to_post", back.id());
    try (Kept kept = new Kept(Frames.temporary())) {
      Dataset<Row> settled = Threads.settled(measured(world), kept);
      same(
          table(
              "post_id string, root string",
              RowFactory.create("p1", post.id()),
              RowFactory.create("p2", post.id()),
              RowFactory.create("p3", post.id()),
              RowFactory.create("p4", post.id()),
              RowFactory.create("p5", post.id()),
              RowFactory.create(orphan.id(), "gone"),
              RowFactory.create(below.id(), "gone"),
              RowFactory.create(belowThat.id(), "gone"),
              RowFactory.create(sibling.id(), "gone")),
          Threads.roots(settled));
      same(
          table(
              "account string, cohort string, threaded long, depth long",
              RowFactory.create("a", "c", 1L, 1L)),
          Threads.depths(settled));
    }
  }

  @Test
  void dyadsAreOrderedAndReciprocalOnlyIfAnswered() {
    World world = new World();
    for (String account : List.of("a", "b", "c")) {
      world.post(account, "x");
    }
    world.interaction("a", "b");
    world.interaction("a", "b");
    world.interaction("b", "a");
    world.interaction("c", "a");
    world.interaction("a", "nobody");
    world.interaction("c", "c");
    world.interaction("c", null);
    same(
        table(
            "account string, dyads long, reciprocal long",
            RowFactory.create("a", 1L, 1L),
            RowFactory.create("b", 1L, 1L),
            RowFactory.create("c", 1L, 0L)),
        Dyads.of(measured(world), world.interactions(spark)));
  }

  @Test
  void engagementIsTheSumOfWhatWasMeasured() {
    World world = new World();
    world.post("a", "c").with("likes", 3L).with("shares", 4L);
    world.post("b", "c").with("likes", 0L);
    world.post("c", "c");
    world.post("d", "c").with("likes", 5L).with("kind", "repost");
    world
        .post("e", "c")
        .with("likes", 5L)
        .with("collected", World.START.plusSeconds(7 * 86400L - 1));
    world.post("f", "c").with("likes", 5L).with("collected", World.START.plusSeconds(7 * 86400L));
    same(
        table(
            "account string, counts int, log_units long, young boolean",
            RowFactory.create("a", 5, Math.round(Math.log(8) * PostMeasures.LOG_UNIT), false),
            RowFactory.create("b", 1, 0L, false),
            RowFactory.create("c", 0, null, false),
            RowFactory.create("d", 1, null, false),
            RowFactory.create("e", 1, null, true),
            RowFactory.create("f", 1, Math.round(Math.log(6) * PostMeasures.LOG_UNIT), false)),
        measured(world).select("account", "counts", "log_units", "young"));
  }

  @Test
  void theComparisonOfTablesCanFail() {
    Dataset<Row> one = table("n long", RowFactory.create(1L));
    Dataset<Row> two = table("n long", RowFactory.create(2L));
    assertThatThrownBy(() -> same(one, two)).isInstanceOf(AssertionError.class);
  }

  @Test
  void binsCloseAtTheirUpperEnd() {
    assertThat(List.of(0.0, .05, 1 / 10.0, .11, .25, .5, .500001, .9, 1.0))
        .map(Cell::bin)
        .containsExactly(0, 1, 1, 2, 2, 3, 4, 4, 5);
  }
}
