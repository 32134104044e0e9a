package org.fishmarket.compare.history;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.spark.sql.types.DataTypes;
import org.fishmarket.compare.history.Town.Written;
import org.fishmarket.testing.SparkTest;
import org.junit.jupiter.api.Test;

class MessagesTest extends SparkTest {
  private static final String[] KEY = {"from", "to", "post", "kind", "target_post"};

  private final Town town = new Town();
  private final Written hers = town.post("p1", "anna", 0);

  @Test
  void repliesCommentsAndMentionsAreMessages() {
    town.post("p2", "ben", 0);
    town.reply("p3", "ben", 60, hers);
    town.post("p4", "ben", 90).with("answers", true).with("parent", "p1");
    town.interaction("ben", "anna", "comment", "p4", "p1", Town.time(90));
    town.post("p5", "anna", 120).mentions("ben");
    for (String kind : new String[] {"reshare", "quote", "reaction"}) {
      town.post(kind, "ben", 150);
      town.interaction("ben", "anna", kind, kind, "p1", Town.time(150));
    }
    assertThat(Town.lines(town.messages(spark), KEY))
        .containsExactly(
            "anna|ben|p5|mention|null", "ben|anna|p3|reply|p1", "ben|anna|p4|comment|p1");
  }

  @Test
  void aPostThatAnswersAndMentionsTheSameAccountIsOneMessage() {
    town.post("p2", "ben", 0);
    town.post("p3", "carl", 60).mentions("anna", "ben");
    town.interaction("carl", "anna", "reply", "p3", null, Town.time(60));
    town.interaction("carl", "anna", "comment", "p3", "p1", Town.time(60));
    town.interaction("carl", "anna", "reply", "p3", "p1", Town.time(60));
    assertThat(Town.lines(town.messages(spark), KEY))
        .containsExactly("carl|anna|p3|reply|p1", "carl|ben|p3|mention|null");
  }

  @Test
  void whatNobodyCouldAnswerOrOrderIsNoMessage() {
    town.post("p2", "sharer", 0).with("own", false).with("unit", false);
    town.post("p3", "ben", 60).mentions("nobody", "sharer", "ben", "anna");
    town.interaction("ben", null, "reply", "p3", "p1", Town.time(60));
    town.interaction(null, "anna", "reply", "p3", "p1", Town.time(60));
    town.interaction("ben", "anna", "reply", null, "p1", Town.time(60));
    town.interaction("ben", "anna", "reply", "gone", "p1", Town.time(60));
    town.post("p4", "ben", 60).with("created", null).mentions("anna");
    assertThat(Town.lines(town.messages(spark), KEY)).containsExactly("ben|anna|p3|mention|null");
  }

  @Test
  void messagesCarryTimeAndLabelsOfTheirPosts() {
    town.reply("p2", "ben", 60, hers)
        .with("cohort", "stalls")
        .with("source", "other")
        .selling()
        .acts("complains", "asks_question")
        .with("phatic", null);
    assertThat(
            Town.lines(
                town.messages(spark),
                "at_micros",
                "cohort",
                "source",
                "coded",
                "selling",
                "gives_help",
                "asks_help",
                "asks_question",
                "complains",
                "phatic"))
        .containsExactly(Town.micros(60) + "|stalls|other|true|true|false|false|true|true|null");
    assertThat(town.messages(spark).schema().apply("at_micros").dataType())
        .isEqualTo(DataTypes.LongType);
  }
}
