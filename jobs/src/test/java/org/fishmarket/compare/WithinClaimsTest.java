package org.fishmarket.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.fishmarket.compare.World.Written;
import org.fishmarket.compare.finding.Settings;
import org.fishmarket.testing.SparkTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Claims about posts of the same author, in cohorts in which one effect is planted each: on the
 * essay's side, not at all, or reversed.
 */
class WithinClaimsTest extends SparkTest {
  private static final long DAY = 24 * 3600;
  private static final int ACCOUNTS = 16;
  private static final int POSTS = 40;
  private static final String[] INTENTS = {"SHARING", "HARD_SELL", "SOFT_SELL", "CAUSE"};
  private static final World WORLD = new World();
  private static Dataset<Row> findings;

  @BeforeAll
  static void compareOnce() {
    for (int side = -1; side <= 1; side++) {
      for (String effect :
          List.of("hard", "cause", "self", "other", "given", "exchanges", "calls")) {
        cohort(effect, side);
      }
      networks(side);
    }
    Settings settings = new Settings(7, 1000, 1000, 10, 5, 7, 0, .95, .05);
    findings = WORLD.compared(spark, settings).findings().cache();
  }

  private static String name(String effect, int side) {
    return effect + (side > 0 ? " essay" : side < 0 ? " reversed" : " none");
  }

  private static void cohort(String effect, int side) {
    String cohort = name(effect, side);
    SplittableRandom random = new SplittableRandom(cohort.hashCode());
    for (int a = 0; a < ACCOUNTS; a++) {
      String account = cohort + a;
      double level = random.nextGaussian();
      // acquaintance begins at another time for each, so that it is no matter of months
      long met = 20 + 9 * (a % 8);
      int exchanges = 0;
      int shared = 0;
      boolean[] last = new boolean[20];
      for (int p = 0; p < POSTS; p++) {
        long day = 4L * p;
        String intent = INTENTS[random.nextInt(INTENTS.length)];
        boolean sells = intent.endsWith("SELL");
        boolean hard = intent.equals("HARD_SELL");
        double self = 2 * random.nextInt(11);
        double other = 2 * random.nextInt(11);
        double log = 3 + level + .4 * random.nextGaussian();
        log +=
            side
                * switch (effect) {
                  case "hard" -> hard ? -.8 : 0;
                  case "cause" -> intent.equals("CAUSE") ? -.8 : 0;
                  case "self" -> -.05 * self;
                  case "other" -> .05 * other;
                  case "given" -> sells && p > 0 ? 2.0 * shared / Math.min(p, 20) : 0;
                  case "exchanges" -> sells ? .4 * step(exchanges) : 0;
                  default -> hard && exchanges < 20 ? -.8 : 0;
                };
        post(account, cohort, day)
            .likes(Math.round(Math.expm1(Math.max(0, log))))
            .intent(intent)
            .labelled("self_focus", self)
            .labelled("other_focus", other);
        shared = recent(last, shared, p, sells);
        if (day >= met) {
          exchanges += talk(account, cohort, day + 1);
        }
      }
    }
  }

  private static int step(int exchanges) {
    return exchanges == 0 ? 0 : exchanges < 5 ? 1 : exchanges < 20 ? 2 : 3;
  }

  /** How many of the last 20 posts shared, after this one. */
  private static int recent(boolean[] last, int shared, int p, boolean sells) {
    int before = shared - (last[p % last.length] ? 1 : 0);
    last[p % last.length] = !sells;
    return before + (sells ? 0 : 1);
  }

  private static Written post(String account, String cohort, long day) {
    return WORLD
        .post(account, cohort)
        .with("archive", cohort)
        .with("created", at(day))
        .with("collected", at(900));
  }

  private static Instant at(long day) {
    return World.START.plusSeconds(day * DAY);
  }

  /** Two messages, each of which answers the one before it; they are of no cohort. */
  private static int talk(String account, String cohort, long day) {
    String friend = account + " friend";
    message(friend, account, cohort, day);
    message(account, friend, cohort, day + 1);
    return 2;
  }

  private static void message(String from, String to, String cohort, long day) {
    Written reply =
        post(from, null, day)
            .with("archive", cohort)
            .with("kind", "reply")
            .labelled("intent", null)
            .labelled("selling", null);
    WORLD.interaction(from, to, "reply", reply, null, at(day));
  }

  private static void networks(int side) {
    String cohort = name("network", side);
    SplittableRandom random = new SplittableRandom(cohort.hashCode());
    for (int g = 0; g < 14; g++) {
      double before = 0;
      for (int week = 0; week < 24; week++) {
        int writers = (int) Math.round(7 - 4 * side * before + random.nextInt(3));
        double share = random.nextInt(3) / 2.0;
        for (int w = 0; w < writers; w++) {
          boolean hard = w < share * writers;
          double log = 3 - side * before + .3 * random.nextGaussian();
          post(cohort + g + "-" + w, cohort, 7L * week)
              .with("group", cohort + g)
              .likes(Math.round(Math.expm1(log)))
              .intent(hard ? "HARD_SELL" : "SHARING");
        }
        before = share;
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "hard, hard-sell-penalty, hard sell against sharing",
    "hard, hard-sell-penalty, hard sell against soft sell",
    "cause, social-good, cause against sharing",
    "self, self-focus, self focus",
    "other, self-focus, other focus",
    "given, value-first, selling posts after sharing",
    "exchanges, relationship-before-ask, selling posts by relationship",
    "calls, calls-to-action, calls to action after 20 exchanges",
    "calls, calls-to-action, 'calls to action, less the change of other posts'",
    "network, polluted-network, active participants after hard selling",
    "network, polluted-network, engagement after hard selling",
  })
  void aPlantedEffectIsFoundWithItsSign(String effect, String claim, String measure) {
    Found found = Found.in(findings, claim);
    Row essay = found.one(measure, name(effect, 1));
    Row none = found.one(measure, name(effect, 0));
    Row reversed = found.one(measure, name(effect, -1));
    int expected = essay.<Integer>getAs("expected");
    assertThat(expected).isNotZero();
    assertThat(essay.<String>getAs("verdict")).as("essay " + essay).isEqualTo("supported");
    assertThat(reversed.<String>getAs("verdict"))
        .as("reversed " + reversed)
        .isEqualTo("contradicted");
    assertThat(none.<String>getAs("verdict")).as("none " + none).isEqualTo("inconclusive");
    assertThat(none.<Double>getAs("detectable") * expected).isPositive();
  }
}
