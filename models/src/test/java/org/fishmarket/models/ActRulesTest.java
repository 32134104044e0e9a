package org.fishmarket.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.fishmarket.models.codebook.Act;
import org.junit.jupiter.api.Test;

class ActRulesTest {
  private static void has(String text, Act... acts) {
    assertThat(ActRules.of(text)).as(text).isEqualTo(Set.of(acts));
  }

  @Test
  void rulesFindPlainCases() {
    has("When does the museum open on Sundays?", Act.ASKS_QUESTION);
    has("Does anyone know a good plumber in the old town", Act.ASKS_HELP);
    has("Here are three steps for a wall that stays dry", Act.GIVES_HELP);
    has("I am grateful to all who carried chairs and tables for hours yesterday", Act.THANKS);
    has(
        "Well done to the juniors, who held the lead until the very last whistle",
        Act.CONGRATULATES);
    has("The new timetable is ridiculous, my bus leaves a minute before the train", Act.COMPLAINS);
    has("Happy birthday @ana https://example.org", Act.PHATIC);
  }

  @Test
  void theyHoldNothingAgainstLinksAndOtherWords() {
    has("The report is at https://example.org/?page=2");
    has("Thanksgiving falls on a Thursday");
  }
}
