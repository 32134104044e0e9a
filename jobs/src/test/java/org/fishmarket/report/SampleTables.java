package org.fishmarket.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.fishmarket.report.model.ClassifierCard;
import org.fishmarket.report.model.Interval;
import org.fishmarket.report.model.Made;
import org.fishmarket.report.model.RunFacts;
import org.fishmarket.report.story.Claims;
import org.fishmarket.table.Column;
import org.fishmarket.table.Table;

/** Invented but lifelike tables of any number of cohorts, the same for the same names. */
final class SampleTables {
  private final Map<Table, List<Row>> rows = new EnumMap<>(Table.class);

  private SampleTables() {
    for (Table table : Table.values()) {
      rows.put(table, new ArrayList<>());
    }
  }

  /** Empty tables. */
  static SampleTables empty() {
    return new SampleTables();
  }

  /** Four cohorts like those of the first essay. */
  static SampleTables four() {
    return of(List.of("market stall", "makers’ corner", "reading circle", "loud launch"));
  }

  /** Cohorts of the given names, with findings, files, and a few posts and labels. */
  static SampleTables of(List<String> cohorts) {
    return of(cohorts, false);
  }

  /** The same after an audit. */
  static SampleTables audited(List<String> cohorts) {
    return of(cohorts, true);
  }

  private static SampleTables of(List<String> cohorts, boolean audited) {
    SampleTables tables = new SampleTables();
    List<SampleCohort> samples = new ArrayList<>();
    for (int i = 0; i < cohorts.size(); i++) {
      samples.add(new SampleCohort(cohorts.get(i), i, cohorts.size()));
    }
    for (SampleCohort sample : samples) {
      tables.add(Table.COHORTS, sample.row());
      SampleTime time = new SampleTime(sample);
      time.activity().forEach(row -> tables.add(Table.ACTIVITY, row));
      time.cues().forEach(row -> tables.add(Table.CUES, row));
    }
    List<Map<String, Object>> findings = new SampleFindings(samples).rows();
    if (audited) {
      findings.forEach(SampleFindings::audit);
      samples.stream().limit(2).forEach(tables::coded);
    }
    findings.forEach(row -> tables.add(Table.FINDINGS, row));
    tables.files();
    tables.availability();
    samples.forEach(tables::posts);
    return tables;
  }

  /** Adds a row; columns that are not named are null. */
  SampleTables add(Table table, Map<String, Object> values) {
    rows.get(table)
        .add(
            RowFactory.create(
                table.columns().stream().map(Column::name).map(values::get).toArray()));
    return this;
  }

  /** The rows of a table, as they were added. */
  List<Row> rows(Table table) {
    return rows.get(table);
  }

  Dataset<Row> dataset(SparkSession spark, Table table) {
    return spark.createDataFrame(rows.get(table), table.schema());
  }

  /** The same rows, turned around and spread over other partitions. */
  Dataset<Row> shuffled(SparkSession spark, Table table) {
    List<Row> turned = new ArrayList<>(rows.get(table));
    java.util.Collections.reverse(turned);
    return spark.createDataFrame(turned, table.schema()).repartition(5);
  }

  private void files() {
    file("ada-2023.zip", "data/tweets.js", "twitter", "twitter-archive", "read", null, 5_240, 12);
    file("ada-2023.zip", "data/like.js", "twitter", "twitter-archive", "ignored", "likes", 0, 0);
    file("ada-2023.zip", "data/ad-impressions.js", null, null, "ignored", "advertising", 0, 0);
    file("bazaar.zip", "posts/group_posts.json", "facebook", "facebook-json", "read", null, 913, 3);
    for (int i = 0; i < 6; i++) {
      file("bazaar.zip", "photos/album" + i + ".bin", null, null, "unknown", "no format", 0, 0);
    }
    file("bazaar.zip", "inner.zip", null, null, "unknown", "a zip inside a zip", 0, 0);
    file("network.csv", "Shares.csv", "linkedin", "linkedin-csv", "read", null, 1_204, 0);
    for (int i = 1; i <= 12; i++) {
      quarantine("ada-2023.zip", "data/tweets.js", "record " + 31 * i, "no time of creation");
    }
    for (int i = 1; i <= 3; i++) {
      quarantine("bazaar.zip", "posts/group_posts.json", "record " + 7 * i, "not an object");
    }
  }

  private void file(
      String archive,
      String file,
      String platform,
      String format,
      String status,
      String reason,
      long records,
      long quarantined) {
    long skipped = records / 100;
    Map<String, Object> values = new HashMap<>();
    values.put("archive", archive);
    values.put("file", file);
    values.put("platform", platform);
    values.put("source_format", format);
    values.put("bytes", 2_000_000L);
    values.put("status", status);
    values.put("reason", reason);
    values.put("records", records);
    values.put("posts", records - skipped - quarantined);
    values.put("interactions", 0L);
    values.put("quarantined", quarantined);
    values.put("skipped", skipped);
    Map<String, Long> rules = new HashMap<>();
    if (skipped > 0) {
      rules.put("duplicate", skipped - 2);
      rules.put("superseded edit", 2L);
    }
    values.put("skipped_by", scala.jdk.javaapi.CollectionConverters.asScala(rules));
    add(Table.FILES, values);
  }

  private void quarantine(String archive, String file, String position, String reason) {
    add(
        Table.QUARANTINE,
        Map.of(
            "archive", archive,
            "file", file,
            "position", position,
            "reason", reason,
            "excerpt_length", 120));
  }

  private void availability() {
    for (String claim : Claims.load().slugs()) {
      boolean replies = List.of("hollow-replies", "dialogue", "give-then-ask").contains(claim);
      String missing = replies ? "personal archives of X hold no replies by others" : null;
      available(claim, "ada-2023.zip", "twitter", "x-archive", missing);
      available(claim, "eve-2023.zip", "twitter", "x-archive", null);
      String counts = "LinkedIn exports give no likes, shares or replies of posts";
      available(claim, "network.csv", "linkedin", "linkedin-export", counts);
    }
  }

  private void available(
      String claim, String archive, String platform, String format, String missing) {
    Map<String, Object> values = new HashMap<>();
    values.put("claim", claim);
    values.put("archive", archive);
    values.put("platform", platform);
    values.put("source_format", format);
    values.put("posts", 1_200L);
    values.put("measurable", missing == null);
    values.put("missing", missing);
    add(Table.AVAILABILITY, values);
  }

  private void posts(SampleCohort cohort) {
    String[] kinds = {"original", "reply", "repost", "quote"};
    for (int i = 0; i < 8; i++) {
      boolean facebook = cohort.index() % 2 == 1;
      String id = "p" + cohort.index() + "-" + i;
      Map<String, Object> post = new HashMap<>();
      post.put("post_id", id);
      post.put("account", "a" + cohort.index() + "-" + (i < 5 && facebook ? 0 : i));
      post.put("platform", facebook ? "facebook" : "twitter");
      post.put("source_format", facebook ? "facebook-json" : "twitter-archive");
      post.put("archive", facebook ? "bazaar.zip" : "ada-2023.zip");
      post.put("cohort", cohort.name());
      post.put("kind", kinds[i % 4]);
      post.put("text", "SECRET text of a post");
      post.put("likes", facebook ? null : 3L);
      post.put("shares", facebook ? null : 1L);
      add(Table.POSTS, post);
      boolean repost = i % 4 == 2;
      Map<String, Object> label = new HashMap<>();
      label.put("post_id", id);
      label.put("intent", repost ? null : "SHARING");
      label.put("not_codable", repost ? "repost" : null);
      label.put("model", "intent-1");
      add(Table.LABELS, label);
    }
  }

  /** Posts of a cohort that two people coded, one post a stratum of ten. */
  private void coded(SampleCohort cohort) {
    for (int i = 0; i < 12; i++) {
      String id = "s" + cohort.index() + "-" + i;
      Map<String, Object> drawn = new HashMap<>();
      drawn.put("sample", "sample-1");
      drawn.put("post_id", id);
      drawn.put("cohort", cohort.name());
      drawn.put("account", "b" + cohort.index() + "-" + (i % 11));
      drawn.put("stratum", cohort.name() + " " + i % 3);
      drawn.put("stratum_posts", 40L);
      add(Table.SAMPLE, drawn);
      add(
          Table.LABELS,
          Map.of("post_id", id, "intent", i < 6 ? "HARD_SELL" : "SHARING", "selling", i < 6));
      for (String coder : i < 10 ? List.of("Ada Lovelace", "Bo") : List.of("Bo")) {
        boolean sells = i < (coder.equals("Bo") ? 5 : 7);
        Map<String, Object> code = new HashMap<>(drawn);
        code.put("coder", coder);
        code.put("intent", sells ? "HARD_SELL" : "SHARING");
        code.put("selling", sells);
        boolean tied = i == 5 || i == 6;
        code.put("settled_intent", tied ? null : code.get("intent"));
        code.put("settled_selling", tied ? null : sells);
        add(Table.AUDIT, code);
      }
    }
  }

  /** What is known of the classifier of an invented run. */
  private static ClassifierCard card() {
    return new ClassifierCard(
        "intent-1",
        "en",
        List.of("HARD_SELL", "SOFT_SELL"),
        List.of("CAUSE", "SHARING"),
        true,
        67_145,
        0.33,
        0.349,
        new ClassifierCard.HeldOut(
            16_456,
            47,
            4_970,
            "a club of librarians",
            6_555,
            4_373,
            new Interval(0.686, 0.66, 0.71),
            new Interval(0.784, 0.76, 0.80),
            new Interval(0.732, 0.71, 0.75),
            new Interval(0.875, 0.86, 0.89),
            0.011));
  }

  /** Facts of an invented run. */
  static RunFacts facts(String title) {
    return new RunFacts(
        title,
        "0.1.0",
        "./fishmarket run sample-data --out results --cohorts cohorts.csv --seed 20110801",
        "2026-11-22T09:30:00Z",
        20110801,
        Map.of(
            "bootstrap replicates", "2000",
            "permutations", "2000",
            "accounts a figure rests on, at least", "10",
            "coded posts of an account, at least", "5",
            "confidence", "0.95"),
        List.of("sample-data/ada-2023.zip", "sample-data/bazaar.zip", "sample-data/network.csv"),
        "intent-1",
        10,
        "",
        card(),
        new Made(
            "4.1.3",
            "17.0.15",
            List.of(
                new Made.Hash("ada-2023.zip", "0a".repeat(32)),
                new Made.Hash("bazaar.zip", "1b".repeat(32))),
            3));
  }
}
