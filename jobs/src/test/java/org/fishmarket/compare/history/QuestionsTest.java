package org.fishmarket.compare.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fishmarket.compare.history.Town.DAY;

import org.fishmarket.compare.history.Town.Written;
import org.fishmarket.testing.SparkTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class QuestionsTest extends SparkTest {
  private final Town town = new Town();

  @BeforeEach
  void everybodyWrites() {
    town.post("ann", "ann", 0);
    town.post("ben", "ben", 0);
  }

  @Test
  void aQuestionIsAnsweredByAMessageOfTheAccountAskedToThatPost() {
    Written all =
        town.post("q1", "carl", 0)
            .mentions("ann", "ben")
            .acts("asks_question")
            .with("cohort", "k")
            .with("source", "s");
    town.reply("r1", "ann", 400 * DAY, all);
    town.reply("r2", "ann", 401 * DAY, all);
    Written other = town.post("q2", "carl", DAY).mentions("ben").acts("asks_question");
    town.post("r3", "ben", 2 * DAY).mentions("carl");
    town.reply("r4", "ann", 2 * DAY, other);
    Written early = town.post("q3", "carl", DAY).mentions("ben").acts("asks_question");
    town.reply("r5", "ben", DAY - 1, early);
    Written atOnce = town.post("q4", "carl", DAY).mentions("ben").acts("asks_question");
    town.reply("r6", "ben", DAY, atOnce);
    assertThat(
            Town.lines(
                Questions.of(town.messages(spark)),
                "post",
                "account",
                "asker",
                "cohort",
                "source",
                "at_micros - " + Town.micros(0),
                "answered"))
        .containsExactly(
            "q1|ann|carl|k|s|0|true",
            "q1|ben|carl|k|s|0|false",
            "q2|ben|carl|c|archive|86400000000|false",
            "q3|ben|carl|c|archive|86400000000|false",
            "q4|ben|carl|c|archive|86400000000|true");
  }

  @Test
  void postsThatAskNothingOrNobodyAreNoQuestionsReceived() {
    town.post("p1", "carl", 0).mentions("ann");
    town.post("p2", "carl", 0).mentions("ann").uncoded();
    town.post("p3", "carl", 0).acts("asks_question");
    assertThat(Town.lines(Questions.of(town.messages(spark)), "post")).isEmpty();
  }

  @Test
  void aRequestForHelpIsAnsweredByAnyOtherAccount() {
    Written helped = town.post("h1", "ann", 0).acts("asks_help");
    town.reply("r1", "ann", 10, helped);
    town.reply("r2", "ben", 20, helped).acts("gives_help");
    town.reply("r3", "ben", 30, helped).acts("gives_help");
    Written alone = town.post("h2", "ben", 40).acts("asks_help").with("cohort", "k");
    town.reply("r4", "ben", 50, alone);
    town.post("r5", "ann", 60).with("parent", "h2");
    town.post("h3", "ben", 70).acts("asks_help").with("created", null);
    town.post("h4", "ben", 80).acts("asks_help").with("own", false);
    town.post("h5", "ben", 90).uncoded();
    town.reply("h6", "ben", 95, helped).acts("asks_help");
    var exchanges = Correspondence.exchanges(Correspondence.of(town.messages(spark)));
    var posts = PostHistory.of(town.posts(spark), exchanges);
    assertThat(
            Town.lines(
                HelpRequests.of(posts),
                "post_id",
                "account",
                "cohort",
                "source",
                "help_before",
                "answered"))
        .containsExactly(
            "h1|ann|c|archive|0|true", "h2|ben|k|archive|2|false", "h3|ben|c|archive|null|false");
  }
}
