package org.fishmarket.compare.within;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerJobStart;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.fishmarket.testing.SparkTest;
import org.junit.jupiter.api.Test;

class ManyCohortsTest extends SparkTest {
  private static final List<Design> DESIGNS =
      List.of(
          Panel.DESIGN,
          Design.ordinary(
              "events",
              col("hard").or(col("soft")),
              List.of(new Regressor("share", col("share"))),
              col("y"),
              List.of(Effect.of("share"))));

  private static List<Panel.Post> cohorts(int number) {
    List<Panel.Post> posts = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      posts.addAll(Panel.cohort("cohort " + i, 10 * i, 10, -.01 * i, i));
    }
    return posts;
  }

  private static Map<Key, Fitted> fitted(List<Panel.Post> posts, List<Design> designs) {
    Dataset<Row> own = States.of(Panel.table(spark, posts), designs);
    return Regressions.of(own.union(States.pooled(own, own)), designs, Panel.INFERENCE);
  }

  /** Counts the jobs that something takes. */
  private static int jobs(Runnable run) throws Exception {
    AtomicInteger jobs = new AtomicInteger();
    SparkListener listener =
        new SparkListener() {
          @Override
          public void onJobStart(SparkListenerJobStart start) {
            jobs.incrementAndGet();
          }
        };
    spark.sparkContext().addSparkListener(listener);
    try {
      run.run();
      spark.sparkContext().listenerBus().waitUntilEmpty();
    } finally {
      spark.sparkContext().removeSparkListener(listener);
    }
    return jobs.get();
  }

  @Test
  void neitherCohortsNorDesignsMakeJobs() throws Exception {
    List<Panel.Post> few = cohorts(2);
    List<Panel.Post> many = cohorts(1000);
    int forFew = jobs(() -> fitted(few, DESIGNS.subList(0, 1)));
    Map<Key, Fitted> all = new HashMap<>();
    int forMany = jobs(() -> all.putAll(fitted(many, DESIGNS)));
    assertThat(forMany).isEqualTo(forFew).isLessThan(20);
    assertThat(all).hasSize(2 * 1001);
    Key key = new Key("cohort 537", "selling");
    List<Panel.Post> own =
        many.stream().filter(post -> post.cohort().equals(key.cohort())).toList();
    Fitted alone = fitted(own, DESIGNS).get(key);
    assertThat(all.get(key).effects()).hasSameSizeAs(Panel.EFFECTS);
    for (EffectEstimate effect : all.get(key).effects()) {
      assertThat(effect.estimate().p()).isEqualTo(alone.effect(effect.name()).estimate().p());
      assertThat(effect.accounts()).isEqualTo(alone.effect(effect.name()).accounts());
    }
  }

  @Test
  void aCohortThatOneTaskHasWholeIsTheSameAsOneCutIntoMany() {
    List<Panel.Post> posts = cohorts(5);
    Dataset<Row> states = States.of(Panel.table(spark, posts), DESIGNS).cache();
    Map<Key, Fitted> whole = Regressions.of(states, DESIGNS, Panel.INFERENCE, accounts -> 1);
    Map<Key, Fitted> cut = Regressions.of(states, DESIGNS, Panel.INFERENCE, accounts -> 40);
    assertThat(whole).hasSize(10);
    for (Key key : whole.keySet()) {
      for (EffectEstimate effect : whole.get(key).effects()) {
        assertThat(cut.get(key).effect(effect.name()).estimate().p())
            .as(key + effect.name())
            .isEqualTo(effect.estimate().p());
      }
    }
  }
}
