package org.fishmarket.simulate.world;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fishmarket.models.codebook.Act;

/** What the messages of one network show of each other, read off them without the generator. */
final class Facts {
  private static final long DAYS_90 = 90 * Period.DAY;
  private static final long DAYS_30 = 30 * Period.DAY;
  private static final long DAYS_7 = 7 * Period.DAY;

  private final Map<Long, Fact> byId = new HashMap<>();
  private final List<Fact> all = new ArrayList<>();
  private final Map<Account, Deque<Boolean>> own = new HashMap<>();
  private final Map<Account, Deque<Boolean>> coded = new HashMap<>();
  private final Map<Account, Deque<Long>> exchanges = new HashMap<>();
  private final Map<Account, Integer> ever = new HashMap<>();
  private final Map<Account, Deque<Long>> gifts = new HashMap<>();
  private final Map<List<Account>, Long> addressed = new HashMap<>();
  private final Map<Set<Account>, Fact> opened = new HashMap<>();

  Facts(List<Message> messages) {
    messages.forEach(this::read);
  }

  List<Fact> all() {
    return all;
  }

  private void read(Message message) {
    Fact fact = new Fact(message);
    Account author = message.author();
    byId.put(message.id(), fact);
    all.add(fact);
    fact.sharingOwn = share(own, author);
    fact.sharingAll = share(coded, author);
    fact.exchanges = recent(exchanges, author, message.at());
    fact.exchangesEver = ever.getOrDefault(author, 0);
    fact.gifts = recent(gifts, author, message.at());
    if (message.kind() == Message.Kind.REPLY) {
      Fact target = byId.get(message.target().id());
      target.replies.add(message);
      target.answered |=
          author == target.message.addressed() && message.at() - target.message.at() <= DAYS_7;
    }
    if (message.addressed() != null) {
      meet(fact);
    }
    if (message.purpose().intent() != null) {
      last20(coded, author, !message.purpose().selling());
      if (message.own()) {
        last20(own, author, !message.purpose().selling());
      }
    }
    if (message.purpose().act() == Act.GIVES_HELP) {
      gifts.computeIfAbsent(author, a -> new ArrayDeque<>()).add(message.at());
    }
  }

  private void meet(Fact fact) {
    Message message = fact.message;
    Account author = message.author();
    Account other = message.addressed();
    Long back = addressed.get(List.of(other, author));
    Set<Account> pair = new HashSet<>(List.of(author, other));
    if (back != null && message.at() - back <= DAYS_90) {
      for (Account one : pair) {
        exchanges.computeIfAbsent(one, a -> new ArrayDeque<>()).add(message.at());
        ever.merge(one, 1, Integer::sum);
      }
      Fact opening = opened.get(pair);
      if (opening != null && message.at() - opening.message.at() < DAYS_30) {
        opening.exchangesAfter++;
      }
    }
    fact.first = addressed.put(List.of(author, other), message.at()) == null;
    if (fact.first && back == null) {
      opened.put(pair, fact);
    }
  }

  private static double share(Map<Account, Deque<Boolean>> of, Account author) {
    Deque<Boolean> last = of.getOrDefault(author, new ArrayDeque<>());
    return last.stream().mapToInt(shared -> shared ? 1 : 0).average().orElse(Double.NaN);
  }

  private static void last20(Map<Account, Deque<Boolean>> of, Account author, boolean shares) {
    Deque<Boolean> last = of.computeIfAbsent(author, a -> new ArrayDeque<>());
    last.add(shares);
    if (last.size() > 20) {
      last.remove();
    }
  }

  private static int recent(Map<Account, Deque<Long>> of, Account author, long at) {
    Deque<Long> times = of.getOrDefault(author, new ArrayDeque<>());
    while (!times.isEmpty() && at - times.peek() > DAYS_90) {
      times.remove();
    }
    return times.size();
  }
}
