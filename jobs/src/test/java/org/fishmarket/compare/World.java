package org.fishmarket.compare;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.fishmarket.compare.audited.Corrections;
import org.fishmarket.compare.claim.Claim;
import org.fishmarket.compare.claim.Claims;
import org.fishmarket.compare.finding.Settings;
import org.fishmarket.compare.measure.Kept;
import org.fishmarket.compare.measure.Measured;
import org.fishmarket.job.ModelOnce;
import org.fishmarket.table.Column;
import org.fishmarket.table.Table;
import org.fishmarket.testing.Frames;

/** Tables written down by a test, a post at a time. */
final class World {
  static final Labelling LABELLING = Labelling.unaudited(ModelOnce.of(null));
  static final double PRIOR = LABELLING.prior();
  static final Instant START = Instant.parse("2020-01-06T12:00:00Z");

  private final List<Map<String, Object>> posts = new ArrayList<>();
  private final List<Map<String, Object>> labels = new ArrayList<>();
  private final List<Map<String, Object>> interactions = new ArrayList<>();

  /** A post and its label, to be changed before the tables are made. */
  static final class Written {
    private final Map<String, Object> post;
    private final Map<String, Object> label;

    Written(Map<String, Object> post, Map<String, Object> label) {
      this.post = post;
      this.label = label;
    }

    Written with(String column, Object value) {
      post.put(column, value);
      return this;
    }

    Written labelled(String column, Object value) {
      label.put(column, value);
      return this;
    }

    /** The counts of a fully measured post whose likes are given. */
    Written likes(long likes) {
      return with("likes", likes).with("replies", 0L).with("shares", 0L);
    }

    Written intent(String intent) {
      boolean selling = intent.endsWith("SELL");
      return labelled("intent", intent)
          .labelled("selling", selling)
          .labelled("p_selling", selling ? 1.0 : 0.0)
          .labelled("p_hard_sell", selling ? 1.0 : 0.0)
          .labelled("p_soft_sell", 0.0)
          .labelled("p_cause", 0.0)
          .labelled("acts", List.of())
          .labelled("content_words", 8)
          .labelled("not_codable", null);
    }

    String id() {
      return (String) post.get("post_id");
    }
  }

  /** An original of one archive, half a year old when collected, without counts, coded sharing. */
  Written post(String account, String cohort) {
    Map<String, Object> post = new HashMap<>();
    Map<String, Object> label = new HashMap<>();
    String id = "p" + posts.size();
    post.put("post_id", id);
    label.put("post_id", id);
    posts.add(post);
    labels.add(label);
    return new Written(post, label)
        .with("account", account)
        .with("cohort", cohort)
        .with("platform", "twitter")
        .with("source_format", "twint")
        .with("archive", "collection")
        .with("kind", "original")
        .with("created", START)
        .with("collected", START.plusSeconds(180L * 86400))
        .intent("SHARING");
  }

  /** A reply to a post, and the interaction that it is. */
  Written reply(String account, String cohort, Written to) {
    return reply(account, cohort, to, START);
  }

  Written reply(String account, String cohort, Written to, Instant at) {
    String author = (String) to.post.get("account");
    Written reply =
        post(account, cohort)
            .with("kind", "reply")
            .with("reply_to_post", to.id())
            .with("reply_to_account", author)
            .with("created", at);
    interaction(account, author, "reply", reply, to, at);
    return reply;
  }

  /** What every label says, as where a model does not know it. */
  void labelAll(String column, Object value) {
    labels.forEach(label -> label.put(column, value));
  }

  void interaction(String from, String to) {
    interaction(from, to, "reply", null, null, null);
  }

  void interaction(String from, String to, String kind, Written post, Written target, Instant at) {
    Map<String, Object> row = new HashMap<>();
    row.put("from", from);
    row.put("to", to);
    row.put("kind", kind);
    row.put("post", post == null ? null : post.id());
    row.put("target_post", target == null ? null : target.id());
    row.put("at", at);
    interactions.add(row);
  }

  /** The message that a post is to an account. */
  void message(Written by, String to) {
    interaction((String) by.post.get("account"), to);
    Map<String, Object> row = interactions.get(interactions.size() - 1);
    row.put("post", by.id());
    row.put("at", by.post.get("created"));
  }

  /** Makes a post the reply to another, and the message to its author. */
  void answers(Written reply, Written to) {
    String author = (String) to.post.get("account");
    reply.with("kind", "reply").with("reply_to_post", to.id()).with("reply_to_account", author);
    message(reply, author);
  }

  Dataset<Row> posts(SparkSession spark) {
    return table(spark, Table.POSTS, posts);
  }

  Dataset<Row> labels(SparkSession spark) {
    return table(spark, Table.LABELS, labels);
  }

  Dataset<Row> interactions(SparkSession spark) {
    return table(spark, Table.INTERACTIONS, interactions);
  }

  /** The id, cohort and label of each post, in their order. */
  void forEach(java.util.function.BiConsumer<Map<String, Object>, Map<String, Object>> each) {
    for (int i = 0; i < posts.size(); i++) {
      each.accept(posts.get(i), labels.get(i));
    }
  }

  /** The findings after an audit. */
  Comparison compared(
      SparkSession spark,
      List<Map<String, Object>> sample,
      List<Map<String, Object>> audit,
      Settings settings) {
    Dataset<Row> posts = posts(spark);
    Dataset<Row> labels = labels(spark);
    Dataset<Row> interactions = interactions(spark);
    try (Kept kept = new Kept(Frames.temporary())) {
      Measured measured = Measured.of(posts, labels, settings, kept);
      ResultSums sums = ResultSums.of(measured, interactions, Claims.ALL, kept);
      Labelling audited =
          new Labelling(
              ModelOnce.of(null),
              together ->
                  Corrections.of(
                      measured.posts(),
                      labels,
                      interactions,
                      table(spark, Table.SAMPLE, sample),
                      table(spark, Table.AUDIT, audit),
                      together,
                      settings,
                      kept));
      return Comparison.of(sums, audited, Claims.ALL, settings, kept);
    }
  }

  Comparison compared(SparkSession spark, Settings settings) {
    return compared(spark, Claims.ALL, settings);
  }

  Comparison compared(SparkSession spark, List<Claim> claims, Settings settings) {
    return compared(posts(spark), labels(spark), interactions(spark), claims, settings);
  }

  /** The findings of tables, as they are partitioned. */
  static Comparison compared(
      Dataset<Row> posts,
      Dataset<Row> labels,
      Dataset<Row> interactions,
      List<Claim> claims,
      Settings settings) {
    try (Kept kept = new Kept(Frames.temporary())) {
      Measured measured = Measured.of(posts, labels, settings, kept);
      ResultSums sums = ResultSums.of(measured, interactions, claims, kept);
      ResultSums written =
          new ResultSums(kept.keep(sums.accounts()), kept.keep(sums.regressions()));
      return Comparison.of(written, LABELLING, claims, settings, kept);
    }
  }

  private static Dataset<Row> table(
      SparkSession spark, Table table, List<Map<String, Object>> rows) {
    List<String> names = table.columns().stream().map(Column::name).toList();
    List<Row> made =
        rows.stream()
            .map(row -> RowFactory.create(names.stream().map(row::get).toArray()))
            .toList();
    return spark.createDataFrame(made, table.schema());
  }
}
