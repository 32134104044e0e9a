package org.fishmarket.compare.claim;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fishmarket.compare.availability.Need;
import org.fishmarket.compare.finding.Basis;
import org.fishmarket.compare.finding.Finding;
import org.fishmarket.compare.finding.Scale;
import org.fishmarket.compare.finding.Settings;
import org.fishmarket.compare.finding.Subject;
import org.fishmarket.compare.sums.Across;
import org.fishmarket.compare.sums.Cell;
import org.fishmarket.compare.sums.Contrast;
import org.fishmarket.compare.sums.Group;
import org.fishmarket.compare.sums.Left;
import org.fishmarket.compare.sums.Measure;
import org.fishmarket.compare.sums.Observed;
import org.fishmarket.compare.sums.Total;
import org.fishmarket.stats.Estimate;
import org.fishmarket.stats.RankCorrelation;
import org.fishmarket.stats.Sums;
import org.fishmarket.stats.Suppression;

/**
 * E1: the more an account or group sells, the less people engage.
 *
 * <p>Formula: {@code b = sum_s Sxy / sum_s Sxx} over accounts, x the promotional ratio and y the
 * mean of log(1 + engagement), within cells of posts measured the same way; shown as {@code exp(b)
 * - 1}, the change from no selling to nothing else. Unit: account. Estimator: bootstrap over
 * accounts; permutation of accounts for differences. It assumes that accounts are independent and
 * that labels are right, and cannot say that selling is the reason.
 */
public final class EngagementByPromotion implements Claim {
  private static final String SLOPE = "engagement slope";

  @Override
  public Set<Need> needs() {
    return EnumSet.of(Need.CODED, Need.ENGAGEMENT);
  }

  @Override
  public String slug() {
    return "engagement-by-promotion";
  }

  @Override
  public String essay() {
    return "E1";
  }

  private Subject slope(String cohort) {
    String contrast = "accounts that only sell against accounts that never do";
    return new Subject(this, SLOPE, cohort, null, contrast, Subject.POOLED, Scale.PERCENT, -1);
  }

  @Override
  public List<Finding> in(Evidence evidence, Settings settings) {
    Group group = evidence.group();
    List<Finding> findings = new ArrayList<>();
    List<String> strata = group.observed().strata();
    if (strata.size() == 1) {
      strata = List.of();
    }
    long[] accounts = strata.stream().mapToLong(group::accounts).toArray();
    boolean[] hidden = Suppression.overlapping(accounts, settings.minAccounts());
    RatioBins bins = new RatioBins(this, group, strata, hidden, settings);
    findings.add(slope(evidence, null, settings));
    findings.addAll(bins.pooled());
    for (int i = 0; i < hidden.length; i++) {
      String stratum = strata.get(i);
      findings.add(
          hidden[i]
              ? Finding.tooFew(slope(group.name()).in(stratum), settings)
              : slope(evidence, stratum, settings));
      findings.addAll(bins.in(stratum));
    }
    return findings;
  }

  private Finding slope(Evidence evidence, String stratum, Settings settings) {
    return evidence
        .errors()
        .slopeOverRatios(
            slope(evidence.group(), stratum, settings),
            evidence,
            corrected -> corrected.slopes(stratum).estimate(settings.confidence()));
  }

  private Finding slope(Group group, String stratum, Settings settings) {
    Subject subject = slope(group.name()).in(stratum);
    String gap = missing(group.observed(), settings);
    if (gap != null) {
      return Finding.notMeasurable(subject, gap);
    }
    long accounts = group.accounts(stratum);
    if (accounts < settings.minAccounts()) {
      return Finding.tooFew(subject, settings);
    }
    Estimate estimate = group.slopes(stratum).estimate(settings.confidence());
    if (Double.isNaN(estimate.value())) {
      return Finding.notMeasurable(subject, "the promotional ratio does not vary over accounts");
    }
    return Finding.of(
        subject,
        estimate,
        Basis.posts(group.posts(stratum), accounts),
        Left.out(group.observed(), settings));
  }

  /** What the data lack for a slope, or null. */
  private static String missing(Observed observed, Settings settings) {
    if (observed.count(Total.CODED) == 0) {
      return Measure.PROMOTIONAL_RATIO.missing();
    }
    if (observed.count(Total.MEASURED) == 0) {
      return observed.count(Total.YOUNG) > 0
          ? "all posts were younger than " + settings.youngDays() + " days when collected"
          : Measure.ENGAGEMENT.missing();
    }
    return null;
  }

  @Override
  public List<Finding> suppressed(String cohort, Settings settings) {
    return List.of(Finding.tooFew(slope(cohort), settings));
  }

  @Override
  public List<Finding> suppressed(String cohort, String against, Settings settings) {
    return List.of(Finding.tooFew(difference(cohort, against), settings));
  }

  private Subject difference(String cohort, String against) {
    return Subject.difference(this, SLOPE, cohort, against, Scale.PERCENT, 0);
  }

  @Override
  public List<Finding> between(Sides sides, Settings settings) {
    Contrast contrast = sides.contrast();
    Group first = contrast.first();
    Group second = contrast.second();
    Subject subject = difference(first.name(), second.name());
    for (Group side : List.of(first, second)) {
      String gap = missing(side.observed(), settings);
      if (gap != null) {
        return List.of(Finding.notMeasurable(subject, gap + " in " + side.title()));
      }
    }
    long accounts = first.accounts(null) + second.accounts(null);
    if (Math.min(first.accounts(null), second.accounts(null)) < settings.minAccounts()) {
      return List.of(Finding.tooFew(subject, settings));
    }
    Estimate estimate = contrast.slopes(settings);
    if (Double.isNaN(estimate.value())) {
      return List.of(
          Finding.notMeasurable(
              subject, "the promotional ratio does not vary over the accounts of a cohort"));
    }
    long posts = first.posts(null) + second.posts(null);
    Finding found = Finding.of(subject, estimate, Basis.posts(posts, accounts), sides.note());
    return List.of(sides.first().errors().difference(found, sides, both -> both.slopes(settings)));
  }

  /**
   * {@inheritDoc}
   *
   * <p>A cohort's engagement is the mean deviation of its posts' log engagement from the mean of
   * their cell over cohorts, and cells that only one cohort has are left out, so that cohorts are
   * compared on posts measured the same way.
   */
  @Override
  public List<Finding> across(
      Map<String, Observed> cohorts, LabelErrors errors, Settings settings) {
    return cohorts.size() < RankCorrelation.FEWEST
        ? List.of()
        : List.of(errors.across(cohorts, ratios -> across(cohorts, ratios, settings)));
  }

  private Finding across(
      Map<String, Observed> cohorts, Map<String, Double> ratios, Settings settings) {
    Map<Cell, double[]> cells = new HashMap<>();
    for (Observed cohort : cohorts.values()) {
      cohort.cells().forEach((cell, sums) -> add(cells, cell, sums));
    }
    Across across = new Across();
    for (Map.Entry<String, Observed> one : cohorts.entrySet()) {
      Observed cohort = one.getValue();
      double posts = 0;
      double deviation = 0;
      for (Map.Entry<Cell, Sums> entry : cohort.cells().entrySet()) {
        double[] all = cells.get(entry.getKey());
        if (all[2] > 1) {
          double n = Cell.allPosts(entry.getValue());
          posts += n;
          deviation += Cell.allLogs(entry.getValue()) - n * all[1] / all[0];
        }
      }
      if (cohort.count(Total.MEASURED_ACCOUNTS) >= settings.minAccounts()) {
        across.add(
            cohort,
            ratios.get(one.getKey()),
            deviation / posts,
            Math.round(posts),
            Total.MEASURED_ACCOUNTS);
      }
    }
    Subject subject =
        new Subject(
            this,
            "engagement over cohorts",
            null,
            null,
            "rank correlation of promotional ratio and mean log engagement over cohorts",
            Subject.POOLED,
            Scale.RANK,
            -1);
    return across.finding(subject, "engagement measured the same way", settings);
  }

  private static void add(Map<Cell, double[]> cells, Cell cell, Sums sums) {
    double[] all = cells.computeIfAbsent(cell, unseen -> new double[3]);
    all[0] += Cell.allPosts(sums);
    all[1] += Cell.allLogs(sums);
    all[2]++;
  }

  @Override
  public String uncorrected(String measure) {
    return "the bin of an account hangs on the labels of all its posts at once";
  }
}
