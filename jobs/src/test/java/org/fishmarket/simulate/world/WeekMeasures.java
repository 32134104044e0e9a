package org.fishmarket.simulate.world;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fishmarket.models.codebook.Intent;

/** Measures of a network's weeks after what was sold in it the week before. */
final class WeekMeasures {
  private static final class Week {
    private final Set<Account> active = new HashSet<>();
    private int own;
    private int hard;
    private int others;
    private double engagement;
  }

  private final Measures measures;

  WeekMeasures(Measures measures) {
    this.measures = measures;
  }

  void add(List<Fact> facts, String network) {
    List<Week> weeks = new ArrayList<>();
    for (int i = 0; i < measures.period().weeks(); i++) {
      weeks.add(new Week());
    }
    facts.forEach(fact -> count(weeks.get(measures.period().week(fact.message.at())), fact));
    for (int i = 1; i < weeks.size(); i++) {
      Week before = weeks.get(i - 1);
      Week week = weeks.get(i);
      if (before.own > 0 && week.others > 0) {
        double share = before.hard / (double) before.own;
        String cluster = network + " " + i;
        measures
            .within("polluted-network engagement")
            .add(cluster, network, week.engagement / week.others, share);
        measures
            .within("polluted-network participants")
            .add(cluster, network, Math.log(week.active.size()), share);
      }
    }
  }

  /** Engagement is that of posts that do not sell hard themselves. */
  private static void count(Week week, Fact fact) {
    week.active.add(fact.message.author());
    if (fact.message.own()) {
      boolean hard = fact.message.purpose().intent() == Intent.HARD_SELL;
      week.own++;
      week.hard += hard ? 1 : 0;
      if (fact.unit() && !hard) {
        week.others++;
        week.engagement += fact.engagement();
      }
    }
  }
}
