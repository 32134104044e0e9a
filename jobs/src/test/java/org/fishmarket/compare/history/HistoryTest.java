package org.fishmarket.compare.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.fishmarket.compare.measure.Kept;
import org.fishmarket.compare.measure.Threads;
import org.fishmarket.testing.Frames;
import org.fishmarket.testing.SparkTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All tables of towns drawn by chance, against what the definitions say row by row. */
class HistoryTest extends SparkTest {
  private static Map<String, List<String>> expected(Town town) {
    Reference reference = new Reference(town);
    return new TreeMap<>(
        Map.of(
            "messages", reference.messages(),
            "exchanges", reference.exchanges(),
            "first messages", reference.firstMessages(),
            "history", reference.history(),
            "complaints", reference.complaints(),
            "questions", reference.questions(),
            "help requests", reference.helpRequests()));
  }

  private static Map<String, List<String>> found(Dataset<Row> posts, Dataset<Row> interactions) {
    Map<String, List<String>> tables = new TreeMap<>();
    try (Kept kept = new Kept(Frames.temporary())) {
      Dataset<Row> messages = kept.keep(Messages.of(interactions, posts));
      tables.put(
          "messages",
          Town.lines(
              messages, "from", "to", "at_micros", "post", "target_post", "kind", "complains"));
      Dataset<Row> correspondence = kept.keep(Correspondence.of(messages));
      Dataset<Row> exchanges = Correspondence.exchanges(correspondence);
      tables.put("exchanges", Town.lines(exchanges, "account", "at_micros"));
      tables.put(
          "first messages",
          Town.lines(
              FirstMessages.of(correspondence, posts),
              "from",
              "to",
              "post",
              "selling",
              "opening",
              "week_seen",
              "month_seen",
              "answered",
              "followed"));
      Dataset<Row> history = kept.keep(PostHistory.of(posts, exchanges));
      tables.put(
          "history",
          Town.lines(
              history,
              "post_id",
              "sharing_before",
              "exchanges_before",
              "exchanges_ever",
              "help_before"));
      Dataset<Row> roots = Threads.roots(Threads.settled(posts, kept));
      tables.put(
          "complaints",
          Town.lines(
              Complaints.of(messages, posts, roots),
              "post",
              "account",
              "answered_minutes",
              "landmark_minutes",
              "early",
              "further",
              "seen"));
      tables.put(
          "questions", Town.lines(Questions.of(messages), "post", "account", "asker", "answered"));
      tables.put(
          "help requests", Town.lines(HelpRequests.of(history), "post_id", "account", "answered"));
    }
    return tables;
  }

  private static void same(Map<String, List<String>> found, Map<String, List<String>> expected) {
    assertThat(found.keySet()).isEqualTo(expected.keySet());
    expected.forEach((name, lines) -> assertThat(found.get(name)).as(name).isEqualTo(lines));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void tablesAreWhatTheDefinitionsSay(long seed) {
    Town town = RandomTown.of(seed);
    same(found(town.posts(spark), town.interactions(spark)), expected(town));
  }

  @Test
  void tablesDoNotDependOnPartitionsTimeZoneOrLocale() {
    Town town = RandomTown.of(4);
    Map<String, List<String>> expected = expected(town);
    expected.forEach((name, lines) -> assertThat(lines).as(name).hasSizeGreaterThan(10));
    same(found(town, 1, "UTC", "UTC", Locale.ROOT), expected);
    same(found(town, 7, "Asia/Kolkata", "America/St_Johns", Locale.GERMANY), expected);
    same(found(town, 16, "UTC", "Asia/Kolkata", new Locale("tr", "TR")), expected);
  }

  private static Map<String, List<String>> found(
      Town town, int partitions, String session, String machine, Locale locale) {
    TimeZone zone = TimeZone.getDefault();
    Locale before = Locale.getDefault();
    String shuffles = spark.conf().get("spark.sql.shuffle.partitions");
    try {
      TimeZone.setDefault(TimeZone.getTimeZone(machine));
      Locale.setDefault(locale);
      spark.conf().set("spark.sql.session.timeZone", session);
      spark.conf().set("spark.sql.shuffle.partitions", String.valueOf(partitions));
      // or small partitions would be joined again
      spark.conf().set("spark.sql.adaptive.coalescePartitions.enabled", "false");
      return found(
          town.posts(spark).repartition(partitions),
          town.interactions(spark).repartition(partitions));
    } finally {
      TimeZone.setDefault(zone);
      Locale.setDefault(before);
      spark.conf().set("spark.sql.session.timeZone", "UTC");
      spark.conf().set("spark.sql.shuffle.partitions", shuffles);
      spark.conf().unset("spark.sql.adaptive.coalescePartitions.enabled");
    }
  }
}
