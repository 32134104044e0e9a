package org.fishmarket.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.fishmarket.compare.World.Written;
import org.fishmarket.testing.SparkTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Claims about first messages, questions, complaints and requests for help, counted by hand: each
 * in a cohort of its own, whose accounts talk to nobody else.
 */
class EventClaimsTest extends SparkTest {
  private static final long HOUR = 3600;
  private static final long DAY = 24 * HOUR;
  private static final World WORLD = new World();
  private static String town;
  private static Dataset<Row> findings;

  @BeforeAll
  static void compareOnce() {
    in("cold", () -> strangers(false));
    in("warm", () -> strangers(true));
    in("hosts", EventClaimsTest::hosts);
    in("shops", EventClaimsTest::shops);
    in("helpers", EventClaimsTest::helpers);
    in("givers", EventClaimsTest::givers);
    findings = WORLD.compared(spark, Found.SETTINGS).findings().cache();
  }

  /** Writes a cohort in an archive of its own, which goes on for long enough to see everything. */
  private static void in(String cohort, Runnable story) {
    town = cohort;
    story.run();
    says("clock", 300 * DAY, "thanks");
  }

  private static Instant at(long seconds) {
    return World.START.plusSeconds(seconds);
  }

  private static Written says(String account, long when, String act) {
    return WORLD
        .post(town + account, town)
        .with("archive", town)
        .with("created", at(when))
        .with("collected", at(400 * DAY))
        .labelled("acts", List.of(act));
  }

  /** A mention of an account by a post. */
  private static Written mention(Written post, String from, String to, long when) {
    WORLD.interaction(town + from, town + to, "mention", post, null, at(when));
    return post;
  }

  private static Written answer(String account, Written to, long when, String act) {
    return WORLD
        .reply(town + account, town, to, at(when))
        .with("archive", town)
        .with("collected", at(400 * DAY))
        .labelled("acts", List.of(act));
  }

  private static Found found(String claim) {
    return Found.in(findings, claim);
  }

  private static double estimate(Row row) {
    return row.<Double>getAs("estimate");
  }

  /** Each of 12 accounts sells to one stranger and greets two others; sellers are ignored. */
  private static void strangers(boolean sellersAnswered) {
    for (int a = 0; a < 12; a++) {
      for (int b = 0; b < 3; b++) {
        String to = "s" + a + "-" + b;
        says(to, 0, "thanks");
        boolean sells = b == 0;
        long when = DAY * (1 + b) + a;
        Written first = mention(says("a" + a, when, "thanks"), "a" + a, to, when);
        first.intent(sells ? "HARD_SELL" : "SHARING");
        if (sells == sellersAnswered || a < 3) {
          answer(to, first, when + 2 * DAY, "thanks");
        }
      }
    }
  }

  @Test
  void firstWordsThatSellAreAnsweredLess() {
    Found found = found("first-words");
    Row row = found.one("first messages answered, selling minus others", "cold");
    assertThat(estimate(row)).isCloseTo(3 / 12.0 - 1, within(1e-9));
    assertThat(row.<String>getAs("verdict")).isEqualTo("supported");
    assertThat(row.<Long>getAs("n_accounts")).isEqualTo(12);
    assertThat(row.<Long>getAs("n_events")).isGreaterThanOrEqualTo(36);
  }

  @Test
  void firstWordsThatSellAreAnsweredMoreInATurnedWorld() {
    Row row = found("first-words").one("first messages answered, selling minus others", "warm");
    assertThat(row.<String>getAs("verdict")).isEqualTo("contradicted");
  }

  @Test
  void theShareOfFirstMessagesAnsweredIsAFigure() {
    Row row = found("unanswered").one("first messages answered", "cold");
    // 27 of 36 by the twelve; the answers are first messages of their authors, left without one
    assertThat(estimate(row)).isCloseTo(27 / (36.0 + 27), within(1e-9));
    assertThat(row.<String>getAs("verdict")).isEqualTo("figure");
    assertThat(row.<Double>getAs("p")).isNull();
  }

  private static void hosts() {
    for (int a = 0; a < 12; a++) {
      String host = "h" + a;
      for (int p = 0; p < 4; p++) {
        Written post = says(host, p * DAY, "thanks").likes(10L * (1 + a % 4));
        Written question = answer("guest" + p, post, p * DAY + HOUR, "asks_question");
        if (p < a % 4) {
          answer(host, question, p * DAY + 2 * HOUR, "gives_help");
        }
      }
    }
  }

  @Test
  void accountsThatAnswerQuestionsAreHeard() {
    Found found = found("dialogue");
    Row slope = found.one("engagement by questions answered", "hosts");
    assertThat(estimate(slope)).isPositive();
    assertThat(slope.<String>getAs("verdict")).isEqualTo("supported");
    assertThat(slope.<Long>getAs("n_accounts")).isEqualTo(12);
    Row share = found.one("questions answered", "hosts");
    assertThat(estimate(share)).isCloseTo(18 / 48.0, within(1e-9));
    assertThat(share.<Long>getAs("n_events")).isEqualTo(48);
  }

  private static void shops() {
    for (int a = 0; a < 12; a++) {
      String shop = "shop" + a;
      says(shop, 0, "thanks");
      for (int c = 0; c < 4; c++) {
        long when = DAY * (2 + 12 * c) + 60L * a;
        Written complaint = mention(says("buyer" + c, when, "complains"), "buyer" + c, shop, when);
        boolean early = c < 2;
        answer(shop, complaint, when + (early ? HOUR : 30 * HOUR), "gives_help");
        if (!early) {
          for (int f = 0; f <= a % 2; f++) {
            answer("other" + f, complaint, when + 2 * DAY, "complains");
          }
        }
      }
    }
  }

  @Test
  void complaintsAnsweredEarlyStaySmall() {
    Found found = found("complaints-answered");
    Row row = found.one("further complaints, early minus late", "shops");
    // 24 answered early, and 24 late, after which 36 more followed
    assertThat(estimate(row)).isCloseTo(-36 / 24.0, within(1e-9));
    assertThat(row.<Double>getAs("high")).isNegative();
    assertThat(row.<String>getAs("scale")).isEqualTo("per complaint");
    Row hours = found.one("hours to first answer", "shops");
    assertThat(estimate(hours)).isCloseTo(Math.sqrt(2.0 * 31) - 1, within(1e-6));
  }

  private static void helpers() {
    for (int a = 0; a < 12; a++) {
      for (int g = 0; g < 3; g++) {
        says("giver" + a, g * DAY, "gives_help");
      }
      Written given = says("giver" + a, 10 * DAY, "asks_help");
      Written other = says("taker" + a, 10 * DAY, "asks_help");
      if (a > 2) {
        answer("friend", given, 11 * DAY, "gives_help");
      }
      if (a > 9) {
        answer("friend", other, 11 * DAY, "gives_help");
      }
    }
  }

  @Test
  void thoseWhoGaveHelpAreHelped() {
    Found found = found("give-then-ask");
    Row row = found.one("help requests answered, by giving", "helpers");
    assertThat(estimate(row)).isCloseTo(9 / 12.0 - 2 / 12.0, within(1e-9));
    assertThat(row.<Double>getAs("low")).isPositive();
    assertThat(found.rows()).anyMatch(some -> "1 or 2 times".equals(some.getAs("contrast")));
  }

  private static void givers() {
    for (int a = 0; a < 12; a++) {
      for (int p = 0; p < 6; p++) {
        boolean gives = p < a % 6;
        Written post = says("m" + a, p * DAY, gives ? "gives_help" : "complains");
        for (int r = 0; r < a % 6; r++) {
          answer("guest" + r, post, p * DAY + HOUR, "phatic");
        }
      }
    }
  }

  @Test
  void givingIsReturned() {
    Row row = found("generosity").one("replies by giving", "givers");
    assertThat(estimate(row)).isPositive();
    assertThat(row.<String>getAs("verdict")).isEqualTo("supported");
  }
}
