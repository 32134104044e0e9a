package org.fishmarket.simulate.world;

import java.util.List;

/** Whether the people of a town answer, and with what kind of words. */
final class Manners {
  private static final double PHATIC = 0.25;
  private static final double COUNTER_OFFERS = 0.06;
  private static final double ASK_BACKS = 0.25;
  private static final List<Purpose> GIVING =
      List.of(Purpose.ANSWER, Purpose.PRAISE, Purpose.ACKNOWLEDGE);
  private final Effects effects;
  private final Habits habits;
  private final Dice dice;

  Manners(Effects effects, Habits habits, Dice dice) {
    this.effects = effects;
    this.habits = habits;
    this.dice = dice;
  }

  /** Probability that the account addressed answers: its own readiness, whatever it is told. */
  double answers(Draft draft) {
    double logit =
        habits.answers(draft.addressed(), draft.at())
            + 0.5 * effects.of(Effect.GENEROSITY) * (draft.author().giving - 0.5);
    if (draft.first()) {
      logit += effects.of(Effect.UNANSWERED);
    }
    // who began by selling is not answered later either: this message is in the history by now
    if (draft.author().history.firstSoldTo(draft.addressed())) {
      logit += effects.of(Effect.FIRST_WORDS);
    }
    if (draft.depth() > 1 && belowSelling(draft)) {
      logit += effects.of(Effect.SHALLOW);
    }
    return Dice.logistic(logit);
  }

  /** Replies to replies below a selling post; first replies are another claim's. */
  private static boolean belowSelling(Draft draft) {
    Message root = draft.target().root();
    return root.addressed() == null && root.purpose().selling();
  }

  /** What a reply is written for. */
  Purpose reply(Draft to, Account replier) {
    Purpose answered = to.purpose();
    double phatic = Dice.logit(PHATIC) + (answered.selling() ? effects.of(Effect.HOLLOW) : 0);
    if (dice.chance(Dice.logistic(phatic))) {
      return Purpose.PHATIC;
    }
    if (dice.chance(COUNTER_OFFERS)) {
      return Purpose.COUNTER_OFFER;
    }
    if (answered == Purpose.HELP) {
      return Purpose.ANSWER;
    }
    if (dice.chance(habits.gives(replier, to.at()))) {
      return asks(answered) ? Purpose.ANSWER : dice.pick(GIVING);
    }
    return dice.chance(ASK_BACKS) ? Purpose.ASK_BACK : Purpose.REMARK;
  }

  private static boolean asks(Purpose purpose) {
    return purpose == Purpose.QUESTION
        || purpose == Purpose.ASK_BACK
        || purpose == Purpose.APPROACH;
  }
}
