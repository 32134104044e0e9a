package org.fishmarket.simulate.world;

import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Consumer;

/**
 * A community that lives through a period. Messages leave in the order of time as they are written;
 * memory holds the accounts and the responses that are still to come.
 */
public final class World {
  /** The platform's ids count milliseconds from here (X's snowflakes). */
  private static final long ID_EPOCH = 1_288_834_974_657L;

  private final Community community;
  private final Period period;
  private final List<Account> members = new ArrayList<>();
  private final PriorityQueue<Event> events = new PriorityQueue<>();
  private final Dice dice;
  private final Mood mood;
  private final Choice choice;
  private final Voice voice;
  private final Crowd crowd;
  private final Attention attention;
  private final Effects effects;
  private long order;

  /**
   * @param seed the world's truth: the same arguments give the same messages
   */
  public World(Community community, Effects effects, Period period, long seed) {
    this.community = community;
    this.period = period;
    this.effects = effects;
    Dice roots = new Dice(seed).fork(community.name() + " " + community.number());
    Grammar grammar = new Grammar(community.topic());
    for (int i = 0; i < community.accounts(); i++) {
      members.add(new Account(i, community, grammar, roots.fork("account " + i)));
    }
    this.dice = roots.fork("counts");
    this.mood = new Mood(period, roots.fork("mood"));
    this.choice = new Choice(community, roots.fork("choice"));
    this.voice = new Voice(grammar, community.medium(), roots.fork("voice"));
    this.crowd = new Crowd(community, effects, members, choice, roots.fork("crowd"));
    this.attention = new Attention(effects);
  }

  public List<Account> members() {
    return List.copyOf(members);
  }

  public Community community() {
    return community;
  }

  /** Lives through the period, once. */
  public void run(Consumer<Message> out) {
    long start = period.start().toEpochMilli();
    for (Account account : members) {
      schedule(account, start);
    }
    for (Event event = events.poll(); event != null; event = events.poll()) {
      if (event.purpose() != null) {
        out.accept(write(event));
      } else {
        schedule(event.author(), event.at());
        if (inTheMood(event)) {
          out.accept(write(decide(event)));
        }
      }
    }
  }

  private void schedule(Account account, long after) {
    double weeks = dice.exponential() / account.postsPerWeek;
    push(after + 1000 + (long) (weeks * Period.WEEK), account, null, null, null, null);
  }

  private void push(
      long at, Account author, Message.Kind kind, Purpose purpose, Account to, Message target) {
    if (at < period.end()) {
      events.add(new Event(at, order++, author, kind, purpose, to, target));
    }
  }

  /** A polluted network falls silent. */
  private boolean inTheMood(Event event) {
    return dice.chance(StrictMath.exp(effects.of(Effect.POLLUTION) * mood.pollution(event.at())));
  }

  private Event decide(Event event) {
    Account author = event.author();
    Purpose purpose = choice.purpose(author, event.at(), mood.shock(event.at()));
    mood.count(purpose);
    Account addressed = choice.addressed(author, purpose, members);
    return new Event(
        event.at(), event.order(), author, Message.Kind.POST, purpose, addressed, null);
  }

  private Message write(Event event) {
    Draft draft = draft(event);
    List<Response> responses = crowd.responses(draft);
    Message message = count(draft, responses);
    for (Response response : responses) {
      Account to =
          response.kind() == Message.Kind.REPLY && response.author() != draft.author()
              ? draft.author()
              : null;
      push(
          draft.at() + response.delay(),
          response.author(),
          response.kind(),
          response.purpose(),
          to,
          message);
    }
    return message;
  }

  private Draft draft(Event event) {
    Account author = event.author();
    long at = event.at();
    boolean repost = event.purpose() == Purpose.REPOST;
    String text = repost ? null : voice.text(author, event.purpose(), at);
    double heard = repost ? 0 : attention.of(author, event.purpose(), text, at, mood.pollution(at));
    author.history.wrote(event.purpose(), at);
    Account addressed = event.addressed();
    boolean first = false;
    if (addressed != null) {
      if (addressed.history.addressedLately(author, at)) {
        author.history.exchanged(at);
        addressed.history.exchanged(at);
      }
      first = author.history.addresses(addressed, at);
    }
    int depth = 0;
    for (Message above = event.target();
        above != null && event.kind() == Message.Kind.REPLY;
        above = above.kind() == Message.Kind.REPLY ? above.target() : null) {
      depth++;
    }
    return new Draft(
        at,
        author,
        event.kind(),
        event.purpose(),
        text,
        addressed,
        event.target(),
        first,
        depth,
        heard);
  }

  private Message count(Draft draft, List<Response> responses) {
    int replies = 0;
    int reposts = 0;
    int quotes = 0;
    for (Response response : responses) {
      switch (response.kind()) {
        case REPLY -> replies++;
        case REPOST -> reposts++;
        default -> quotes++;
      }
    }
    int likes = 0;
    boolean own = draft.kind() == Message.Kind.POST || draft.kind() == Message.Kind.QUOTE;
    if (own) {
      double mean =
          community.engagement() * StrictMath.exp(draft.attention() + 0.4 * dice.normal());
      likes = dice.poisson(0.85 * mean);
      reposts += dice.poisson(0.1 * mean);
      // some who reply have left or are protected: their replies are counted but not collected
      replies += dice.poisson(0.04 * mean);
    } else if (draft.kind() == Message.Kind.REPLY) {
      likes = dice.poisson(0.5);
    }
    return new Message(
        id(draft.at()),
        draft.at(),
        draft.author(),
        draft.kind(),
        draft.purpose(),
        draft.text(),
        draft.addressed(),
        draft.target(),
        likes,
        reposts,
        replies,
        quotes);
  }

  private long id(long at) {
    return (at - ID_EPOCH) << 22 | (long) community.number() << 12 | (order++ & 0xFFF);
  }
}
