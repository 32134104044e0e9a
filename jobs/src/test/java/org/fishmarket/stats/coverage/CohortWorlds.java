package org.fishmarket.stats.coverage;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.fishmarket.compare.finding.Settings;
import org.fishmarket.compare.sums.Contrast;
import org.fishmarket.compare.sums.Figure;
import org.fishmarket.compare.sums.Group;
import org.fishmarket.compare.sums.Measure;
import org.fishmarket.compare.sums.Pair;
import org.fishmarket.compare.sums.Resampling;
import org.fishmarket.compare.sums.Total;
import org.fishmarket.stats.Estimate;
import org.fishmarket.stats.Proportion;
import org.fishmarket.stats.Sums;

/**
 * Two cohorts, the second with half as many accounts again: figures of the first, and differences,
 * by the bootstrap over accounts and by permutation.
 */
final class CohortWorlds implements Worlds {
  private static final Figure.Arm FIRST =
      new Figure.Arm(Total.FIRST_ACCOUNTS, Total.FIRST, "first messages");
  private static final Figure.Arm SELLING =
      new Figure.Arm(Total.JUDGED_TO_SELLING_ACCOUNTS, Total.JUDGED_TO_SELLING, "replies");
  private static final Figure.Arm SHARING =
      new Figure.Arm(Total.JUDGED_TO_SHARING_ACCOUNTS, Total.JUDGED_TO_SHARING, "replies");
  private static final Figure ANSWERED = Figure.share(Total.FIRST_ANSWERED, FIRST);
  private static final Figure HOLLOW =
      Figure.difference(Total.PHATIC_TO_SELLING, SELLING, Total.PHATIC_TO_SHARING, SHARING);

  private final String prefix;
  private final Planted one;
  private final Planted two;
  private final Map<String, Double> truths = new HashMap<>();

  /** What is drawn of the cohorts of a world. */
  private record Drawn(Cohort one, Group group, Contrast contrast, Settings settings) {}

  private CohortWorlds(String prefix, Planted one, Planted two) {
    this.prefix = prefix;
    this.one = one;
    this.two = two;
    truths.put("ratio", one.ratioTruth());
    truths.put("replies", one.repliesTruth());
    truths.put("phatic", one.phaticTruth());
    truths.put("slope", one.slopeTruth());
    truths.put("answered apart", one.answeredTruth() - two.answeredTruth());
    truths.put("replies apart", one.repliesTruth() - two.repliesTruth());
    truths.put("first apart", one.firstTruth() - two.firstTruth());
    truths.put("slopes apart", one.slopeTruth() - two.slopeTruth());
  }

  /**
   * Worlds with effects.
   *
   * @param lean by how much larger accounts sell more, and are answered more
   * @param spread standard deviation of log sizes
   */
  static CohortWorlds planted(String prefix, double lean, double spread) {
    return new CohortWorlds(
        prefix,
        new Planted(new Population(-.3, lean, spread), .7, .6, -1.5, .3),
        new Planted(new Population(-1, lean, spread), 0, 0, -.5, .3));
  }

  /** Worlds without any. */
  static CohortWorlds without(String prefix, double lean, double spread) {
    Planted nothing = new Planted(new Population(-1, lean, spread), 0, 0, 0, 0);
    return new CohortWorlds(prefix, nothing, nothing);
  }

  private Drawn draw(int accounts, long seed) {
    Settings settings = Settings.defaults().withSeed(seed);
    SplittableRandom random = new SplittableRandom(seed);
    Cohort first = new Cohort("one", one, 0, accounts, random);
    Cohort second = new Cohort("two", two, accounts, accounts + accounts / 2, random);
    Pair pair = new Pair(0, "one", "two", (double) first.size() / (first.size() + second.size()));
    Resampling.Plan plan =
        new Resampling.Plan(
            new HashMap<>(Map.of("one", 0, "two", 1)),
            Map.of("one", first.observed, "two", second.observed),
            List.of(pair),
            settings);
    Map<Integer, Sums> tests = new TreeMap<>();
    Group group = first.group(plan, tests);
    Group other = second.group(plan, tests);
    return new Drawn(first, group, Contrast.of(group, other, tests.get(2), pair), settings);
  }

  @Override
  public Map<String, Outcome> of(int accounts, long seed) {
    Drawn drawn = draw(accounts, seed);
    Settings settings = drawn.settings();
    Group group = drawn.group();
    double confidence = settings.confidence();
    Map<String, Outcome> said = new LinkedHashMap<>();
    Estimate ratio = group.replicates(Measure.PROMOTIONAL_RATIO).estimate(confidence);
    put(said, "share of posts (bootstrap)", "ratio", ratio.withP(Double.NaN));
    Estimate replies = group.replicates(Measure.REPLIES).estimate(confidence);
    put(said, "mean count per post (bootstrap)", "replies", replies.withP(Double.NaN));
    Estimate share = Proportion.clustered(drawn.one().shares(), confidence);
    put(said, "share of posts (exact, clustered)", "ratio", share);
    put(
        said,
        "two kinds of events of the same accounts (bootstrap)",
        "phatic",
        group.replicates(HOLLOW).estimate(confidence));
    put(said, "slope over accounts (t)", "slope", group.slopes(null).estimate(confidence));
    Contrast contrast = drawn.contrast();
    boolean turned = !contrast.first().name().equals("one");
    apart(
        said,
        "two cohorts: shares (bootstrap, permutation)",
        "answered apart",
        contrast.difference(Measure.ANSWERED, settings),
        turned);
    apart(
        said,
        "two cohorts: mean counts (bootstrap, permutation)",
        "replies apart",
        contrast.difference(Measure.REPLIES, settings),
        turned);
    apart(
        said,
        "two cohorts: shares of events (bootstrap)",
        "first apart",
        contrast.difference(ANSWERED, settings),
        turned);
    apart(
        said,
        "two cohorts: slopes (t, permutation)",
        "slopes apart",
        contrast.slopes(settings),
        turned);
    return said;
  }

  private void put(Map<String, Outcome> said, String name, String truth, Estimate estimate) {
    said.put(prefix + name, new Outcome(estimate, truths.get(truth)));
  }

  /** Differences are told of the cohort that sells more less the other. */
  private void apart(
      Map<String, Outcome> said, String name, String truth, Estimate estimate, boolean turned) {
    double sign = turned ? -1 : 1;
    said.put(prefix + name, new Outcome(estimate, sign * truths.get(truth)));
  }
}
