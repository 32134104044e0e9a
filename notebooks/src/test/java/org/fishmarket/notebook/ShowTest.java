package org.fishmarket.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.fishmarket.compare.within.EffectEstimate;
import org.fishmarket.compare.within.Method;
import org.fishmarket.job.Sparks;
import org.fishmarket.report.text.Unit;
import org.fishmarket.stats.Estimate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ShowTest {
  private static SparkSession spark;

  @BeforeAll
  static void start() {
    System.setProperty("spark.master", "local[2]");
    spark = Sparks.session("test");
  }

  @AfterAll
  static void stop() {
    spark.stop();
  }

  private static EffectEstimate effect(double log, double p, long accounts) {
    Estimate estimate = new Estimate(log, log - .1, log + .1, .05, p);
    return new EffectEstimate(
        "x", estimate, accounts, 10 * accounts, accounts, Method.CLUSTER_ROBUST, null);
  }

  @Test
  void cellsOfATableAreTextAndNothingElse() {
    Html shown =
        Show.of(
            spark.sql("SELECT '<script>alert(1)</script>' AS `a<b`, cast(null AS double) AS n"));
    assertThat(shown.html())
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;", ">a&lt;b</th>", ">–</td>")
        .doesNotContain("<script");
  }

  @Test
  void aLongTableIsCutAndSaysSo() {
    Html shown = Show.of(spark.range(1000).toDF());
    assertThat(shown.html().split("<tr>")).hasSize(1 + 1 + 30);
    assertThat(shown.text()).contains("first 30 rows");
    assertThat(Show.of(spark.range(30).toDF()).text()).doesNotContain("first 30 rows");
  }

  @Test
  void aLongCellIsCut() {
    Html shown = Show.of(spark.sql("SELECT repeat('x', 5000) AS name"));
    assertThat(shown.html()).contains("xxx…").doesNotContain("x".repeat(81));
  }

  @Test
  void aChartIsAPictureWithItsFiguresAsText() {
    Dataset<Row> rows =
        spark.sql(
            "SELECT '<b>one' AS name, 0.1D AS low, 0.2D AS estimate, 0.4D AS high"
                + " UNION ALL SELECT 'two', null, null, null");
    Html chart = Charts.levels("A < B", "share", Unit.SHARE, rows);
    assertThat(chart.html()).contains("<svg", "A &lt; B", "&lt;b&gt;one").doesNotContain("<b>one");
    assertThat(chart.text()).contains("<b>one: 20\u00a0% (10 to 40)", "two: no figure");
    String other = Charts.levels("A", "share", Unit.SHARE, rows).html();
    assertThat(id(other)).isNotEqualTo(id(chart.html()));
  }

  private static String id(String html) {
    return html.replaceFirst("(?s).*aria-labelledby=\"([^\"]*)\".*", "$1");
  }

  @Test
  void figuresOnFewAccountsAreLeftOutAndOneMoreThatWouldGiveThemAway() {
    Figures figures =
        Figures.percentChanges(10)
            .add("few", effect(1, .01, 9))
            .add("some", effect(1, .01, 12))
            .add("many", effect(Math.log(1.5), .02, 50));
    List<Row> rows = figures.table().collectAsList();
    assertThat(rows.subList(0, 2))
        .allSatisfy(
            row -> {
              for (String column : List.of("estimate", "low", "p", "p_adjusted", "accounts")) {
                assertThat(row.<Object>getAs(column)).as(column).isNull();
              }
            });
    assertThat(rows.get(2).<Double>getAs("estimate"))
        .isCloseTo(50, org.assertj.core.data.Offset.offset(1e-9));
    assertThat(rows.get(2).<Long>getAs("accounts")).isEqualTo(50);
    // (t(.975) + t(.8)) standard errors with 49 degrees of freedom, as a change in percent
    assertThat(rows.get(2).<Double>getAs("detectable"))
        .isCloseTo(15.33, org.assertj.core.data.Offset.offset(.05));
  }
}
