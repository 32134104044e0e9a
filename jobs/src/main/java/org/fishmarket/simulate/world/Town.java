package org.fishmarket.simulate.world;

import java.util.List;

/**
 * The society of experiments: what is planted, and nothing else, tells selling from sharing.
 * Whoever sells is answered as often, as soon, by as many and in the same words as whoever shares,
 * unless an effect says otherwise; and engagement has no part in who talks to whom.
 */
final class Town implements Society {
  private final Rota rota;
  private final Mood mood;
  private final Agenda agenda;
  private final Company company;
  private final Conversation conversation;
  private final Hearing hearing;

  Town(
      Rota rota,
      Mood mood,
      Agenda agenda,
      Company company,
      Conversation conversation,
      Hearing hearing) {
    this.rota = rota;
    this.mood = mood;
    this.agenda = agenda;
    this.company = company;
    this.conversation = conversation;
    this.hearing = hearing;
  }

  @Override
  public boolean goesAhead(Event event) {
    return rota.present(event.author(), event.at());
  }

  @Override
  public Purpose purpose(Account author, long at) {
    return agenda.purpose(author, at);
  }

  @Override
  public Account addressed(Account author, Purpose purpose, long at) {
    return switch (purpose) {
      case PITCH, APPROACH -> company.stranger(author, at);
      case COMPLAINT -> company.present(author, at);
      default -> null;
    };
  }

  @Override
  public Purpose worded(Event event) {
    return agenda.worded(event);
  }

  @Override
  public double attention(Draft draft) {
    return hearing.attention(draft);
  }

  @Override
  public void remember(Draft draft) {
    draft.author().history.gave(draft.purpose(), draft.at());
    if (draft.own()) {
      draft.author().history.posted(draft.purpose());
      mood.count(draft.purpose());
    }
  }

  @Override
  public List<Response> responses(Draft draft) {
    return conversation.responses(draft);
  }

  @Override
  public Counts counts(Draft draft, List<Response> responses) {
    return hearing.counts(draft, responses);
  }
}
