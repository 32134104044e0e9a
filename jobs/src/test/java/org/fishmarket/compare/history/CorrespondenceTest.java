package org.fishmarket.compare.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fishmarket.compare.history.Town.DAY;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.fishmarket.testing.SparkTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CorrespondenceTest extends SparkTest {
  private final Town town = new Town();
  private int posts;

  /** A message from one to another. */
  private Town.Written say(String from, String to, long seconds) {
    return town.post("%s%02d".formatted(from, posts++), from, seconds).mentions(to);
  }

  @BeforeEach
  void everybodyWrites() {
    for (String account : List.of("a", "b", "c")) {
      town.post(account, account, -DAY);
    }
    // the data go on for long
    town.post("end", "c", 1000 * DAY);
  }

  private Dataset<Row> correspondence() {
    return Correspondence.of(town.messages(spark));
  }

  private List<String> exchanges() {
    return Town.lines(
        Correspondence.exchanges(correspondence()),
        "account",
        "(at_micros - " + Town.micros(0) + ") div 1000000");
  }

  private List<String> first(String... columns) {
    return Town.lines(FirstMessages.of(correspondence(), town.posts(spark)), columns);
  }

  @Test
  void aMessageToSomebodyWhoSpokeWithinNinetyDaysIsAnExchangeOfBoth() {
    say("a", "b", 0);
    say("b", "a", 90 * DAY);
    say("a", "b", 180 * DAY + 1);
    say("a", "c", 180 * DAY + 2);
    assertThat(exchanges()).containsExactly("a|" + 90 * DAY, "b|" + 90 * DAY);
  }

  @Test
  void everyMessageAfterTheOthersLastIsAnExchange() {
    say("a", "b", 0);
    say("b", "a", 10);
    say("b", "a", 20);
    say("a", "b", 30);
    assertThat(exchanges()).containsExactly("a|10", "a|20", "a|30", "b|10", "b|20", "b|30");
  }

  @Test
  void messagesOfOneInstantDoNotSeeEachOther() {
    say("a", "b", 0);
    say("b", "a", 0);
    assertThat(exchanges()).isEmpty();
    say("b", "a", 1);
    assertThat(exchanges()).containsExactly("a|1", "b|1");
  }

  @Test
  void theFirstMessageOfAnInstantIsTheOneWithTheLeastPostId() {
    town.post("z", "a", 0).mentions("b");
    town.post("y", "a", 0).mentions("b");
    town.post("x", "a", 1).mentions("b");
    assertThat(first("from", "to", "post", "at_micros - " + Town.micros(0)))
        .containsExactly("a|b|y|0");
  }

  @Test
  void onlyTheFirstOfBothSidesOpensTheDyad() {
    say("a", "b", 0);
    say("b", "a", 500 * DAY);
    say("b", "c", 0);
    say("c", "b", 0);
    assertThat(first("from", "to", "opening"))
        .containsExactly("a|b|true", "b|a|false", "b|c|true", "c|b|true");
  }

  @Test
  void anAnswerComesAfterAndWithinSevenDays() {
    say("a", "b", 0);
    say("b", "a", 7 * DAY);
    say("a", "c", 0);
    say("c", "a", 7 * DAY + 1);
    say("b", "c", 0);
    say("c", "b", 0);
    assertThat(first("from", "to", "answered"))
        .containsExactly(
            "a|b|true", "a|c|false", "b|a|false", "b|c|false", "c|a|false", "c|b|false");
  }

  @Test
  void aRelationshipFollowsIfThreeExchangesComeWithinTwentyEightDays() {
    say("a", "b", 0);
    say("b", "a", 1);
    say("a", "b", 2);
    say("b", "a", 28 * DAY);
    say("a", "c", 0);
    say("c", "a", 1);
    say("a", "c", 2);
    say("c", "a", 28 * DAY + 1);
    // two exchanges after b's own first message, which is an exchange itself
    assertThat(first("from", "to", "followed"))
        .containsExactly("a|b|true", "a|c|false", "b|a|false", "c|a|false");
  }

  @Test
  void whatTheDataDoNotReachIsNotMeasured() {
    String[] columns = {"post", "week_seen", "month_seen", "answered", "followed"};
    town.post("short1", "a", 0).with("source", "short").mentions("b");
    town.post("short2", "b", 7 * DAY).with("source", "short").mentions("a");
    town.post("month1", "a", 0).with("source", "month").mentions("c");
    town.post("month2", "c", 28 * DAY).with("source", "month").with("own", false);
    assertThat(first(columns))
        .containsExactly(
            "month1|true|true|false|false",
            "short1|true|false|true|null",
            "short2|false|false|null|null");
    town.posts().removeIf(post -> post.get("post_id").equals("month2"));
    assertThat(first(columns)).contains("month1|false|false|null|null");
  }

  @Test
  void firstMessagesTellWhetherTheySell() {
    say("a", "b", 0).selling().with("cohort", "stalls");
    say("a", "c", 0);
    say("b", "c", 0).uncoded();
    say("c", "b", 1).with("coded", false).with("selling", null);
    assertThat(first("from", "to", "selling", "cohort", "source"))
        .containsExactly(
            "a|b|true|stalls|archive",
            "a|c|false|c|archive",
            "b|c|null|c|archive",
            "c|b|null|c|archive");
  }
}
