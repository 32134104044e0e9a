package org.fishmarket.compare.audited;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.fishmarket.compare.finding.Settings;
import org.fishmarket.compare.measure.Kept;
import org.fishmarket.compare.measure.PostMeasures;
import org.fishmarket.table.Column;
import org.fishmarket.table.Table;
import org.fishmarket.testing.Frames;

/** A world as the tables of a result. */
final class AuditedTables {
  private static final Instant START = Instant.parse("2020-01-06T12:00:00Z");
  private static final int MONTH = 31 * 86400;

  final List<Map<String, Object>> posts = new ArrayList<>();
  final List<Map<String, Object>> labels = new ArrayList<>();
  final List<Map<String, Object>> interactions = new ArrayList<>();
  final List<Map<String, Object>> sample = new ArrayList<>();
  final List<Map<String, Object>> audit = new ArrayList<>();
  private final SparkSession spark;

  AuditedTables(AuditedWorld world, SparkSession spark) {
    this.spark = spark;
    world.posts.forEach(this::post);
    for (DrawnPost drawn : world.drawn) {
      Map<String, Object> row = new HashMap<>();
      row.put("post_id", drawn.post());
      row.put("cohort", drawn.cohort());
      row.put("stratum", drawn.stratum());
      row.put("stratum_posts", drawn.posts());
      row.put("p_selling", drawn.score());
      sample.add(row);
    }
    Map<String, AuditedWorld.Post> byId = new HashMap<>();
    world.posts.forEach(post -> byId.put(post.id(), post));
    world.hands.values().forEach(hand -> code(hand, byId.get(hand.post()).truth()));
  }

  private void post(AuditedWorld.Post post) {
    Map<String, Object> row = new HashMap<>();
    row.put("post_id", post.id());
    row.put("account", post.account());
    row.put("cohort", post.cohort());
    row.put("platform", "twitter");
    row.put("source_format", "twint");
    row.put("archive", "collection");
    row.put("kind", "original");
    row.put("text", "words");
    row.put("created", START.plusSeconds(post.month() * (long) MONTH));
    row.put("collected", START.plusSeconds(400L * 86400));
    row.put("likes", likes(post));
    posts.add(row);
    Map<String, Object> label = new HashMap<>();
    label.put("post_id", post.id());
    label.put("intent", post.label());
    label.put("selling", post.labelledSelling());
    label.put("p_selling", post.score());
    label.put("p_hard_sell", .1);
    label.put("p_soft_sell", .1);
    label.put("p_cause", .1);
    label.put("acts", List.of());
    labels.add(label);
  }

  /** Counts whose logarithm is the outcome and a level of 4, but for rounding. */
  static long likes(AuditedWorld.Post post) {
    return Math.round(Math.expm1(Math.max(0, post.outcome() + 4)));
  }

  private void code(HandLabel hand, String truth) {
    Map<String, Object> row = new HashMap<>();
    row.put("post_id", hand.post());
    row.put("account", hand.account());
    row.put("stratum", hand.stratum());
    row.put("weight", 1 / hand.probability());
    row.put("coder", "A");
    row.put("intent", truth);
    row.put("settled_intent", truth);
    row.put("settled_selling", hand.codable() ? hand.yes(Question.SELLING) == 1 : null);
    audit.add(row);
  }

  Dataset<Row> table(Table table, List<Map<String, Object>> rows) {
    List<String> names = table.columns().stream().map(Column::name).toList();
    List<Row> made =
        rows.stream()
            .map(row -> RowFactory.create(names.stream().map(row::get).toArray()))
            .toList();
    return spark.createDataFrame(made, table.schema());
  }

  Dataset<Row> measured() {
    return PostMeasures.of(
        table(Table.POSTS, posts), table(Table.LABELS, labels), Settings.defaults());
  }

  Corrections corrections(List<String> together, Settings settings) {
    return corrections(measured(), together, settings);
  }

  Corrections corrections(Dataset<Row> measured, List<String> together, Settings settings) {
    try (Kept kept = new Kept(Frames.temporary())) {
      return Corrections.of(
          measured,
          table(Table.LABELS, labels),
          table(Table.INTERACTIONS, interactions),
          table(Table.SAMPLE, sample),
          table(Table.AUDIT, audit),
          together,
          settings,
          kept);
    }
  }
}
