package org.fishmarket.simulate.world;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.fishmarket.models.codebook.Act;

/** Measures that compare accounts, or the accounts of cohorts. */
final class AccountMeasures {
  private static final Set<Act> GIVING = Set.of(Act.GIVES_HELP, Act.THANKS, Act.CONGRATULATES);
  private static final int FEWEST = 5;
  private final Measures measures;

  AccountMeasures(Measures measures) {
    this.measures = measures;
  }

  void add(List<Fact> facts, boolean sells) {
    Map<Account, List<Fact>> written =
        facts.stream().collect(Collectors.groupingBy(fact -> fact.message.author()));
    Map<Account, List<Fact>> received = new HashMap<>();
    facts.stream()
        .filter(fact -> fact.message.addressed() != null)
        .collect(Collectors.groupingBy(fact -> fact.message.addressed()))
        .forEach(received::put);
    written.forEach(
        (account, its) -> {
          List<Fact> coded =
              its.stream().filter(f -> f.message.purpose().intent() != null).toList();
          List<Fact> units = its.stream().filter(Fact::unit).toList();
          if (coded.size() >= FEWEST && !units.isEmpty()) {
            String id = Long.toString(account.id());
            posts(id, sells ? 1 : 0, coded, units);
            others(id, sells ? 1 : 0, coded, units, received.getOrDefault(account, List.of()));
          }
        });
  }

  private void posts(String id, double sells, List<Fact> coded, List<Fact> units) {
    double ratio = mean(coded, fact -> fact.selling() ? 1 : 0);
    double engagement = mean(units, Fact::engagement);
    measures.pooled("engagement-by-promotion").add(id, "", engagement, ratio);
    measures
        .pooled("busy-but-shallow quality")
        .add(id, "", mean(units, AccountMeasures::quality), sells);
    measures
        .pooled("busy-but-shallow answered")
        .add(id, "", mean(units, f -> f.repliesByOthers().isEmpty() ? 0 : 1), sells);
    measures.pooled("busy-but-shallow volume").add(id, "", Math.log(units.size()), sells);
  }

  private void others(
      String id, double sells, List<Fact> coded, List<Fact> units, List<Fact> received) {
    double replies = mean(units, fact -> fact.repliesByOthers().size());
    double giving = mean(coded, AccountMeasures::gives);
    measures.pooled("busy-but-shallow replies").add(id, "", replies, sells);
    measures.pooled("generosity replies").add(id, "", replies, giving);
    Set<Account> to = new HashSet<>();
    coded.forEach(fact -> to.add(fact.message.addressed()));
    to.remove(null);
    if (!to.isEmpty()) {
      Set<Account> both = new HashSet<>(to);
      both.retainAll(received.stream().map(fact -> fact.message.author()).toList());
      double reciprocity = both.size() / (double) to.size();
      measures.pooled("generosity reciprocity").add(id, "", reciprocity, giving);
    }
    List<Fact> questions =
        received.stream()
            .filter(fact -> fact.message.purpose().act() == Act.ASKS_QUESTION)
            .toList();
    if (questions.size() >= FEWEST) {
      double answered = mean(questions, fact -> fact.answered ? 1 : 0);
      measures.pooled("dialogue").add(id, "", mean(units, Fact::engagement), answered);
    }
  }

  private static double gives(Fact fact) {
    Act act = fact.message.purpose().act();
    return act != null && GIVING.contains(act) ? 1 : 0;
  }

  private static double quality(Fact fact) {
    return fact.repliesByOthers().stream()
        .filter(reply -> !reply.purpose().selling() && reply.purpose() != Purpose.PHATIC)
        .count();
  }

  private static double mean(Collection<Fact> facts, ToDoubleFunction<Fact> value) {
    return facts.stream().mapToDouble(value).average().orElseThrow();
  }
}
