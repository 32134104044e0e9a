package org.fishmarket.compare.within;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.fishmarket.stats.Estimate;
import org.fishmarket.testing.SparkTest;
import org.junit.jupiter.api.Test;

/** What cannot be estimated, and on what rests what can. */
class MissingTest extends SparkTest {
  private static Panel.Post post(int account, long period, String kind, Double share, double y) {
    return new Panel.Post(
        "c",
        "account " + account,
        period,
        "a",
        7,
        kind.equals("hard"),
        kind.equals("soft"),
        share,
        y);
  }

  private static Fitted fitted(List<Panel.Post> posts, Design design) {
    Dataset<Row> states = States.of(Panel.table(spark, posts), List.of(design));
    Map<Key, Fitted> all = Regressions.of(states, List.of(design), Panel.INFERENCE);
    return all.get(new Key("c", design.name()));
  }

  private static Design hardAndSoft(Level level, Effect... effects) {
    return new Design(
        "kinds",
        lit(true),
        List.of(new Regressor("hard", col("hard")), new Regressor("soft", col("soft"))),
        col("y"),
        List.of(effects),
        level);
  }

  private static void missing(EffectEstimate effect, Missing why) {
    assertThat(effect.missing()).as(effect.name()).isEqualTo(why);
    assertThat(effect.estimate()).isEqualTo(Estimate.NONE);
    assertThat(effect.method()).isNull();
    assertThat(effect.accounts()).isZero();
    assertThat(effect.effectiveAccounts()).isNaN();
  }

  @Test
  void aDesignWithoutRowsHasNoEffects() {
    List<Design> designs =
        List.of(Panel.DESIGN, Panel.design("none", col("hard").and(col("soft"))));
    Dataset<Row> states = States.of(Panel.table(spark, Panel.cohort("c", 0, 20, -1, 5)), designs);
    Map<Key, Fitted> all = Regressions.of(states, designs, Panel.INFERENCE);
    assertThat(all).hasSize(2);
    assertThat(all.get(new Key("c", "selling")).effect("hard").missing()).isNull();
    Fitted none = all.get(new Key("c", "none"));
    assertThat(none.rows()).isZero();
    assertThat(none.effects()).hasSameSizeAs(Panel.EFFECTS);
    none.effects().forEach(effect -> missing(effect, Missing.NO_ROWS));
    assertThat(none).isEqualTo(Fitted.none(designs.get(1), Panel.INFERENCE));
    // only designs: nothing at all
    assertThat(Regressions.of(states, designs.subList(1, 2), Panel.INFERENCE)).isEmpty();
  }

  @Test
  void accountsWithOneRowEachAreNoRows() {
    List<Panel.Post> posts = new ArrayList<>();
    for (int account = 0; account < 20; account++) {
      posts.add(post(account, 1, account % 2 == 0 ? "hard" : "", .5, account));
    }
    Fitted fitted = fitted(posts, hardAndSoft(Level.OF_EACH_ACCOUNT, Effect.of("hard")));
    missing(fitted.effect("hard"), Missing.NO_ROWS);
    assertThat(fitted.accounts()).isZero();
  }

  @Test
  void whatIsTheSameInAllPostsOfAnAccountDoesNotVary() {
    List<Panel.Post> posts = new ArrayList<>();
    for (int account = 0; account < 20; account++) {
      for (int i = 0; i < 7; i++) {
        // a share of its own, on no binary grid
        posts.add(post(account, i % 3, i % 2 == 0 ? "hard" : "", account / 7., account + i * i));
      }
    }
    Fitted fitted = fitted(posts, Panel.DESIGN);
    missing(fitted.effect("share"), Missing.NO_VARIATION);
    missing(fitted.effect("hard-soft"), Missing.NO_VARIATION);
    assertThat(fitted.effect("hard").missing()).isNull();
    // the trend goes on without the bin that no post lies in
    assertThat(fitted.effect("harder").missing()).isNull();
    assertThat(fitted.effect("harder").estimate().value())
        .isCloseTo(fitted.effect("hard").estimate().value() / 2, within(1e-9));
  }

  @Test
  void sellingInOneMonthOnlyCannotBeToldFromTheMonth() {
    List<Panel.Post> posts = new ArrayList<>();
    for (int account = 0; account < 20; account++) {
      for (int i = 0; i < 8; i++) {
        String kind = i % 4 == 0 ? "hard" : i % 3 == 0 ? "soft" : "";
        posts.add(post(account, i % 4, kind, .5, account + i * i));
      }
    }
    for (Level level : Level.values()) {
      Fitted fitted = fitted(posts, hardAndSoft(level, Effect.of("hard"), Effect.of("soft")));
      missing(fitted.effect("hard"), Missing.COLLINEAR);
      assertThat(fitted.effect("soft").missing()).isNull();
    }
  }

  @Test
  void anEffectOfOneAccountHasNoInterval() {
    List<Panel.Post> posts = new ArrayList<>();
    for (int account = 0; account < 20; account++) {
      for (int i = 0; i < 8; i++) {
        String kind = account == 3 && i % 2 == 0 ? "hard" : "";
        posts.add(post(account, i / 4, kind, .5, account + i * i % 5));
      }
    }
    EffectEstimate hard =
        fitted(posts, hardAndSoft(Level.OF_EACH_ACCOUNT, Effect.of("hard"))).effect("hard");
    assertThat(hard.missing()).isEqualTo(Missing.NO_INTERVAL);
    assertThat(hard.method()).isNull();
    assertThat(hard.estimate().value()).isFinite();
    assertThat(hard.estimate().bounded()).isFalse();
    assertThat(hard.accounts()).isEqualTo(1);
    assertThat(hard.posts()).isEqualTo(8);
  }

  @Test
  void anEffectRestsOnTheAccountsThatKnowItsRarestBin() {
    // 12 accounts share and sell hard, 5 share and sell softly as well, 3 only sell, both ways
    List<Panel.Post> posts = new ArrayList<>();
    for (int account = 0; account < 20; account++) {
      String[] kinds =
          account < 12
              ? new String[] {"", "hard"}
              : account < 17 ? new String[] {"", "soft"} : new String[] {"hard", "soft"};
      for (int i = 0; i < 10 + account % 2; i++) {
        posts.add(post(account, 1, kinds[i % 2], .5, account + i * i % 7));
      }
    }
    Effect[] effects = {
      Effect.of("hard"), Effect.of("soft"), Effect.difference("hard-soft", "hard", "soft")
    };
    Fitted within = fitted(posts, hardAndSoft(Level.OF_EACH_ACCOUNT, effects));
    assertThat(within.accounts()).isEqualTo(20);
    assertThat(within.rows()).isEqualTo(210);
    // hard varies in 15 accounts, soft in 8, the base in 17
    assertThat(within.effect("hard").accounts()).isEqualTo(15);
    assertThat(within.effect("soft").accounts()).isEqualTo(8);
    assertThat(within.effect("hard-soft").accounts()).isEqualTo(8);
    assertThat(within.effect("soft").posts()).isEqualTo(8 * 10 + 4);
    // without account effects the base is what 5 accounts still have, soft selling what 8 have
    posts.removeIf(
        post -> !post.hard() && !post.soft() && Integer.parseInt(post.account().substring(8)) >= 5);
    Fitted ordinary = fitted(posts, hardAndSoft(Level.COMMON, effects));
    assertThat(ordinary.accounts()).isEqualTo(20);
    assertThat(ordinary.effect("hard").accounts()).isEqualTo(5);
    assertThat(ordinary.effect("hard-soft").accounts()).isEqualTo(8);
    assertThat(ordinary.effect("hard-soft").posts()).isEqualTo(5 * 5 + 10 + 2 * 11);
  }
}
