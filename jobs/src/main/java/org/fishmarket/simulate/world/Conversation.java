package org.fishmarket.simulate.world;

import java.util.ArrayList;
import java.util.List;

/**
 * Who responds to a message of a town, when and with what. Without an effect nothing here depends
 * on whether somebody sells.
 */
final class Conversation {
  private static final int DEEPEST = 10;
  private static final double REPOSTED = 0.12;
  private static final double QUOTED = 0.06;
  private static final double EARLY = 0.55;
  private static final double FURTHER = 0.8;
  private static final double USUAL_GIVING = 1.3;

  /** Own posts, by the quotes that they and their quotes get, for each that was planned. */
  static final double WITH_QUOTES = 1 / (1 - QUOTED);

  private final double replies;
  private final Effects effects;
  private final Company company;
  private final Agenda agenda;
  private final Manners manners;
  private final int most;
  private final Dice dice;

  /**
   * @param most replies that a post can get
   */
  Conversation(
      double replies,
      Effects effects,
      Company company,
      Agenda agenda,
      Manners manners,
      int most,
      Dice dice) {
    this.replies = replies;
    this.effects = effects;
    this.company = company;
    this.agenda = agenda;
    this.manners = manners;
    this.most = most;
    this.dice = dice;
  }

  List<Response> responses(Draft draft) {
    List<Response> responses = new ArrayList<>();
    if (draft.purpose() == Purpose.COMPLAINT) {
      complaint(draft, responses);
    } else if (draft.addressed() != null) {
      if (draft.depth() < DEEPEST && dice.chance(manners.answers(draft))) {
        Account asked = draft.addressed();
        responses.add(reply(hours(2.5), asked, draft));
      }
    } else if (draft.own()) {
      audience(draft, responses);
    }
    return responses;
  }

  private void audience(Draft draft, List<Response> responses) {
    boolean helped = draft.purpose() == Purpose.HELP;
    for (int i = helped ? helpers(draft) : repliers(draft); i > 0; i--) {
      Account replier =
          helped
              ? company.helper(draft.author(), draft.at())
              : company.replier(draft.author(), draft.at());
      responses.add(reply(hours(3), replier, draft));
    }
    if (dice.chance(REPOSTED)) {
      Account reader = company.replier(draft.author(), draft.at());
      responses.add(passOn(Message.Kind.REPOST, reader, Purpose.REPOST));
    }
    if (dice.chance(QUOTED)) {
      Account reader = company.replier(draft.author(), draft.at());
      responses.add(passOn(Message.Kind.QUOTE, reader, agenda.comment(reader, draft.at())));
    }
  }

  private int repliers(Draft draft) {
    double effect =
        (draft.purpose().selling() ? effects.of(Effect.SHALLOW) : 0)
            + effects.of(Effect.GENEROSITY) * (draft.author().giving - 0.5);
    return dice.poisson(Math.min(replies * StrictMath.exp(effect), most));
  }

  /** As many as with any other post, unless it matters what the asker gave before. */
  private int helpers(Draft draft) {
    int given = draft.author().history.generosity(draft.at());
    double usual = -StrictMath.expm1(-replies);
    double logit = Dice.logit(usual) + effects.of(Effect.GIVING) * (given - USUAL_GIVING);
    return dice.chance(Dice.logistic(logit)) ? dice.poissonFromOne(replies) : 0;
  }

  /**
   * Answered early, late or never. Whatever is added to it comes some days later than any answer,
   * so that it can be counted from the same hour on for all.
   */
  private void complaint(Draft draft, List<Response> responses) {
    boolean early = dice.chance(EARLY);
    double hours = early ? 0.3 + 4 * dice.uniform() : 14 + 34 * dice.uniform();
    boolean answered = dice.chance(manners.answers(draft));
    if (answered) {
      responses.add(Response.reply(hours, draft.addressed(), Purpose.SETTLE));
    }
    double effect = answered && early ? effects.of(Effect.EARLY_ANSWER) : 0;
    for (int i = dice.poisson(FURTHER * StrictMath.exp(effect)); i > 0; i--) {
      Account writer =
          dice.chance(0.5) ? draft.author() : company.replier(draft.author(), draft.at());
      if (writer != draft.addressed()) {
        responses.add(Response.reply(50 + 110 * dice.uniform(), writer, Purpose.GRIEVANCE));
      }
    }
  }

  private Response reply(double hours, Account replier, Draft to) {
    return Response.reply(hours, replier, manners.reply(to, replier));
  }

  private Response passOn(Message.Kind kind, Account reader, Purpose purpose) {
    return new Response((long) (hours(6) * Period.HOUR), reader, kind, purpose);
  }

  private double hours(double median) {
    return Math.min(120, dice.logNormal(median, 1.1));
  }
}
