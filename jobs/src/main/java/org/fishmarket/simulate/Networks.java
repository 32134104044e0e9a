package org.fishmarket.simulate;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.fishmarket.simulate.format.CrowdTangleWriter;
import org.fishmarket.simulate.world.Community;
import org.fishmarket.simulate.world.Effect;
import org.fishmarket.simulate.world.Grammar;
import org.fishmarket.simulate.world.Period;
import org.fishmarket.simulate.world.TownPlan;

/** Shares the accounts and posts of an experiment among its networks. */
final class Networks {
  private static final List<String> TOPICS = List.of("market", "circle", "allotment", "stars");

  /** A Monday. */
  private static final Instant END = Instant.parse("2023-05-01T00:00:00Z");

  private static final long DAY = 86_400;
  private static final long GROUP_IDS = 700_000_000_000_000L;

  private final Experiment experiment;
  private final Period period;
  private final List<Network> all = new ArrayList<>();
  private int accounts;

  Networks(Experiment experiment) {
    this.experiment = experiment;
    Instant start = END.minusSeconds(7 * DAY * experiment.weeks());
    this.period = new Period(start, experiment.weeks(), END.plusSeconds(21 * DAY));
    for (int cohort = 0; cohort < experiment.promotion().size(); cohort++) {
      cohort(cohort);
    }
  }

  List<Network> all() {
    return all;
  }

  private void cohort(int cohort) {
    int groups = experiment.groups() == null ? 1 : experiment.groups();
    int networks = experiment.formats().size() * groups;
    for (int i = 0; i < networks; i++) {
      int members = experiment.accounts() / networks;
      members += i < experiment.accounts() % networks ? 1 : 0;
      all.add(network(cohort, experiment.formats().get(i / groups), i % groups, members));
      accounts += members;
    }
  }

  private Network network(int cohort, ExportFormat format, int number, int members) {
    String name = name("cohort", cohort, experiment.promotion().size());
    String topic = TOPICS.get(cohort % TOPICS.size());
    Path folder = Path.of(name);
    CrowdTangleWriter.Group group = null;
    if (experiment.groups() != null) {
      folder = folder.resolve(name("network", number, experiment.groups()));
      String named = new Grammar(topic).alternatives("name").get(0) + " " + (all.size() + 1);
      group = new CrowdTangleWriter.Group(named, GROUP_IDS + all.size(), members);
    }
    double promotion = experiment.promotion().get(cohort);
    Community community =
        Community.town(
            name, topic, all.size(), format.medium(), members, promotion, experiment.replies());
    TownPlan plan =
        new TownPlan(
            community,
            experiment.effects(),
            period,
            accounts,
            posts(cohort) * members / experiment.accounts(),
            experiment.gaps(),
            experiment.mislabelled(),
            experiment.seed());
    return new Network(name, promotion, folder, format, group, plan);
  }

  /** Numbers of the same length, so that names stand in their order. */
  private static String name(String what, int index, int of) {
    int digits = Integer.toString(of).length();
    return String.format(Locale.ROOT, "%s-%0" + digits + "d", what, index + 1);
  }

  /** Own posts of a cohort: alike for all, unless those who sell are busier. */
  private double posts(int cohort) {
    double all = experiment.promotion().stream().mapToDouble(this::busyness).sum();
    return experiment.posts() * busyness(experiment.promotion().get(cohort)) / all;
  }

  private double busyness(double promotion) {
    return StrictMath.exp(experiment.effects().of(Effect.BUSY) * promotion);
  }
}
