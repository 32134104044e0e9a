package org.fishmarket.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.apache.spark.sql.Row;
import org.fishmarket.compare.World.Written;
import org.fishmarket.testing.SparkTest;
import org.junit.jupiter.api.Test;

class HollowRepliesTest extends SparkTest {
  private static final String SLUG = "hollow-replies";

  /** Posts that sell and posts that share, each with replies of which so many are phatic. */
  private static void cohort(World world, String cohort, int toSelling, int toSharing) {
    for (int a = 0; a < 30; a++) {
      for (String intent : List.of("HARD_SELL", "SHARING")) {
        Written post = world.post(cohort + a, cohort).intent(intent);
        int phatic = (intent.equals("SHARING") ? toSharing : toSelling) + a % 2;
        for (int r = 0; r < 6; r++) {
          Written reply = world.reply("guest" + r, null, post);
          reply.labelled("acts", r < phatic ? List.of("phatic") : List.of("thanks"));
        }
      }
    }
  }

  @Test
  void moreCourtesiesForThoseWhoSellAreSupported() {
    World world = new World();
    cohort(world, "cold", 3, 1);
    cohort(world, "same", 2, 2);
    cohort(world, "warm", 1, 3);
    Found found = Found.in(world.compared(spark, Found.SETTINGS).findings(), SLUG);
    Row cold = found.one("phatic share, selling minus sharing", "cold");
    assertThat(cold.<Double>getAs("estimate")).isCloseTo(2 / 6.0, within(1e-9));
    assertThat(cold.<Long>getAs("n_events")).isEqualTo(30 * 2 * 6);
    assertThat(cold.<Long>getAs("n_accounts")).isEqualTo(30);
    assertThat(cold.<String>getAs("verdict")).isEqualTo("supported");
    assertThat(found.one("phatic share, selling minus sharing", "warm").<String>getAs("verdict"))
        .isEqualTo("contradicted");
    assertThat(found.one("phatic share, selling minus sharing", "same").<Double>getAs("estimate"))
        .isCloseTo(0, within(1e-9));
    Row share = found.one("phatic share of replies to selling posts", "cold");
    assertThat(share.<Double>getAs("estimate")).isCloseTo(3.5 / 6, within(1e-9));
    assertThat(share.<String>getAs("verdict")).isEqualTo("figure");
    assertThat(found.pair("phatic share, selling minus sharing", "cold", "warm").<Double>getAs("p"))
        .isLessThan(.01);
  }

  @Test
  void whereNobodyRepliesItIsNotMeasurable() {
    World world = new World();
    for (int a = 0; a < 12; a++) {
      world.post("a" + a, "mute").intent("HARD_SELL");
      world.post("a" + a, "mute");
    }
    Found found = Found.in(world.compared(spark, Found.SETTINGS).findings(), SLUG);
    Row mute = found.one("phatic share, selling minus sharing", "mute");
    assertThat(mute.<String>getAs("verdict")).isEqualTo("not measurable");
    assertThat(mute.<String>getAs("reason")).contains("no reply by another account");
  }

  @Test
  void withRepliesToFewAccountsItIsSuppressed() {
    World world = new World();
    for (int a = 0; a < 12; a++) {
      Written sold = world.post("a" + a, "shy").intent("HARD_SELL");
      Written shared = world.post("a" + a, "shy");
      if (a < 9) {
        world.reply("guest", null, sold);
      }
      world.reply("guest", null, shared);
    }
    Found found = Found.in(world.compared(spark, Found.SETTINGS).findings(), SLUG);
    Row shy = found.one("phatic share, selling minus sharing", "shy");
    assertThat(shy.<String>getAs("verdict")).isEqualTo("too few");
    assertThat(shy.<Double>getAs("estimate")).isNull();
    assertThat(shy.<Long>getAs("n_events")).isNull();
  }
}
