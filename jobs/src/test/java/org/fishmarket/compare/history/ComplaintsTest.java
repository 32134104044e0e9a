package org.fishmarket.compare.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fishmarket.compare.history.Town.DAY;
import static org.fishmarket.compare.history.Town.MINUTE;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.fishmarket.compare.history.Town.Written;
import org.fishmarket.testing.SparkTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ComplaintsTest extends SparkTest {
  private static final long HOUR = 60 * MINUTE;

  private final Town town = new Town();
  private Written shop;

  @BeforeEach
  void theShopAsks() {
    shop = town.post("shop", "shop", 0);
    town.post("pub", "pub", 0);
    town.post("end", "shop", 300 * DAY);
  }

  private Written complaint(String id, String account, long seconds, Written to) {
    return town.reply(id, account, seconds, to).acts("complains");
  }

  /** In a thread of its own. */
  private Written complaint(String id, String account, long seconds) {
    return complaint(id, account, seconds, town.post("shop of " + id, "shop", 0));
  }

  /** At the first landmark, after a quarter of an hour. */
  private List<String> lines(String... columns) {
    return lines(15, columns);
  }

  private List<String> lines(long landmark, String... columns) {
    Dataset<Row> all = Complaints.of(town.messages(spark), town.posts(spark), town.roots(spark));
    return Town.lines(all.where("landmark_minutes = " + landmark), columns);
  }

  @Test
  void minutesRunToTheFirstDirectAnswerOfTheAccountAddressed() {
    Written one = complaint("c1", "ann", HOUR);
    town.reply("r1", "pub", HOUR + 60, one);
    town.post("r2", "shop", HOUR + 120).mentions("ann");
    town.reply("r3", "shop", HOUR + 181, one);
    town.reply("r4", "shop", HOUR + 600, one);
    Written two = complaint("c2", "ben", HOUR);
    town.reply("r5", "shop", HOUR, two);
    Written three = complaint("c3", "carl", HOUR);
    town.reply("r6", "shop", HOUR - 1, three);
    town.reply("r7", "ben", HOUR, shop);
    assertThat(lines("post", "account", "complainer", "answered_minutes"))
        .containsExactly("c1|shop|ann|4", "c2|shop|ben|0", "c3|shop|carl|null");
  }

  @Test
  void aComplaintToSeveralIsOneForEach() {
    Written one = town.post("c1", "ann", 0).mentions("shop", "pub", "nobody").acts("complains");
    town.reply("r1", "pub", 60, one);
    assertThat(lines("post", "account", "answered_minutes", "early"))
        .containsExactly("c1|pub|1|true", "c1|shop|null|false");
  }

  @Test
  void earlyIsAnsweredByTheLandmark() {
    for (int i = 1; i <= 4; i++) {
      Written complaint = complaint("c" + i, "ann", i * DAY);
      town.reply("r" + i, "shop", i * DAY + 15 * (i - 1) * MINUTE + 1, complaint);
    }
    complaint("c5", "ann", 5 * DAY);
    assertThat(lines(15, "post", "early"))
        .containsExactly("c1|true", "c2|false", "c3|false", "c4|false", "c5|false");
    assertThat(lines(60, "post", "early"))
        .containsExactly("c1|true", "c2|true", "c3|true", "c4|true", "c5|false");
  }

  @Test
  void furtherComplaintsCountFromTheLandmarkForSevenDays() {
    Written one = complaint("c1", "ann", HOUR, shop);
    Written answer = town.reply("r1", "shop", HOUR + 2 * MINUTE, one);
    long landmark = HOUR + 15 * MINUTE;
    town.reply("f0", "ben", landmark, shop).acts("complains");
    town.reply("f1", "ben", landmark + 1, answer).acts("complains");
    town.orphan("f2", "ann", landmark + 7 * DAY, "f1", "ben").acts("complains");
    town.orphan("f3", "ann", landmark + 7 * DAY + 1, "f2", "ann").acts("complains");
    // by the account addressed, no complaint, in another thread
    town.reply("f4", "shop", landmark + 60, one).acts("complains");
    town.reply("f5", "ben", landmark + 60, one);
    town.post("f6", "ben", landmark + 60).acts("complains");
    assertThat(lines("post", "account", "early", "further")).contains("c1|shop|true|2");
  }

  @Test
  void whatFollowsInAThreadIsNoComplaintOfItsOwn() {
    Written one = complaint("c1", "ann", HOUR);
    town.reply("c2", "ben", 2 * HOUR, one).mentions("pub").acts("complains");
    assertThat(lines("post", "account", "further")).containsExactly("c1|shop|1");
  }

  @Test
  void whoIsAddressedDecidesWhoseComplaintsDoNotCount() {
    Written one = town.post("c1", "ann", 0).mentions("shop", "pub").acts("complains");
    town.reply("r1", "shop", MINUTE, one);
    town.reply("f1", "pub", HOUR, one).acts("complains");
    town.reply("f2", "shop", HOUR, one).acts("complains");
    town.reply("f3", "shop", 2 * HOUR, one).acts("complains");
    assertThat(lines("post", "account", "further")).contains("c1|shop|1", "c1|pub|2");
  }

  @Test
  void thoseWhoAnswerTheSameMissingPostShareAThread() {
    Written one = town.orphan("c1", "ann", 0, "gone", "shop").acts("complains");
    town.reply("r1", "shop", 0, one);
    town.orphan("c2", "ben", HOUR, "gone", "shop").acts("complains");
    Written circle = town.orphan("c3", "ben", HOUR, "c4", "shop").acts("complains");
    town.orphan("c4", "ben", 2 * HOUR, circle.id(), "pub").acts("complains");
    assertThat(lines("post", "account", "further"))
        .containsExactly("c1|shop|1", "c3|shop|0", "c4|pub|0");
  }

  @Test
  void whatTheSourceDoesNotReachIsNotMeasured() {
    Written one = complaint("c1", "ann", 0).with("source", "short").with("cohort", "k");
    town.reply("r1", "shop", MINUTE, one);
    town.post("last", "ben", 15 * MINUTE + 7 * DAY).with("source", "short");
    complaint("c2", "ann", 1).with("source", "short");
    assertThat(lines("post", "cohort", "source", "early", "further", "seen"))
        .containsExactly("c1|k|short|true|0|true", "c2|c|short|false|null|false");
  }

  @Test
  void laterLandmarksLookFurtherAndReachLess() {
    Written one = complaint("c1", "ann", 0).with("source", "short");
    town.reply("f1", "ben", HOUR, one).acts("complains");
    town.post("last", "ben", 7 * DAY + HOUR).with("source", "short");
    assertThat(lines(15, "post", "further", "seen")).contains("c1|1|true");
    assertThat(lines(60, "post", "further", "seen")).contains("c1|0|true");
    assertThat(lines(120, "post", "further", "seen")).contains("c1|null|false");
  }

  @Test
  void postsThatDoNotComplainOrAddressNobodyAreNoComplaints() {
    town.reply("p1", "ann", 0, shop);
    town.reply("p2", "ann", 0, shop).uncoded();
    town.post("p3", "ann", 0).acts("complains");
    assertThat(lines("post")).isEmpty();
  }
}
