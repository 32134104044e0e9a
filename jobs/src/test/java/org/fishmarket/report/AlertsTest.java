package org.fishmarket.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fishmarket.table.Table;
import org.fishmarket.testing.SparkTest;
import org.junit.jupiter.api.Test;

/** Each thing that a reader must know first is said, and only where it is so. */
class AlertsTest extends SparkTest {
  private static Map<String, JsonNode> alerts(SampleTables tables) throws IOException {
    MemoryOutputs outputs =
        MemoryOutputs.of(table -> tables.dataset(spark, table), SampleTables.facts("Alerts"));
    Map<String, JsonNode> alerts = new HashMap<>();
    new ObjectMapper()
        .readTree(outputs.text("report.json"))
        .path("alerts")
        .forEach(alert -> alerts.put(alert.path("kind").asText(), alert));
    return alerts;
  }

  private static SampleTables clean() {
    Map<String, Object> cohort = new HashMap<>();
    cohort.put("cohort", "fair");
    cohort.put("accounts", 40L);
    cohort.put("suppressed", false);
    SampleTables tables = SampleTables.empty().add(Table.COHORTS, cohort);
    for (int i = 0; i < 4; i++) {
      post(tables, "a" + i / 2, 1L);
    }
    return tables;
  }

  private static void post(SampleTables tables, String account, Long likes) {
    Map<String, Object> post = new HashMap<>();
    post.put("post_id", account + tables.rows(Table.POSTS).size());
    post.put("account", account);
    post.put("cohort", "fair");
    post.put("platform", "twitter");
    post.put("source_format", "x-archive");
    post.put("kind", "original");
    post.put("likes", likes);
    post.put("replies", 0L);
    post.put("shares", 0L);
    tables.add(Table.POSTS, post);
  }

  @Test
  void nothingIsSaidButThatNobodyCheckedTheLabels() throws IOException {
    // one account with exactly half of the posts does not dominate
    assertThat(alerts(clean())).containsOnlyKeys("labels-not-audited");
  }

  @Test
  void oneAccountWithOverHalfOfThePostsIsSaid() throws IOException {
    SampleTables tables = clean();
    post(tables, "a0", 1L);
    JsonNode alert = alerts(tables).get("dominated");
    assertThat(alert.path("text").asText())
        .isEqualTo("fair: more than half of the posts come from one account.");
    assertThat(alert.path("section").asText()).isEqualTo("cohorts");
  }

  @Test
  void sumsOfAccountsTellWhoDominatesWherePostsAreElsewhere() throws IOException {
    SampleTables tables = SampleTables.empty();
    clean().rows(Table.COHORTS).forEach(row -> tables.rows(Table.COHORTS).add(row));
    tables.add(Table.FILES, Map.of("archive", "a", "file", "f", "status", "read", "posts", 10L));
    for (String account : List.of("a", "b")) {
      Map<String, Long> sums = Map.of("posts", "a".equals(account) ? 6L : 4L, "coded_posts", 3L);
      tables.add(
          Table.ACCOUNT_SUMS,
          Map.of(
              "account",
              account,
              "cohort",
              "fair",
              "sums",
              scala.jdk.javaapi.CollectionConverters.asScala(sums)));
    }
    assertThat(alerts(tables))
        .containsOnlyKeys("labels-not-audited", "posts-elsewhere", "dominated");
  }

  @Test
  void fewAccountsMissingCountsAndFilesThatNobodyUnderstoodAreSaid() throws IOException {
    SampleTables tables = SampleTables.empty();
    for (Long accounts : List.of(39L, 40L)) {
      tables.add(
          Table.COHORTS,
          Map.of("cohort", "of " + accounts, "accounts", accounts, "suppressed", false));
    }
    tables.add(Table.COHORTS, Map.of("cohort", "tiny", "suppressed", true));
    post(tables, "a", null);
    post(tables, "b", null);
    tables.add(Table.FILES, Map.of("archive", "a", "file", "f", "status", "unknown"));
    tables.add(Table.QUARANTINE, Map.of("archive", "a", "file", "f", "reason", "no time"));
    Map<String, JsonNode> alerts = alerts(tables);
    assertThat(alerts)
        .containsOnlyKeys(
            "labels-not-audited",
            "few-accounts",
            "suppressed",
            "counts-missing",
            "files-not-understood",
            "quarantined");
    assertThat(alerts.get("few-accounts").path("text").asText()).startsWith("of 39: fewer than 40");
    assertThat(alerts.get("suppressed").path("text").asText()).startsWith("tiny: fewer than 10");
    assertThat(alerts.get("counts-missing").path("text").asText())
        .isEqualTo("twitter (x-archive) gives no likes.");
    assertThat(alerts.get("counts-missing").path("section").asText()).isEqualTo("data-counts");
    assertThat(alerts.get("files-not-understood").path("section").asText())
        .isEqualTo("data-not-read");
  }

  @Test
  void codesThatTheFindingsDoNotKnowAreSaid() throws IOException {
    SampleTables audited = SampleTables.audited(List.of("one", "two"));
    assertThat(alerts(audited)).doesNotContainKey("labels-not-audited");
    SampleTables before = SampleTables.of(List.of("one", "two"));
    audited.rows(Table.SAMPLE).forEach(row -> before.rows(Table.SAMPLE).add(row));
    audited.rows(Table.AUDIT).forEach(row -> before.rows(Table.AUDIT).add(row));
    assertThat(alerts(before).get("labels-not-audited").path("text").asText())
        .contains("compare again");
  }
}
