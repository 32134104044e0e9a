package org.fishmarket.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.fishmarket.compare.claim.Claim;
import org.fishmarket.compare.claim.Evidence;
import org.fishmarket.compare.claim.LabelErrors;
import org.fishmarket.compare.claim.Sides;
import org.fishmarket.compare.finding.Finding;
import org.fishmarket.compare.finding.Settings;
import org.fishmarket.compare.finding.Subject;
import org.fishmarket.compare.sums.Contrast;
import org.fishmarket.compare.sums.Group;
import org.fishmarket.compare.sums.Observed;
import org.fishmarket.compare.sums.Pair;
import org.fishmarket.compare.sums.Resampling;
import org.fishmarket.compare.sums.Total;
import org.fishmarket.stats.Prevalence;
import org.fishmarket.stats.Sums;
import scala.Tuple2;

/** Runs the claims over the sums of cohorts and gathers the rows of both tables. */
final class Evaluation {
  /** So many of many cohorts are evaluated together, on all of the driver's cores: some 150 MB. */
  private static final int AT_ONCE = 64;

  private final List<Claim> claims;
  private final Membership membership;
  private final LabelErrors errors;
  private final Prevalence prevalence;
  private final Settings settings;
  private Fits fits;
  private JavaPairRDD<Integer, Sums> corrected;
  private final Map<String, Row> cohorts = new TreeMap<>();
  private final Map<String, List<Finding>> within = new TreeMap<>();
  private final List<Finding> together = new ArrayList<>();
  private final List<Finding> between = new ArrayList<>();
  private List<Finding> across = List.of();

  Evaluation(
      List<Claim> claims,
      Membership membership,
      double prior,
      LabelErrors errors,
      Settings settings) {
    this.errors = errors;
    this.claims = claims;
    this.membership = membership;
    this.prevalence = new Prevalence(prior);
    this.settings = settings;
  }

  /**
   * Adds the accounts up and evaluates every claim.
   *
   * @param pseudo those of them that an audit corrects, with corrected sums; null if there is none
   */
  void run(Dataset<Row> accounts, Dataset<Row> pseudo, Fits regressions) {
    fits = regressions;
    for (String cohort : membership.suppressed()) {
      cohorts.put(cohort, Cohorts.suppressed(cohort));
      within.put(cohort, each(cohort, null, claim -> claim.suppressed(cohort, settings)));
    }
    for (String[] pair : membership.unshownPairs(settings.pairedCohorts())) {
      between.addAll(each(pair[0], pair[1], claim -> claim.suppressed(pair[0], pair[1], settings)));
    }
    Map<String, Observed> observed = Resampling.observe(accounts, settings);
    HashMap<String, Integer> groups = new HashMap<>();
    List<String> names = new ArrayList<>(membership.shown());
    names.forEach(cohort -> groups.put(cohort, groups.size()));
    if (membership.together()) {
      groups.put(null, groups.size());
      names.add(null);
    }
    if (!groups.isEmpty()) {
      var plan = new Resampling.Plan(groups, observed, pairs(observed), settings);
      JavaPairRDD<Integer, Sums> states = Resampling.resample(accounts, plan);
      corrected =
          pseudo == null
              ? null
              : Resampling.resample(
                  pseudo, new Resampling.Plan(groups, observed, List.of(), settings));
      if (plan.pairs().isEmpty() && membership.shown().size() > 1) {
        inParts(names, observed, states);
      } else {
        inPairs(names, plan, states.collectAsMap());
      }
    }
    Map<String, Observed> units = new TreeMap<>();
    membership.shown().forEach(cohort -> units.put(cohort, observed.get(cohort)));
    across = each(null, null, claim -> claim.across(units, errors, settings));
  }

  private List<Pair> pairs(Map<String, Observed> observed) {
    List<String> shown = membership.shown();
    List<Pair> pairs = new ArrayList<>();
    if (shown.size() > settings.pairedCohorts()) {
      return pairs;
    }
    for (int i = 0; i < shown.size(); i++) {
      for (int j = i + 1; j < shown.size(); j++) {
        double first = observed.get(shown.get(i)).count(Total.ACCOUNTS);
        double second = observed.get(shown.get(j)).count(Total.ACCOUNTS);
        pairs.add(new Pair(pairs.size(), shown.get(i), shown.get(j), first / (first + second)));
      }
    }
    return pairs;
  }

  private void inPairs(List<String> names, Resampling.Plan plan, Map<Integer, Sums> states) {
    Map<String, Evidence> found = new HashMap<>();
    Map<Integer, Sums> pseudo = corrected == null ? Map.of() : corrected.collectAsMap();
    for (String name : names) {
      int number = plan.groups().get(name);
      Observed observed = plan.observed().get(name);
      found.put(name, evidence(name, observed, states.get(number), pseudo.get(number)));
      alone(found.get(name)).addTo(this);
    }
    for (Pair pair : plan.pairs()) {
      Sums test = states.get(plan.groups().size() + pair.number());
      between.addAll(between(found.get(pair.first()), found.get(pair.second()), test, pair));
    }
  }

  /** For many cohorts: their states come to the driver some at a time. */
  private void inParts(
      List<String> names, Map<String, Observed> observed, JavaPairRDD<Integer, Sums> states) {
    // read twice from what was shuffled, where they lie already
    JavaPairRDD<Integer, Tuple2<Sums, Optional<Sums>>> both =
        corrected == null
            ? states.mapValues(sums -> new Tuple2<>(sums, Optional.<Sums>empty()))
            : states.leftOuterJoin(corrected);
    int last = names.size() - 1;
    Evidence all = evidence(null, observed.get(null), both.lookup(last).get(0));
    alone(all).addTo(this);
    Map<String, List<Finding>> sorted = new TreeMap<>();
    Iterator<Tuple2<Integer, Tuple2<Sums, Optional<Sums>>>> each = both.toLocalIterator();
    // some are evaluated while the next are fetched
    CompletableFuture<Void> before = CompletableFuture.completedFuture(null);
    while (each.hasNext()) {
      List<Evidence> some = new ArrayList<>();
      while (each.hasNext() && some.size() < AT_ONCE) {
        Tuple2<Integer, Tuple2<Sums, Optional<Sums>>> state = each.next();
        if (state._1() != last) {
          String name = names.get(state._1());
          some.add(evidence(name, observed.get(name), state._2()));
        }
      }
      before.join();
      before =
          CompletableFuture.supplyAsync(() -> beside(some, all))
              .thenAccept(
                  found ->
                      found.forEach(
                          cohort -> {
                            cohort._1().addTo(this);
                            sorted.put(cohort._1().cohort(), cohort._2());
                          }));
    }
    before.join();
    sorted.values().forEach(between::addAll);
  }

  /** What is found in each of some cohorts, and between it and all together. */
  private List<Tuple2<Alone, List<Finding>>> beside(List<Evidence> some, Evidence all) {
    return some.parallelStream()
        .map(one -> new Tuple2<>(alone(one), between(one, all, null, null)))
        .toList();
  }

  /**
   * What is found in a cohort, or in all together.
   *
   * @param cohort null for all together, which have no row
   */
  private record Alone(String cohort, Row row, List<Finding> findings) {
    void addTo(Evaluation evaluation) {
      if (cohort == null) {
        evaluation.together.addAll(findings);
      } else {
        evaluation.within.put(cohort, findings);
        evaluation.cohorts.put(cohort, row);
      }
    }
  }

  private Alone alone(Evidence evidence) {
    Group group = evidence.group();
    List<Finding> found = each(group.name(), null, claim -> claim.in(evidence, settings));
    Row row =
        group.name() == null
            ? null
            : Cohorts.shown(group, membership.span(group.name()), prevalence, settings);
    return new Alone(group.name(), row, found);
  }

  private Evidence evidence(String name, Observed observed, Tuple2<Sums, Optional<Sums>> sums) {
    return evidence(name, observed, sums._1(), sums._2().orElse(null));
  }

  private Evidence evidence(String name, Observed observed, Sums sums, Sums pseudo) {
    Group group = new Group(name, observed, sums);
    Group inTheirPlace = pseudo == null ? null : new Group(name, observed, pseudo);
    return new Evidence(group, inTheirPlace, fits.of(name), errors);
  }

  private List<Finding> between(Evidence one, Evidence other, Sums test, Pair pair) {
    Contrast contrast = Contrast.of(one.group(), other.group(), test, pair);
    boolean asGiven = contrast.first() == one.group();
    Evidence first = asGiven ? one : other;
    String note = contrast.note(settings);
    Sides sides = new Sides(first, asGiven ? other : one, contrast, fits.shared(), note);
    String against = contrast.second().title();
    return each(first.cohort(), against, claim -> claim.between(sides, settings));
  }

  /** What a claim says. */
  @FunctionalInterface
  private interface Saying {
    List<Finding> of(Claim claim);
  }

  /** What all claims say; one that breaks down says so, and the others go on. */
  private List<Finding> each(String cohort, String against, Saying saying) {
    List<Finding> all = new ArrayList<>();
    for (Claim claim : claims) {
      try {
        all.addAll(saying.of(claim));
      } catch (RuntimeException defect) {
        all.add(Finding.failed(Subject.whole(claim, cohort, against), defect));
      }
    }
    return all;
  }

  /** Rows of the table of cohorts, sorted by cohort. */
  List<Row> cohortRows() {
    return List.copyOf(cohorts.values());
  }

  /** Rows of the table of findings: by claim, then all together, cohorts, pairs, across. */
  List<Row> findingRows() {
    Map<String, List<Finding>> shown = new TreeMap<>(within);
    shown.keySet().retainAll(membership.shown());
    Residuals residuals = new Residuals(shown, membership.others(), settings);
    List<Finding> safe = residuals.safe(together);
    List<Finding> all = new ArrayList<>(safe);
    Map<String, List<Finding>> cohortwise = new TreeMap<>(within);
    cohortwise.putAll(residuals.cohorts());
    cohortwise.values().forEach(all::addAll);
    all.addAll(Residuals.differences(between, safe, settings));
    all.addAll(across);
    // the sort is stable: by claim, and inside a claim as gathered
    all.sort(Comparator.comparingInt(finding -> claims.indexOf(finding.subject().claim())));
    return Finding.settle(all, errors.audited(), settings);
  }
}
