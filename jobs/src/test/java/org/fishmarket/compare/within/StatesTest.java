package org.fishmarket.compare.within;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.fishmarket.testing.SparkTest;
import org.junit.jupiter.api.Test;

class StatesTest extends SparkTest {
  private static final Design SHARES =
      Design.within(
          "shares",
          col("hard"),
          List.of(new Regressor("soft", col("soft")), new Regressor("share", col("share"))),
          col("y"),
          List.of(Effect.of("share")));

  private static Panel.Post post(String cohort, Long period, boolean soft, Double share, Double y) {
    return new Panel.Post(cohort, "a", period, "s", 7, true, soft, share, y);
  }

  private static Dataset<Row> states(Panel.Post... posts) {
    return States.of(Panel.table(spark, List.of(posts)), List.of(SHARES));
  }

  private static long units(double value) {
    return (long) (value * 0x1p32);
  }

  private static List<Row> blocks(Row state) {
    return state.getList(state.fieldIndex("blocks"));
  }

  @Test
  void anAccountsRowsAreAddedUpByPeriodAndCell() {
    Dataset<Row> states =
        states(
            post("c", 5L, true, .5, 2.),
            post("c", 5L, false, .25, 3.),
            post("c", null, true, -1., .5));
    assertThat(states.schema().asNullable()).isEqualTo(States.SCHEMA.asNullable());
    Row state = states.collectAsList().get(0);
    assertThat(state.getString(0)).isEqualTo("c");
    assertThat(state.getString(3)).isEqualTo("shares");
    assertThat(blocks(state)).hasSize(2);
    Row undated = blocks(state).get(0);
    assertThat(undated.isNullAt(0)).isTrue();
    Row dated = blocks(state).get(1);
    assertThat(dated.getLong(0)).isEqualTo(5);
    assertThat(dated.getString(1)).isEqualTo("s");
    assertThat(dated.getInt(2)).isEqualTo(7);
    assertThat(dated.<Long>getList(3))
        .containsExactly(
            2L,
            units(1),
            units(.75),
            units(5),
            units(1),
            units(.5),
            units(.3125),
            units(2),
            units(1.75),
            units(13));
  }

  @Test
  void whatIsNotMeasuredIsLeftOutOfItsDesign() {
    Design outcome =
        Design.within(
            "outcome", lit(true), List.of(new Regressor("soft", col("soft"))), col("y"), List.of());
    Panel.Post[] posts = {
      post("c", 5L, true, .5, 2.),
      post("c", 5L, true, null, 2.),
      post("c", 5L, true, .5, null),
      post(null, 5L, true, .5, 2.),
      new Panel.Post("c", null, 5L, "s", 7, true, true, .5, 2.),
      new Panel.Post("c", "a", 5L, "s", 7, false, true, .5, 2.)
    };
    List<Row> states =
        States.of(Panel.table(spark, List.of(posts)), List.of(SHARES, outcome))
            .orderBy("design")
            .collectAsList();
    assertThat(states).hasSize(2);
    assertThat(blocks(states.get(0)).get(0).<Long>getList(3).get(0)).isEqualTo(3);
    assertThat(blocks(states.get(1)).get(0).<Long>getList(3).get(0)).isEqualTo(1);
  }

  @Test
  void statesOfPartsAddUpToThoseOfTheWhole() {
    List<Panel.Post> posts = Panel.cohort("one", 0, 30, -1, 3);
    posts.addAll(Panel.cohort("other", 20, 30, -1, 4));
    List<Panel.Post> half = new ArrayList<>();
    List<Panel.Post> rest = new ArrayList<>();
    posts.forEach(post -> (half.size() > rest.size() ? rest : half).add(post));
    List<Design> designs = List.of(Panel.DESIGN, SHARES);
    Dataset<Row> whole = States.of(Panel.table(spark, posts), designs);
    Dataset<Row> parts =
        States.of(Panel.table(spark, half), designs)
            .union(States.of(Panel.table(spark, rest), designs));
    assertThat(rows(parts)).isNotEqualTo(rows(whole));
    assertThat(rows(States.merged(parts))).isEqualTo(rows(whole));
    assertThat(rows(States.pooled(parts, parts))).isEqualTo(rows(States.pooled(whole, whole)));
    Dataset<Row> crossing =
        whole
            .groupBy("account")
            .agg(functions.count_distinct(functions.col("cohort")).as("cohorts"))
            .where("cohorts > 1");
    assertThat(crossing.count()).isBetween(1L, 49L);
    assertThat(rows(States.pooled(whole, crossing))).isEqualTo(rows(States.pooled(whole, whole)));
    // without cohorts, it is as if they were one
    List<Panel.Post> together = posts.stream().map(post -> post.in("x")).toList();
    assertThat(rows(States.pooled(whole, whole)))
        .isEqualTo(
            rows(
                States.of(Panel.table(spark, together), designs)
                    .withColumn("cohort", lit(null).cast("string"))));
  }

  private static List<String> rows(Dataset<Row> states) {
    return states.collectAsList().stream().map(Row::toString).sorted().toList();
  }

  @Test
  void sumsThatDoNotFitFailInsteadOfWrapping() {
    Panel.Post large = post("c", 5L, true, 1., 40_000.);
    assertThat(states(large).count()).isEqualTo(1);
    // a square is 1.6e9, two of them are more than 2^31
    assertThatThrownBy(() -> states(large, large).count()).hasStackTraceContaining("OVERFLOW");
    assertThatThrownBy(() -> states(post("c", 5L, true, 1., 50_000.)).count())
        .hasStackTraceContaining("OVERFLOW");
    assertThatThrownBy(() -> states(post("c", 5L, true, 1., Double.NaN)).count())
        .hasStackTraceContaining("OVERFLOW");
  }

  @Test
  void statesOfAnotherVersionOfADesignAreRefused() {
    Dataset<Row> states = states(post("c", 5L, true, .5, 2.));
    Design other =
        Design.within(
            "shares",
            lit(true),
            List.of(new Regressor("soft", col("soft"))),
            col("y"),
            List.of(Effect.of("soft")));
    assertThatThrownBy(() -> Regressions.of(states, List.of(other), Panel.INFERENCE))
        .hasStackTraceContaining("another version");
  }
}
