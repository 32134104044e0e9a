package org.fishmarket.simulate.world;

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
  private final List<Account> members;
  private final PriorityQueue<Event> events = new PriorityQueue<>();
  private final Society society;
  private final Wording wording;
  private final Dice dice;
  private final double pace;
  private long order;

  /**
   * A group of the sample data.
   *
   * @param seed the world's truth: the same arguments give the same messages
   */
  public World(Community community, Effects effects, Period period, long seed) {
    this(community, period, Village.of(community, effects, period, seed));
  }

  private World(Community community, Period period, Village village) {
    this(community, period, village.members(), village, village.voice(), village.dice(), 1);
  }

  /**
   * @param dice for the times of own posts
   * @param pace factor on how often each account posts
   */
  World(
      Community community,
      Period period,
      List<Account> members,
      Society society,
      Wording wording,
      Dice dice,
      double pace) {
    this.community = community;
    this.period = period;
    this.members = List.copyOf(members);
    this.society = society;
    this.wording = wording;
    this.dice = dice;
    this.pace = pace;
  }

  public List<Account> members() {
    return members;
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
      boolean own = event.purpose() == null;
      if (own) {
        schedule(event.author(), event.at());
      }
      if (society.goesAhead(event)) {
        out.accept(write(own ? decide(event) : event));
      }
    }
  }

  private void schedule(Account account, long after) {
    double weeks = dice.exponential() / (account.postsPerWeek * pace);
    push(after + 1000 + (long) (weeks * Period.WEEK), account, null, null, null, null);
  }

  private void push(
      long at, Account author, Message.Kind kind, Purpose purpose, Account to, Message target) {
    if (at < period.end()) {
      events.add(new Event(at, order++, author, kind, purpose, to, target));
    }
  }

  private Event decide(Event event) {
    Account author = event.author();
    Purpose purpose = society.purpose(author, event.at());
    Account addressed = society.addressed(author, purpose, event.at());
    return new Event(
        event.at(), event.order(), author, Message.Kind.POST, purpose, addressed, null);
  }

  private Message write(Event event) {
    Draft silent = draft(event);
    Draft draft = silent.heard(event.purpose() == Purpose.REPOST ? 0 : society.attention(silent));
    society.remember(draft);
    if (draft.addressed() != null) {
      draft.author().addresses(draft.addressed(), draft.purpose(), draft.at());
    }
    List<Response> responses = society.responses(draft);
    Message message = message(draft, society.counts(draft, responses));
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
    Purpose worded = society.worded(event);
    Account addressed = event.addressed();
    int depth = 0;
    for (Message above = event.target();
        above != null && event.kind() == Message.Kind.REPLY;
        above = above.kind() == Message.Kind.REPLY ? above.target() : null) {
      depth++;
    }
    return new Draft(
        event.at(),
        author,
        event.kind(),
        event.purpose(),
        worded,
        worded == Purpose.REPOST ? null : wording.text(author, worded, event.at()),
        addressed,
        event.target(),
        addressed != null && !author.history.everAddressed(addressed),
        depth,
        0);
  }

  private Message message(Draft draft, Counts counts) {
    return new Message(
        id(draft.at()),
        draft.at(),
        draft.author(),
        draft.kind(),
        draft.purpose(),
        draft.text(),
        draft.addressed(),
        draft.target(),
        counts.likes(),
        counts.shares(),
        counts.replies(),
        counts.quotes());
  }

  private long id(long at) {
    return (at - ID_EPOCH) << 22 | (long) community.number() << 12 | (order++ & 0xFFF);
  }
}
