package org.fishmarket.compare.audited;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.fishmarket.compare.finding.Settings;
import org.fishmarket.stats.Estimate;
import org.fishmarket.stats.audited.RatioSums;
import org.fishmarket.stats.audited.Ratios;

/**
 * Shares of coded own posts, corrected: of each cohort, of all together, and their differences. The
 * posts that people find not codable are in neither part of a share.
 */
final class CorrectedShares {
  private final Map<String, Integer> numbers;
  private final List<Group> groups;
  private final ShareSums sums;
  private final boolean everyPair;
  private final Settings settings;

  private CorrectedShares(
      Map<String, Integer> numbers, List<Group> groups, ShareSums sums, Settings settings) {
    this.numbers = numbers;
    this.groups = groups;
    this.sums = sums;
    everyPair = everyPair(numbers.size(), settings);
    this.settings = settings;
  }

  /**
   * Adds accounts up.
   *
   * @param adding makes the sums of a plan
   * @param tuned the corrections of the cohorts that can be corrected
   * @param together the cohorts that make all together, all of them in {@code tuned}; empty if
   *     there is no such figure
   */
  static CorrectedShares of(
      Function<ShareSums.Plan, ShareSums> adding,
      Map<String, Tuned> tuned,
      Collection<String> together,
      Settings settings) {
    HashMap<String, Integer> numbers = new HashMap<>();
    List<Group> groups = new ArrayList<>();
    boolean[] members = new boolean[tuned.size()];
    for (Map.Entry<String, Tuned> cohort : new TreeMap<>(tuned).entrySet()) {
      members[groups.size()] = together.contains(cohort.getKey());
      numbers.put(cohort.getKey(), groups.size());
      groups.add(Group.of(List.of(cohort.getValue())));
    }
    groups.add(
        together.isEmpty() ? null : Group.of(together.stream().sorted().map(tuned::get).toList()));
    Weighing[] weighings =
        groups.stream()
            .map(group -> group == null ? null : group.weighing())
            .toArray(Weighing[]::new);
    boolean everyPair = everyPair(tuned.size(), settings);
    ShareSums sums = adding.apply(new ShareSums.Plan(numbers, weighings, members, everyPair));
    return new CorrectedShares(numbers, groups, sums, settings);
  }

  private static boolean everyPair(int cohorts, Settings settings) {
    return cohorts <= settings.pairedCohorts();
  }

  private int number(String cohort) {
    return cohort == null ? groups.size() - 1 : numbers.get(cohort);
  }

  private boolean few(int group) {
    return sums.of(group, Question.SELLING).accounts(0) < settings.minAccounts();
  }

  /** A share; null stands for all together. */
  Corrected of(String cohort, Question question) {
    int number = number(cohort);
    if (few(number)) {
      return Corrected.tooFew(settings);
    }
    Group group = groups.get(number);
    RatioSums state = sums.of(number, question);
    Estimate share = new Ratios(state, settings.confidence()).ratio(0, group.draw(question));
    return Corrected.of(
        share.on(value -> Math.max(0, Math.min(1, value))),
        group.lambda(question),
        group.effectiveSize(question),
        group.coded());
  }

  /** A share less that of another cohort; null stands for all together. */
  Corrected difference(String cohort, String against, Question question) {
    int one = number(cohort);
    int two = number(against);
    if (!everyPair && cohort != null && against != null) {
      return Corrected.not("of so many cohorts, each is compared with all cohorts together");
    }
    if (few(one) || few(two)) {
      return Corrected.tooFew(settings);
    }
    if (one > two) {
      return turned(difference(against, cohort, question));
    }
    Group first = groups.get(one);
    Group second = groups.get(two);
    Ratios ratios = new Ratios(sums.of(one, two, question), settings.confidence());
    return Corrected.of(
        ratios.difference(0, first.draw(question), 1, second.draw(question)),
        Double.NaN,
        first.effectiveSize(question) + second.effectiveSize(question),
        first.coded() + second.coded());
  }

  private static Corrected turned(Corrected difference) {
    Estimate is = difference.estimate();
    Estimate turned = new Estimate(-is.value(), -is.high(), -is.low(), is.error(), is.p());
    return Corrected.of(
        turned, difference.lambda(), difference.effectiveSize(), difference.coded());
  }
}
