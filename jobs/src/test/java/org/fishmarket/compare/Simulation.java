package org.fishmarket.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.fishmarket.compare.finding.Settings;
import org.fishmarket.compare.sums.Cell;
import org.fishmarket.compare.sums.Contrast;
import org.fishmarket.compare.sums.Contribution;
import org.fishmarket.compare.sums.Group;
import org.fishmarket.compare.sums.Observed;
import org.fishmarket.compare.sums.Pair;
import org.fishmarket.compare.sums.Resample;
import org.fishmarket.compare.sums.Resampling;
import org.fishmarket.compare.sums.Total;
import org.fishmarket.stats.Prevalence;
import org.fishmarket.stats.Sums;

/**
 * Worlds of accounts drawn with known parameters, resampled as the workers do it, without Spark.
 */
final class Simulation {
  static final Cell CELL = new Cell("twitter/twint", 7);
  static final Cell OTHER = new Cell("facebook/graph", 5);

  private final Settings settings;
  private final List<Contribution> accounts = new ArrayList<>();

  Simulation(Settings settings) {
    this.settings = settings;
  }

  /** Adds an account by its totals and its place in a cell; a NaN ratio has none. */
  void add(String cohort, Map<Total, Double> totals, Cell cell, double ratio, double log) {
    double[] values = new double[Total.SIZE];
    totals.forEach((total, value) -> values[total.ordinal()] = value);
    values[Total.SLOPE_ACCOUNTS.ordinal()] = Double.isNaN(ratio) ? 0 : 1;
    values[Total.ACCOUNTS.ordinal()] = 1;
    Map<Cell, double[]> cells = new TreeMap<>();
    if (!Double.isNaN(ratio)) {
      cells.put(cell, Cell.contribution(ratio, 1, log));
      Cell.count(ratio, cells);
    }
    // a world's accounts are its own: the seed of the settings differs between worlds
    long key = accounts.size() * 7919L + 13;
    accounts.add(
        new Contribution(key, cohort, Set.of(cohort), values, cells, new double[Prevalence.NODES]));
  }

  /** Adds accounts with a slope, and noise that grows with the promotional ratio. */
  void slope(String cohort, int n, Cell cell, double level, double slope, SplittableRandom random) {
    for (int i = 0; i < n; i++) {
      double x = Math.round(10 * random.nextDouble() * random.nextDouble()) / 10.0;
      double noise = (.5 + x) * random.nextGaussian();
      add(cohort, Map.of(), cell, x, level + slope * x + noise);
    }
  }

  /** Adds accounts of unequal size with a ratio of events to posts. */
  void ratio(String cohort, int n, double rate, double spread, SplittableRandom random) {
    for (int i = 0; i < n; i++) {
      double posts = 1 + Math.floor(Math.exp(1.2 * random.nextGaussian() + 1.5));
      double own = rate * Math.exp(spread * random.nextGaussian() - spread * spread / 2);
      double events = 0;
      for (int p = 0; p < posts; p++) {
        events += random.nextDouble() < own / 2 ? 1 : 0;
        events += random.nextDouble() < own / 2 ? 1 : 0;
      }
      Map<Total, Double> totals =
          Map.of(Total.REPLIABLE, posts, Total.REPLIABLE_ACCOUNTS, 1.0, Total.RECEIVED, events);
      add(cohort, totals, CELL, Double.NaN, 0);
    }
  }

  /** The cohorts with their resamples. */
  Map<String, Group> groups() {
    Map<String, Group> groups = new TreeMap<>();
    Resampling.Plan plan = plan();
    double[] weights = new double[settings.replicates() + 1];
    for (String cohort : plan.groups().keySet()) {
      Observed observed = plan.observed().get(cohort);
      Sums sums = new Sums(Group.size(observed), settings.replicates());
      Resample resample = new Resample(plan, observed);
      accounts.stream()
          .filter(account -> account.cohort().equals(cohort))
          .forEach(account -> resample.add(account, weights, sums));
      groups.put(cohort, new Group(cohort, observed, sums));
    }
    return groups;
  }

  /** The first two cohorts by name side by side, with their permutations. */
  Contrast contrast() {
    Resampling.Plan plan = plan();
    double[] sides = new double[settings.permutations() + 2];
    Map<Integer, Sums> states = new HashMap<>();
    for (Contribution account : accounts) {
      new Resample(plan, plan.observed().get(account.cohort())).permute(account, sides, states);
    }
    Map<String, Group> groups = groups();
    Pair pair = plan.pairs().get(0);
    Sums test = states.get(plan.groups().size());
    return new Contrast(groups.get(pair.first()), groups.get(pair.second()), test, pair);
  }

  private Resampling.Plan plan() {
    HashMap<String, Integer> groups = new HashMap<>();
    Map<String, Observed> observed = new TreeMap<>();
    for (Contribution account : accounts) {
      observed.computeIfAbsent(account.cohort(), unseen -> new Observed()).add(account);
    }
    List<String> names = new ArrayList<>(observed.keySet());
    names.forEach(name -> groups.put(name, groups.size()));
    List<Pair> pairs = new ArrayList<>();
    if (names.size() > 1) {
      double first = observed.get(names.get(0)).count(Total.ACCOUNTS);
      double second = observed.get(names.get(1)).count(Total.ACCOUNTS);
      pairs.add(new Pair(0, names.get(0), names.get(1), first / (first + second)));
    }
    return new Resampling.Plan(groups, observed, pairs, settings);
  }
}
