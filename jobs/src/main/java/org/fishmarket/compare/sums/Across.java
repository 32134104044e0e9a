package org.fishmarket.compare.sums;

import java.util.ArrayList;
import java.util.List;
import org.fishmarket.compare.finding.Basis;
import org.fishmarket.compare.finding.Finding;
import org.fishmarket.compare.finding.Settings;
import org.fishmarket.compare.finding.Subject;
import org.fishmarket.stats.Estimate;
import org.fishmarket.stats.RankCorrelation;

/** Collects one pair of numbers a cohort, and correlates their ranks. */
public final class Across {
  private final List<Double> ratios = new ArrayList<>();
  private final List<Double> values = new ArrayList<>();
  private long posts;
  private long accounts;

  /**
   * Adds a cohort, unless its promotional ratio or its value is not defined.
   *
   * @param ratio its promotional ratio
   * @param rests on so many posts; null if not on posts
   */
  public void add(Observed cohort, double ratio, double value, Long rests, Total on) {
    if (Double.isFinite(ratio) && Double.isFinite(value)) {
      ratios.add(ratio);
      values.add(value);
      posts += rests == null ? 0 : rests;
      accounts += cohort.count(on);
    }
  }

  /**
   * The finding.
   *
   * @param what the cohorts need to take part, in words
   */
  public Finding finding(Subject subject, String what, Settings settings) {
    if (ratios.size() < RankCorrelation.FEWEST) {
      return Finding.notMeasurable(
          subject, "fewer than " + RankCorrelation.FEWEST + " cohorts have " + what);
    }
    Estimate estimate =
        RankCorrelation.of(
            array(ratios),
            array(values),
            settings.confidence(),
            settings.seed(),
            settings.permutations());
    if (Double.isNaN(estimate.value())) {
      return Finding.notMeasurable(subject, "it does not vary over the cohorts");
    }
    return Finding.of(
        subject,
        estimate,
        Basis.posts(posts == 0 ? null : posts, accounts),
        "the unit is the cohort; there are " + ratios.size());
  }

  private static double[] array(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
