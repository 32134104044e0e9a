package org.fishmarket.compare.within;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.fishmarket.stats.Estimate;
import org.fishmarket.stats.regression.ClusterRobust;
import org.fishmarket.stats.regression.Contrast;
import org.fishmarket.stats.regression.LeastSquares;
import org.fishmarket.stats.regression.TwoPasses;
import org.fishmarket.testing.SparkTest;
import org.junit.jupiter.api.Test;

class RegressionsTest extends SparkTest {
  private static final double SAME = 1e-8;

  private static Map<Key, Fitted> fitted(Dataset<Row> states, Design... designs) {
    return Regressions.of(states, List.of(designs), Panel.INFERENCE, accounts -> 6);
  }

  private static Map<String, Long> keys(Dataset<Row> states) {
    Map<String, Long> keys = new HashMap<>();
    states
        .select("account", "key")
        .collectAsList()
        .forEach(row -> keys.put(row.getString(0), row.getLong(1)));
    return keys;
  }

  private static Map<String, Contrast> contrasts(LeastSquares fit, int columns) {
    double[] difference = new double[columns];
    difference[0] = 1;
    difference[1] = -1;
    return Map.of(
        "hard", fit.coefficient(0),
        "share", fit.coefficient(2),
        "hard-soft", fit.contrast(difference),
        "harder", Contrast.trend(fit, new int[] {-1, 1, 0}, new double[] {0, 1, 2}));
  }

  /** Holds every effect against the plain passes over the posts. */
  private static void same(Fitted fitted, List<Panel.Post> posts, Map<String, Long> keys) {
    TwoPasses passes = new TwoPasses(Panel.plain(posts, keys), Panel.REGRESSORS, true, 1);
    assertThat(fitted.rows()).isEqualTo(passes.fit.rows());
    assertThat(fitted.accounts()).isEqualTo(passes.fit.clusters());
    Map<String, Contrast> contrasts = contrasts(passes.fit, passes.total.columns());
    assertThat(fitted.effects()).extracting(EffectEstimate::name).hasSize(contrasts.size());
    for (EffectEstimate effect : fitted.effects()) {
      TwoPasses.Result result =
          passes.pass(
              contrasts.get(effect.name()), Panel.INFERENCE.replicates(), Panel.INFERENCE.seed());
      double effective = ClusterRobust.effectiveClusters(result.robust());
      boolean few = effective < ClusterRobust.FEW;
      assertThat(effect.effectiveAccounts()).isCloseTo(effective, within(SAME * effective));
      assertThat(effect.method()).isEqualTo(few ? Method.WILD_BOOTSTRAP : Method.CLUSTER_ROBUST);
      assertThat(effect.missing()).isNull();
      same(effect.estimate(), few ? result.bootstrapped() : result.clusterRobust(), SAME);
    }
  }

  private static void same(Estimate one, Estimate other, double relative) {
    same(one.value(), other.value(), relative);
    same(one.error(), other.error(), relative);
    same(one.low(), other.low(), relative);
    same(one.high(), other.high(), relative);
    same(one.p(), other.p(), relative);
  }

  private static void same(double one, double other, double relative) {
    assertThat(one).isCloseTo(other, within(relative * Math.abs(other)));
  }

  @Test
  void everyCohortAndTheWholeRecordAreThePlainPassesOverTheirPosts() {
    // many accounts in one, so that its effects need no bootstrap; 15 accounts are in both
    List<Panel.Post> many = Panel.cohort("many", 0, 300, -1, 1);
    List<Panel.Post> few = Panel.cohort("few", 285, 40, 0, 2);
    List<Panel.Post> all = new ArrayList<>(many);
    all.addAll(few);
    Dataset<Row> own = States.of(Panel.table(spark, all), List.of(Panel.DESIGN));
    Dataset<Row> states = own.union(States.pooled(own, own)).cache();
    Map<String, Long> keys = keys(states);
    Map<Key, Fitted> fitted = fitted(states, Panel.DESIGN);
    assertThat(fitted).hasSize(3);
    same(fitted.get(new Key("many", "selling")), many, keys);
    same(fitted.get(new Key("few", "selling")), few, keys);
    same(fitted.get(new Key(null, "selling")), all, keys);
    assertThat(fitted.get(new Key("many", "selling")).effect("hard").method())
        .isEqualTo(Method.CLUSTER_ROBUST);
    assertThat(fitted.get(new Key("few", "selling")).effect("hard").method())
        .isEqualTo(Method.WILD_BOOTSTRAP);
  }

  @Test
  void whatIsNotToBeSeenIsNotBootstrapped() {
    Dataset<Row> own =
        States.of(Panel.table(spark, Panel.cohort("few", 0, 40, 0, 2)), List.of(Panel.DESIGN));
    for (int minAccounts : new int[] {10, 41}) {
      Inference inference = new Inference(7, 199, .95, minAccounts);
      EffectEstimate effect =
          Regressions.of(own, List.of(Panel.DESIGN), inference)
              .get(new Key("few", "selling"))
              .effect("hard");
      assertThat(effect.accounts()).isBetween(10L, 40L);
      assertThat(effect.method())
          .isEqualTo(minAccounts == 10 ? Method.WILD_BOOTSTRAP : Method.CLUSTER_ROBUST);
    }
  }

  @Test
  void partitionsDoNotShow() {
    List<Panel.Post> posts = Panel.cohort("one", 0, 150, -1, 3);
    posts.addAll(Panel.cohort("other", 140, 60, -.5, 4));
    Dataset<Row> table = Panel.table(spark, posts);
    Map<Key, Fitted> first = null;
    for (int parts : new int[] {1, 7, 16}) {
      Dataset<Row> own = States.of(table.repartition(parts), List.of(Panel.DESIGN));
      Dataset<Row> states = own.union(States.pooled(own, own)).repartition(parts).cache();
      Map<Key, Fitted> fitted =
          Regressions.of(states, List.of(Panel.DESIGN), Panel.INFERENCE, accounts -> parts);
      first = first == null ? fitted : first;
      assertThat(fitted.keySet()).isEqualTo(first.keySet()).hasSize(3);
      for (Key key : fitted.keySet()) {
        for (EffectEstimate effect : fitted.get(key).effects()) {
          EffectEstimate before = first.get(key).effect(effect.name());
          same(effect.estimate(), before.estimate(), 1e-9);
          assertThat(effect.accounts()).isEqualTo(before.accounts());
          assertThat(effect.posts()).isEqualTo(before.posts());
        }
      }
      states.unpersist();
    }
  }
}
