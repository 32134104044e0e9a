package org.fishmarket.simulate.world;

import java.util.ArrayList;
import java.util.List;

/** The society of the sample data. Its effects reach into one another, as in life. */
final class Village implements Society {
  private final Community community;
  private final Effects effects;
  private final List<Account> members;
  private final Voice voice;
  private final Dice dice;
  private final Mood mood;
  private final Choice choice;
  private final Crowd crowd;
  private final Attention attention;

  private Village(
      Community community, Effects effects, Period period, List<Account> members, Dice roots) {
    this.community = community;
    this.effects = effects;
    this.members = members;
    this.dice = roots.fork("counts");
    this.mood = new Mood(period, roots.fork("mood"));
    this.choice = new Choice(community, roots.fork("choice"));
    this.voice = new Voice(new Grammar(community.topic()), community.medium(), roots.fork("voice"));
    this.crowd = new Crowd(community, effects, members, choice, roots.fork("crowd"));
    this.attention = new Attention(effects);
  }

  static Village of(Community community, Effects effects, Period period, long seed) {
    Dice roots = new Dice(seed).fork(community.name() + " " + community.number());
    Grammar grammar = new Grammar(community.topic());
    Registry registry = Registry.village(community);
    List<Account> members = new ArrayList<>();
    for (int i = 0; i < community.accounts(); i++) {
      members.add(new Account(i, community, registry, grammar, roots.fork("account " + i)));
    }
    return new Village(community, effects, period, members, roots);
  }

  List<Account> members() {
    return members;
  }

  Voice voice() {
    return voice;
  }

  Dice dice() {
    return dice;
  }

  /** A polluted network falls silent. */
  @Override
  public boolean goesAhead(Event event) {
    return event.purpose() != null
        || dice.chance(StrictMath.exp(effects.of(Effect.POLLUTION) * mood.pollution(event.at())));
  }

  @Override
  public Purpose purpose(Account author, long at) {
    Purpose purpose = choice.purpose(author, at, mood.shock(at));
    mood.count(purpose);
    return purpose;
  }

  @Override
  public Account addressed(Account author, Purpose purpose, long at) {
    return choice.addressed(author, purpose, members);
  }

  @Override
  public Purpose worded(Event event) {
    return event.purpose();
  }

  @Override
  public double attention(Draft draft) {
    return attention.of(draft, mood.pollution(draft.at()));
  }

  @Override
  public void remember(Draft draft) {
    draft.author().history.gave(draft.purpose(), draft.at());
    if (draft.purpose().intent() != null) {
      draft.author().history.posted(draft.purpose());
    }
  }

  @Override
  public List<Response> responses(Draft draft) {
    return crowd.responses(draft);
  }

  @Override
  public Counts counts(Draft draft, List<Response> responses) {
    Counts seen = Counts.of(responses);
    if (draft.own()) {
      double mean =
          community.engagement() * StrictMath.exp(draft.attention() + 0.4 * dice.normal());
      int likes = dice.poisson(0.85 * mean);
      int reposts = seen.shares() + dice.poisson(0.1 * mean);
      // some who reply have left or are protected: their replies are counted but not collected
      int replies = seen.replies() + dice.poisson(0.04 * mean);
      return new Counts(likes, reposts, replies, seen.quotes());
    }
    int likes = draft.kind() == Message.Kind.REPLY ? dice.poisson(0.5) : 0;
    return new Counts(likes, seen.shares(), seen.replies(), seen.quotes());
  }
}
