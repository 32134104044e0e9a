package org.fishmarket.compare.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Iterator;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.fishmarket.compare.measure.Kept;
import org.fishmarket.compare.measure.Threads;
import org.fishmarket.testing.Frames;
import org.fishmarket.testing.SparkTest;
import org.junit.jupiter.api.Test;

/** One account with very many posts, one pair with very many messages. */
class SkewTest extends SparkTest {
  private static final int POSTS = 200_000;
  private static final int MESSAGES = 100_000;

  /** More than a test's JVM could hold of so many. */
  private static final int HEAVY = 50_000;

  private static Iterator<Row> rows(int count, IntFunction<Row> row) {
    return IntStream.range(0, count).mapToObj(row).iterator();
  }

  private static String heavy(int i) {
    return "%06d".formatted(i) + "x".repeat(HEAVY);
  }

  private static int drained(Walk walk) {
    int rows = 0;
    for (; walk.hasNext(); walk.next()) {
      rows++;
    }
    return rows;
  }

  @Test
  void aPairsMessagesAreNotHeld() {
    Walk walk =
        new PairWalk(
            rows(
                MESSAGES,
                i ->
                    RowFactory.create(
                        "a", "b", i % 2 == 1, (long) i, heavy(i), "c", "source", true)));
    assertThat(drained(walk)).isEqualTo(MESSAGES);
  }

  @Test
  void anAccountsPostsAreNotHeldEvenIfAllAreOfOneInstant() {
    Walk walk =
        new AuthorWalk(
            rows(POSTS, i -> RowFactory.create("a", 0L, heavy(i), true, i % 2 == 0, true)));
    assertThat(drained(walk)).isEqualTo(POSTS);
  }

  /**
   * Every minute {@code big} complains in one long thread, at first to {@code pal}, who answers
   * every other minute in the order of the complaints, and so falls behind.
   */
  private static Dataset<Row> posts() {
    String time = "timestamp_seconds(1580000000 + 60 * %s) as created";
    Dataset<Row> big =
        spark
            .range(POSTS)
            .selectExpr(
                "concat('big', lpad(id, 6, '0')) as post_id",
                "'big' as account",
                time.formatted("id"),
                "'head' as parent",
                "id % 2 = 0 as selling",
                "id % 1440 = 0 as gives_help",
                "true as complains");
    Dataset<Row> pal =
        spark
            .range(MESSAGES / 2)
            .selectExpr(
                "concat('pal', lpad(id, 6, '0')) as post_id",
                "'pal' as account",
                time.formatted("(2 * id + 1)"),
                "concat('big', lpad(id, 6, '0')) as parent",
                "false as selling",
                "false as gives_help",
                "false as complains");
    return big.unionByName(pal)
        .selectExpr(
            "*",
            "'c' as cohort",
            "'archive' as source",
            "true as own",
            "false as unit",
            "true as answers",
            "true as coded",
            "false as asks_help",
            "false as asks_question",
            "false as phatic");
  }

  private static Dataset<Row> interactions(Dataset<Row> posts) {
    return posts
        .where("account = 'pal' or post_id < 'big%06d'".formatted(MESSAGES / 2))
        .selectExpr(
            "account as `from`",
            "if(account = 'big', 'pal', 'big') as `to`",
            "if(account = 'big', 'mention', 'reply') as kind",
            "post_id as post",
            "if(account = 'big', null, parent) as target_post",
            "created as at");
  }

  private static String one(Dataset<Row> table, String... expressions) {
    return Town.lines(table, expressions).get(0);
  }

  @Test
  void largeAccountsPairsAndThreadsGoThrough() {
    try (Kept kept = new Kept(Frames.temporary())) {
      Dataset<Row> posts = kept.keep(posts());
      Dataset<Row> messages = kept.keep(Messages.of(interactions(posts), posts));
      Dataset<Row> correspondence = kept.keep(Correspondence.of(messages));
      Dataset<Row> exchanges = Correspondence.exchanges(correspondence);
      // all but big's first two, before pal had said anything
      assertThat(exchanges.count()).isEqualTo(2L * (MESSAGES - 2));
      assertThat(
              Town.lines(
                  FirstMessages.of(correspondence, posts),
                  "post",
                  "opening",
                  "answered",
                  "followed"))
          .containsExactly("big000000|true|true|true", "pal000000|false|true|true");
      Dataset<Row> history = kept.keep(PostHistory.of(posts, exchanges));
      assertThat(
              one(
                  history.where("account = 'big'"),
                  "count(*)",
                  "min(sharing_before)",
                  "max(sharing_before)",
                  "sum(exchanges_before)",
                  "sum(help_before)"))
          .isEqualTo(expectedOfBig());
      Dataset<Row> roots = Threads.roots(Threads.settled(posts, kept));
      Dataset<Row> complaints = Complaints.of(messages, posts, roots);
      assertThat(one(complaints, "count(*)", "min(further)", "max(further)"))
          .isEqualTo(Complaints.LANDMARKS.size() + "|10080|10080");
    }
  }

  private static String expectedOfBig() {
    long exchanges = 0;
    long help = 0;
    for (int minute = 0; minute < POSTS; minute++) {
      int from = Math.max(0, minute - 90 * 1440);
      int count = 0;
      for (int then = minute - 1; then >= from && count < 20; then--) {
        // big speaks every minute of the time, pal every odd one for twice as long
        count += then >= 2 && then < MESSAGES / 2 ? 1 : 0;
        count += then % 2 == 1 && then < MESSAGES ? 1 : 0;
      }
      exchanges += Math.min(20, count);
      help += Math.min(3, minute == 0 ? 0 : (minute - 1) / 1440 - (from + 1439) / 1440 + 1);
    }
    return POSTS + "|0.0|0.5|" + exchanges + "|" + help;
  }
}
