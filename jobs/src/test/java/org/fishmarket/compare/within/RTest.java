package org.fishmarket.compare.within;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.rint;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.fishmarket.stats.regression.Reference;
import org.fishmarket.testing.SparkTest;
import org.junit.jupiter.api.Test;

/** Against what R computes of a panel, see {@code reference.R}. */
class RTest extends SparkTest {
  private static final double LIKE_R = 1e-8;

  /** Where a regressor lies on no binary grid. */
  private static final double ROUNDED = 1e-6;

  private static final StructType SCHEMA =
      StructType.fromDDL(
          "cohort string, account string, period long, stratum string, counts int,"
              + " kind int, words double, prior int, y double");

  /** Words are in tenths: as whole numbers they are exact. */
  private static final List<Regressor> REGRESSORS = regressors(rint(col("words").multiply(10)));

  private static List<Regressor> regressors(Column words) {
    return List.of(
        new Regressor("hard", col("kind").equalTo(2)),
        new Regressor("soft", col("kind").equalTo(1)),
        new Regressor("words", words),
        new Regressor("1", col("prior").equalTo(1)),
        new Regressor("2", col("prior").equalTo(2)),
        new Regressor("3", col("prior").equalTo(3)));
  }

  private static final List<Effect> EFFECTS =
      List.of(
          Effect.of("hard"),
          Effect.of("soft"),
          Effect.of("words"),
          Effect.difference("difference", "hard", "soft"),
          Effect.trend(
              "trend",
              List.of(
                  Effect.Bin.base(0),
                  new Effect.Bin("1", 1),
                  new Effect.Bin("2", 2),
                  new Effect.Bin("3", 3))));

  private final Map<String, Double> r = Reference.values();

  private static Row row(Reference.Post post, long account, long period, String stratum) {
    return RowFactory.create(
        "all",
        String.valueOf(account),
        period,
        stratum,
        7,
        post.kind(),
        post.words(),
        post.prior(),
        post.y());
  }

  private static Fitted fitted(List<Row> rows, Design design) {
    Dataset<Row> table = spark.createDataFrame(rows, SCHEMA);
    Dataset<Row> states = States.of(table, List.of(design));
    Inference inference = new Inference(1, 99, .95);
    return Regressions.of(states, List.of(design), inference).get(new Key("all", design.name()));
  }

  @Test
  void withinAccountsCoefficientsAreThoseOfR() {
    Fitted fitted = fittedWithin(REGRESSORS);
    // errors are not those of R, in whose file authors lie in larger clusters
    for (EffectEstimate effect : fitted.effects()) {
      double scale = effect.name().equals("words") ? 10 : 1;
      like("within." + effect.name() + ".value", scale * effect.estimate().value(), LIKE_R);
    }
  }

  @Test
  void roundingToTheGridDoesNotShow() {
    for (EffectEstimate effect : fittedWithin(regressors(col("words"))).effects()) {
      like("within." + effect.name() + ".value", effect.estimate().value(), ROUNDED);
    }
  }

  private static Fitted fittedWithin(List<Regressor> regressors) {
    List<Row> rows =
        Reference.panel().stream()
            .map(post -> row(post, post.author(), post.month(), "stratum " + post.stratum()))
            .toList();
    return fitted(rows, Design.within("within", lit(true), regressors, col("y"), EFFECTS));
  }

  @Test
  void ordinaryRegressionsAndTheirErrorsAreThoseOfR() {
    Map<Long, Integer> posts = new HashMap<>();
    Reference.panel().forEach(post -> posts.merge(post.author(), 1, Integer::sum));
    // month and stratum are constant: no controls
    List<Row> rows =
        Reference.panel().stream()
            .filter(post -> posts.get(post.author()) > 1)
            .map(post -> row(post, post.cluster(), 1, null))
            .toList();
    Fitted fitted =
        fitted(rows, Design.ordinary("pooled", lit(true), REGRESSORS, col("y"), EFFECTS));
    assertThat(fitted.rows()).isEqualTo(rows.size());
    assertThat(fitted.accounts()).isEqualTo(10);
    for (EffectEstimate effect : fitted.effects()) {
      double scale = effect.name().equals("words") ? 10 : 1;
      like("pooled." + effect.name() + ".value", scale * effect.estimate().value(), LIKE_R);
      like("pooled." + effect.name() + ".error", scale * effect.estimate().error(), LIKE_R);
      assertThat(effect.method()).isEqualTo(Method.WILD_BOOTSTRAP);
    }
  }

  private void like(String name, double value, double tolerance) {
    assertThat(value).as(name).isCloseTo(r.get(name), within(tolerance));
  }
}
