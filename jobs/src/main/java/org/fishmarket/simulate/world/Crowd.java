package org.fishmarket.simulate.world;

import java.util.ArrayList;
import java.util.List;

/** Decides who responds to a message, when and with what: the planted model of conversation. */
final class Crowd {
  private final Community community;
  private final Effects effects;
  private final List<Account> members;
  private final Choice choice;
  private final Dice dice;

  Crowd(Community community, Effects effects, List<Account> members, Choice choice, Dice dice) {
    this.community = community;
    this.effects = effects;
    this.members = members;
    this.choice = choice;
    this.dice = dice;
  }

  /** All responses to a message, in no order. */
  List<Response> responses(Draft draft) {
    List<Response> responses = new ArrayList<>();
    switch (draft.purpose()) {
      case COMPLAINT -> complaint(draft, responses);
      case HELP -> help(draft, responses);
      case REPOST -> {}
      default -> {
        if (draft.addressed() != null) {
          answer(draft, responses);
        } else if (draft.kind() != Message.Kind.REPLY) {
          audience(draft, responses);
        }
      }
    }
    return responses;
  }

  private void audience(Draft draft, List<Response> responses) {
    boolean selling = draft.purpose().selling();
    double mean =
        community.repliesPerPost()
            * StrictMath.exp(
                0.4 * draft.attention()
                    + (selling ? effects.of(Effect.SHALLOW) : 0)
                    + effects.of(Effect.GENEROSITY) * (draft.author().giving - 0.5));
    for (int i = dice.poisson(Math.min(mean, members.size())); i > 0; i--) {
      Account replier = choice.other(draft.author(), members);
      responses.add(Response.reply(hours(3), replier, reply(draft.purpose(), replier)));
    }
    double passedOn = 0.13 * mean;
    if (dice.chance(passedOn)) {
      Account reader = choice.other(draft.author(), members);
      responses.add(passOn(Message.Kind.REPOST, reader, Purpose.REPOST));
    }
    if (dice.chance(passedOn * 0.6)) {
      Account reader = choice.other(draft.author(), members);
      Purpose comment = dice.chance(reader.promotion * 0.5) ? Purpose.OFFER : Purpose.QUOTE;
      responses.add(passOn(Message.Kind.QUOTE, reader, comment));
    }
  }

  private Response passOn(Message.Kind kind, Account reader, Purpose purpose) {
    return new Response((long) (hours(6) * Period.HOUR), reader, kind, purpose);
  }

  private Purpose reply(Purpose to, Account replier) {
    double phatic = Dice.logit(0.25) + (to.selling() ? effects.of(Effect.HOLLOW) : 0);
    if (dice.chance(Dice.logistic(phatic))) {
      return Purpose.PHATIC;
    }
    if (dice.chance(replier.promotion * 0.35)) {
      return Purpose.COUNTER_OFFER;
    }
    if (to == Purpose.QUESTION && dice.chance(0.75)) {
      return Purpose.ANSWER;
    }
    double kind = dice.uniform();
    return kind < 0.6 ? Purpose.REMARK : kind < 0.88 ? Purpose.ASK_BACK : Purpose.PRAISE;
  }

  private void help(Draft draft, List<Response> responses) {
    int given = draft.author().history.generosity(draft.at());
    double answered = Dice.logit(0.35) + effects.of(Effect.GIVING) * given;
    if (dice.chance(Dice.logistic(answered))) {
      for (int i = 1 + dice.poisson(0.6); i > 0; i--) {
        Account helper = choice.other(draft.author(), members);
        responses.add(Response.reply(hours(5), helper, Purpose.ANSWER));
      }
    }
  }

  /** Answered early, late or never; what is added to it afterwards depends on which. */
  private void complaint(Draft draft, List<Response> responses) {
    double fate = dice.uniform();
    boolean early = fate < 0.4;
    double answered = early ? 0.3 + 4 * dice.uniform() : 30 + 60 * dice.uniform();
    if (fate < 0.75) {
      responses.add(Response.reply(answered, draft.addressed(), Purpose.SETTLE));
    }
    double further = 1.3 * (early ? StrictMath.exp(effects.of(Effect.EARLY_ANSWER)) : 1);
    for (int i = dice.poisson(further); i > 0; i--) {
      Account writer = dice.chance(0.5) ? draft.author() : choice.other(draft.author(), members);
      if (writer != draft.addressed()) {
        double after = answered + 1 + dice.logNormal(8, 0.6);
        responses.add(Response.reply(after, writer, Purpose.GRIEVANCE));
      }
    }
  }

  /** Whether the account addressed answers, and how. */
  private void answer(Draft draft, List<Response> responses) {
    Account asked = draft.addressed();
    double logit =
        readiness(draft.purpose(), asked)
            + (draft.first() && draft.purpose().selling() ? effects.of(Effect.FIRST_WORDS) : 0)
            + 0.5 * effects.of(Effect.GENEROSITY) * (draft.author().giving - 0.5)
            - 0.12 * draft.depth();
    if (dice.chance(Dice.logistic(logit))) {
      responses.add(Response.reply(hours(2.5), asked, reaction(draft)));
    }
  }

  private static double readiness(Purpose purpose, Account asked) {
    return switch (purpose) {
      case ASK_BACK, APPROACH -> Dice.logit(asked.answering);
      case PITCH, COUNTER_OFFER, CLOSING -> -0.2;
      case REMARK, ANSWER, PRAISE -> 0.1;
      case PHATIC -> -2.0;
      case SETTLE, GRIEVANCE -> -1.0;
      default -> -2.5;
    };
  }

  private Purpose reaction(Draft draft) {
    Message above = draft.target();
    return switch (draft.purpose()) {
      case ASK_BACK ->
          above != null && above.purpose().selling() ? Purpose.CLOSING : Purpose.ANSWER;
      case APPROACH -> Purpose.ANSWER;
      case ANSWER, PRAISE -> dice.chance(0.6) ? Purpose.ACKNOWLEDGE : Purpose.ASK_BACK;
      case PITCH, COUNTER_OFFER, CLOSING -> dice.chance(0.5) ? Purpose.ASK_BACK : Purpose.PHATIC;
      case GRIEVANCE -> Purpose.REMARK;
      case REMARK -> dice.chance(0.55) ? Purpose.REMARK : Purpose.ASK_BACK;
      default -> Purpose.PHATIC;
    };
  }

  private double hours(double median) {
    return Math.min(120, dice.logNormal(median, 1.1));
  }
}
