package org.fishmarket.compare.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fishmarket.compare.history.Town.DAY;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.fishmarket.testing.SparkTest;
import org.junit.jupiter.api.Test;

class PostHistoryTest extends SparkTest {
  private final Town town = new Town();
  private final List<Row> exchanges = new ArrayList<>();

  private void exchange(String account, long seconds) {
    exchanges.add(RowFactory.create(account, Town.micros(seconds)));
  }

  private List<String> history(String... columns) {
    return Town.lines(
        PostHistory.of(
            town.posts(spark),
            spark.createDataFrame(exchanges, StructType.fromDDL("account string, at_micros long"))),
        columns);
  }

  @Test
  void sharingIsTheShareOfTheLastTwentyCodedOwnPosts() {
    town.post("p00", "a", 0).selling();
    for (int i = 1; i <= 20; i++) {
      town.post("p%02d".formatted(i), "a", i).with("selling", i <= 5);
    }
    town.post("p21", "a", 21);
    town.post("p22", "b", 22);
    List<String> lines = history("post_id", "sharing_before");
    assertThat(lines)
        .contains(
            "p00|null", "p01|0.0", "p06|0.0", "p07|" + 1 / 7.0, "p20|" + 14 / 20.0, "p22|null")
        // the very first post, which sold, has dropped out
        .contains("p21|" + 15 / 20.0);
  }

  @Test
  void postsThatAreNotCodedOrNotOwnAreNoSharing() {
    town.post("p1", "a", 1).selling();
    town.post("p2", "a", 2).uncoded();
    town.post("p3", "a", 3).with("own", false).with("coded", false);
    town.post("p4", "a", 4);
    assertThat(history("post_id", "sharing_before"))
        .containsExactly("p1|null", "p2|0.0", "p3|null", "p4|0.0");
  }

  @Test
  void postsOfOneInstantDoNotSeeEachOther() {
    town.post("p1", "a", 1).acts("gives_help");
    town.post("p2", "a", 1).selling().acts("gives_help");
    town.post("p3", "a", 2);
    exchange("a", 1);
    assertThat(
            history(
                "post_id", "sharing_before", "exchanges_before", "exchanges_ever", "help_before"))
        .containsExactly("p1|null|0|0|0", "p2|null|0|0|0", "p3|0.5|1|1|2");
  }

  @Test
  void ofManyPostsOfOneInstantTheLastByIdCount() {
    for (int i = 0; i < 50; i++) {
      town.post("p%02d".formatted(i), "a", 0).with("selling", i >= 45);
    }
    town.post("q", "a", 1);
    assertThat(history("post_id", "sharing_before")).contains("q|0.75", "p00|null", "p49|null");
  }

  @Test
  void exchangesCountForNinetyDaysAndUpToTwenty() {
    exchange("a", 0);
    town.post("p1", "a", 0);
    town.post("p2", "a", 90 * DAY);
    town.post("p3", "a", 90 * DAY + 1);
    for (int i = 0; i < 25; i++) {
      exchange("a", 100 * DAY + i);
    }
    town.post("p4", "a", 100 * DAY + 19);
    town.post("p5", "a", 100 * DAY + 25);
    town.post("p6", "a", 190 * DAY + 20);
    town.post("p7", "b", 100 * DAY + 25);
    assertThat(history("post_id", "exchanges_before", "exchanges_ever"))
        .containsExactly("p1|0|0", "p2|1|1", "p3|0|1", "p4|19|20", "p5|20|20", "p6|5|20", "p7|0|0");
  }

  @Test
  void helpCountsForNinetyDaysAndUpToThree() {
    town.post("p1", "a", 0).acts("gives_help");
    town.post("p2", "a", 90 * DAY).acts("gives_help");
    town.post("p3", "a", 90 * DAY + 1).acts("gives_help");
    town.post("p4", "a", 90 * DAY + 2).acts("gives_help");
    town.post("p5", "a", 90 * DAY + 3).acts("gives_help");
    town.post("p6", "a", 90 * DAY + 4);
    assertThat(history("post_id", "help_before"))
        .containsExactly("p1|0", "p2|1", "p3|1", "p4|2", "p5|3", "p6|3");
  }

  @Test
  void helpIsUnknownWhileLabelsDoNotTellOfIt() {
    town.post("p1", "a", 0).with("gives_help", null);
    town.post("p2", "a", 1).acts("gives_help");
    town.post("p3", "a", 2).uncoded();
    town.post("p4", "a", 90 * DAY);
    town.post("p5", "a", 90 * DAY + 1);
    assertThat(history("post_id", "help_before"))
        .containsExactly("p1|0", "p2|null", "p3|null", "p4|null", "p5|1");
  }

  @Test
  void allPostsAndColumnsAreKept() {
    exchange("a", 0);
    town.post("p1", "a", 1).with("created", null).with("stratum", "s");
    town.post("p2", "a", 2).with("own", false);
    town.post("p3", null, 3);
    town.post("p4", "a", 4);
    assertThat(
            history(
                "post_id",
                "stratum",
                "created is null",
                "sharing_before",
                "exchanges_before",
                "exchanges_ever",
                "help_before"))
        .containsExactly(
            "p1|s|true|null|null|null|null",
            "p2|twitter/twint|false|null|null|null|null",
            "p3|twitter/twint|false|null|null|null|null",
            "p4|twitter/twint|false|null|1|1|0");
    assertThat(
            PostHistory.of(
                    town.posts(spark),
                    spark.createDataFrame(
                        exchanges, StructType.fromDDL("account string, at_micros long")))
                .columns())
        .startsWith(Town.POSTS.fieldNames())
        .hasSize(Town.POSTS.size() + 4);
  }
}
