package org.fishmarket.compare.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/** Posts and interactions written down by a test, as the tables that this package reads. */
final class Town {
  static final long MINUTE = 60;
  static final long DAY = 24 * 60 * MINUTE;
  static final StructType POSTS =
      StructType.fromDDL(
          "post_id string, account string, cohort string, source string, stratum string,"
              + " created timestamp, own boolean, unit boolean, answers boolean, parent string,"
              + " coded boolean, selling boolean, gives_help boolean, asks_help boolean,"
              + " asks_question boolean, complains boolean, phatic boolean");
  static final StructType INTERACTIONS =
      StructType.fromDDL(
          "from string, to string, kind string, post string, target_post string, at timestamp");

  private static final Instant START = Instant.parse("2020-02-01T10:30:00Z");

  private final List<Map<String, Object>> posts = new ArrayList<>();
  private final List<Map<String, Object>> interactions = new ArrayList<>();

  /** A post, to be changed before the tables are made. */
  final class Written {
    private final Map<String, Object> row;

    private Written(Map<String, Object> row) {
      this.row = row;
    }

    Written with(String column, Object value) {
      row.put(column, value);
      return this;
    }

    /** What the post does, besides sharing. */
    Written acts(String... acts) {
      Arrays.stream(acts).forEach(act -> row.put(act, true));
      return this;
    }

    Written selling() {
      return with("selling", true);
    }

    /** Left without an intent, as where it has too few words. */
    Written uncoded() {
      List.of("gives_help", "asks_help", "asks_question", "complains", "phatic")
          .forEach(act -> row.put(act, null));
      return with("coded", false).with("selling", false);
    }

    Written mentions(String... accounts) {
      for (String account : accounts) {
        interaction(row.get("account"), account, "mention", id(), null, row.get("created"));
      }
      return this;
    }

    String id() {
      return (String) row.get("post_id");
    }

    Object at(String column) {
      return row.get(column);
    }
  }

  /** The time so many seconds after the start. */
  static Instant time(long seconds) {
    return START.plusSeconds(seconds);
  }

  /** The same in microseconds since 1970. */
  static long micros(long seconds) {
    return time(seconds).getEpochSecond() * 1_000_000;
  }

  /** A coded original of cohort c that shares and does nothing else. */
  Written post(String id, String account, long seconds) {
    Map<String, Object> row = new HashMap<>();
    posts.add(row);
    List.of("gives_help", "asks_help", "asks_question", "complains", "phatic")
        .forEach(act -> row.put(act, false));
    return new Written(row)
        .with("post_id", id)
        .with("account", account)
        .with("cohort", "c")
        .with("source", "archive")
        .with("stratum", "twitter/twint")
        .with("created", time(seconds))
        .with("own", true)
        .with("unit", true)
        .with("answers", false)
        .with("coded", true)
        .with("selling", false);
  }

  /** A reply, and the interaction that it is. */
  Written reply(String id, String account, long seconds, Written to) {
    return orphan(id, account, seconds, to.id(), (String) to.at("account"));
  }

  /** A reply to a post that need not be in the data. */
  Written orphan(String id, String account, long seconds, String parent, String author) {
    Written reply =
        post(id, account, seconds).with("unit", false).with("answers", true).with("parent", parent);
    if (!account.equals(author)) {
      interaction(account, author, "reply", id, parent, reply.at("created"));
    }
    return reply;
  }

  void interaction(Object from, Object to, String kind, String post, String targetPost, Object at) {
    Map<String, Object> row = new HashMap<>();
    row.put("from", from);
    row.put("to", to);
    row.put("kind", kind);
    row.put("post", post);
    row.put("target_post", targetPost);
    row.put("at", at);
    interactions.add(row);
  }

  List<Map<String, Object>> posts() {
    return posts;
  }

  List<Map<String, Object>> interactions() {
    return interactions;
  }

  Dataset<Row> posts(SparkSession spark) {
    return table(spark, POSTS, posts);
  }

  Dataset<Row> interactions(SparkSession spark) {
    return table(spark, INTERACTIONS, interactions);
  }

  Dataset<Row> messages(SparkSession spark) {
    return Messages.of(interactions(spark), posts(spark));
  }

  /** The first post of the thread of each answer, as far up as the data tell; none in circles. */
  Dataset<Row> roots(SparkSession spark) {
    Map<Object, Object> parents = new HashMap<>();
    posts.stream()
        .filter(post -> post.get("parent") != null)
        .forEach(post -> parents.put(post.get("post_id"), post.get("parent")));
    List<Row> rows = new ArrayList<>();
    for (Object post : parents.keySet()) {
      Object root = post;
      for (int steps = 0; steps <= parents.size() && parents.containsKey(root); steps++) {
        root = parents.get(root);
      }
      if (!parents.containsKey(root)) {
        rows.add(RowFactory.create(post, root));
      }
    }
    return spark.createDataFrame(rows, StructType.fromDDL("post_id string, root string"));
  }

  private static Dataset<Row> table(
      SparkSession spark, StructType schema, List<Map<String, Object>> rows) {
    List<Row> made =
        rows.stream()
            .map(
                row ->
                    RowFactory.create(Arrays.stream(schema.fieldNames()).map(row::get).toArray()))
            .toList();
    return spark.createDataFrame(made, schema);
  }

  /** The rows, the cells of the columns named joined by {@code |}, sorted. */
  static List<String> lines(Dataset<Row> table, String... columns) {
    return table.selectExpr(columns).collectAsList().stream()
        .map(
            row ->
                IntStream.range(0, row.length())
                    .mapToObj(i -> Objects.toString(row.get(i)))
                    .collect(Collectors.joining("|")))
        .sorted()
        .toList();
  }
}
