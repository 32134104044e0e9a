package org.fishmarket.compare.claim;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fishmarket.compare.audited.Question;
import org.fishmarket.compare.availability.Need;
import org.fishmarket.compare.finding.Basis;
import org.fishmarket.compare.finding.Finding;
import org.fishmarket.compare.finding.Scale;
import org.fishmarket.compare.finding.Settings;
import org.fishmarket.compare.finding.Subject;
import org.fishmarket.compare.sums.Across;
import org.fishmarket.compare.sums.Contrast;
import org.fishmarket.compare.sums.Group;
import org.fishmarket.compare.sums.Measure;
import org.fishmarket.compare.sums.Observed;
import org.fishmarket.stats.Estimate;
import org.fishmarket.stats.RankCorrelation;

/**
 * E1: the group that sells is busy, yet has little quality interaction.
 *
 * <p>Formula: ratios of sums over accounts ({@link Measure}), and their difference between the
 * cohort that sells more and the one that sells less. Unit: account; across cohorts the cohort.
 * Estimator: bootstrap over accounts, permutation of accounts over the two cohorts, Spearman's rank
 * correlation. It assumes that the data hold the replies of a source or none of them; it cannot see
 * replies that were not collected.
 */
public final class BusyButShallow implements Claim {
  private static final List<Measure> MEASURES =
      List.of(
          Measure.PROMOTIONAL_RATIO,
          Measure.VOLUME,
          Measure.MAJORITY_SELLERS,
          Measure.REPLIES,
          Measure.ANSWERED,
          Measure.QUALITY,
          Measure.REPLIERS,
          Measure.DEPTH,
          Measure.RECIPROCITY);

  @Override
  public Set<Need> needs() {
    return EnumSet.of(Need.CODED, Need.TIMES, Need.REPLIES, Need.CODED_REPLIES);
  }

  @Override
  public String slug() {
    return "busy-but-shallow";
  }

  @Override
  public String essay() {
    return "E1";
  }

  @Override
  public List<Finding> in(Evidence evidence, Settings settings) {
    return MEASURES.stream()
        .map(measure -> corrected(figure(evidence.group(), measure, settings), measure, evidence))
        .toList();
  }

  private static Finding corrected(Finding found, Measure measure, Evidence evidence) {
    return measure == Measure.PROMOTIONAL_RATIO
        ? evidence.errors().share(found, evidence.cohort(), Question.SELLING)
        : found;
  }

  private static Finding corrected(Finding found, Measure measure, Sides sides) {
    if (measure != Measure.PROMOTIONAL_RATIO) {
      return found;
    }
    double[] observed = {
      sides.first().observed().value(measure), sides.second().observed().value(measure)
    };
    return sides
        .first()
        .errors()
        .difference(found, sides.first(), sides.second(), Question.SELLING, observed);
  }

  private Subject figure(Measure measure, String cohort) {
    return Subject.figure(this, measure.title(), measure.scale(), cohort);
  }

  private Finding figure(Group group, Measure measure, Settings settings) {
    Subject subject = figure(measure, group.name());
    Observed observed = group.observed();
    String gap = observed.missing(measure);
    if (gap != null) {
      return Finding.notMeasurable(subject, gap);
    }
    long accounts = measure.accounts(observed);
    if (accounts < settings.minAccounts()) {
      return Finding.tooFew(subject, settings);
    }
    Estimate estimate = measure.estimate(group.replicates(measure), settings.confidence());
    return Finding.of(
        subject,
        estimate.withP(Double.NaN),
        Basis.posts(measure.posts(observed), accounts),
        observed.note(measure));
  }

  @Override
  public List<Finding> suppressed(String cohort, Settings settings) {
    return MEASURES.stream()
        .map(measure -> Finding.tooFew(figure(measure, cohort), settings))
        .toList();
  }

  @Override
  public List<Finding> suppressed(String cohort, String against, Settings settings) {
    return MEASURES.stream()
        .map(measure -> Finding.tooFew(difference(measure, cohort, against), settings))
        .toList();
  }

  private Subject difference(Measure measure, String cohort, String against) {
    return Subject.difference(
        this, measure.title(), cohort, against, measure.scale(), measure.expected());
  }

  @Override
  public List<Finding> between(Sides sides, Settings settings) {
    return MEASURES.stream()
        .map(measure -> corrected(difference(sides, measure, settings), measure, sides))
        .toList();
  }

  private Finding difference(Sides sides, Measure measure, Settings settings) {
    Contrast contrast = sides.contrast();
    Group first = contrast.first();
    Group second = contrast.second();
    Subject subject = difference(measure, first.name(), second.name());
    for (Group side : List.of(first, second)) {
      String gap = side.observed().missing(Measure.PROMOTIONAL_RATIO);
      gap = gap == null ? side.observed().missing(measure) : gap;
      if (gap != null) {
        return Finding.notMeasurable(subject, gap + " in " + side.title());
      }
    }
    long one = measure.accounts(first.observed());
    long other = measure.accounts(second.observed());
    if (Math.min(one, other) < settings.minAccounts()) {
      return Finding.tooFew(subject, settings);
    }
    Long posts = measure.posts(first.observed());
    return Finding.of(
        subject,
        contrast.difference(measure, settings),
        Basis.posts(posts == null ? null : posts + measure.posts(second.observed()), one + other),
        sides.note());
  }

  @Override
  public List<Finding> across(
      Map<String, Observed> cohorts, LabelErrors errors, Settings settings) {
    List<Finding> findings = new ArrayList<>();
    for (Measure measure : MEASURES) {
      if (measure.expected() != 0 && cohorts.size() >= RankCorrelation.FEWEST) {
        boolean labels = measure == Measure.QUALITY;
        findings.add(
            labels
                ? across(cohorts, LabelErrors.ratios(cohorts), measure, settings)
                : errors.across(cohorts, ratios -> across(cohorts, ratios, measure, settings)));
      }
    }
    return findings;
  }

  private Finding across(
      Map<String, Observed> cohorts,
      Map<String, Double> ratios,
      Measure measure,
      Settings settings) {
    Across across = new Across();
    for (Map.Entry<String, Observed> entry : cohorts.entrySet()) {
      Observed cohort = entry.getValue();
      if (measure.accounts(cohort) >= settings.minAccounts() && cohort.missing(measure) == null) {
        double value = cohort.value(measure);
        Double ratio = ratios.get(entry.getKey());
        across.add(cohort, ratio, value, measure.posts(cohort), measure.restsOn());
      }
    }
    Subject subject =
        new Subject(
            this,
            measure.title() + " over cohorts",
            null,
            null,
            "rank correlation of promotional ratio and " + measure.title() + " over cohorts",
            Subject.POOLED,
            Scale.RANK,
            measure.expected());
    return across.finding(subject, measure.title() + " measured", settings);
  }

  @Override
  public String uncorrected(String measure) {
    return measure.equals(Measure.MAJORITY_SELLERS.title())
        ? "whether an account mostly sells hangs on the labels of all its posts at once"
        : measure.startsWith(Measure.QUALITY.title())
            ? "the labels are those of replies, whose authors the sample need not hold"
            : Lines.NO_LABEL;
  }
}
