package org.fishmarket.compare.claim;

import java.util.Map;
import org.fishmarket.compare.audited.Question;
import org.fishmarket.compare.finding.Basis;
import org.fishmarket.compare.finding.Finding;
import org.fishmarket.compare.finding.Scale;
import org.fishmarket.compare.finding.Settings;
import org.fishmarket.compare.finding.Subject;
import org.fishmarket.compare.sums.Measure;
import org.fishmarket.compare.within.Design;
import org.fishmarket.compare.within.EffectEstimate;
import org.fishmarket.compare.within.Fitted;
import org.fishmarket.compare.within.Missing;
import org.fishmarket.stats.Estimate;

/**
 * A line that is an effect of a regression within accounts.
 *
 * @param design the regression
 * @param effect its name there
 * @param lacking what the data lack where no post takes part
 * @param flat why there is none where posts take part
 * @param labels the labels that the effect compares, with their weights, if an audit can correct
 *     it; else empty
 * @param share of posts that bear the label, if it is one against all others; else null
 */
record WithinLine(
    String measure,
    String contrast,
    Scale scale,
    int expected,
    Design design,
    String effect,
    String lacking,
    String flat,
    Map<Question, Double> labels,
    Measure share)
    implements Line {

  /** One whose labels an audit cannot correct. */
  WithinLine(
      String measure,
      String contrast,
      Scale scale,
      int expected,
      Design design,
      String effect,
      String lacking,
      String flat) {
    this(measure, contrast, scale, expected, design, effect, lacking, flat, Map.of(), null);
  }

  @Override
  public Finding in(Subject subject, Evidence evidence, Settings settings) {
    EffectEstimate found = fitted(evidence).effect(effect);
    String gap = gap(found);
    if (gap != null) {
      return Finding.notMeasurable(subject, gap);
    }
    if (found.accounts() < settings.minAccounts()) {
      return Finding.tooFew(subject, settings);
    }
    String note =
        found.missing() == Missing.NO_INTERVAL
            ? "it rests on accounts so unequal that they count for fewer than two"
            : null;
    Finding finding =
        Finding.of(subject, found.estimate(), Basis.posts(found.posts(), found.accounts()), note);
    if (labels.isEmpty()) {
      return finding;
    }
    double bearing = share == null ? Double.NaN : evidence.observed().value(share);
    return evidence.errors().contrast(finding, evidence.cohort(), labels, bearing);
  }

  @Override
  public Finding between(Subject subject, Sides sides, Settings settings) {
    EffectEstimate first = fitted(sides.first()).effect(effect);
    EffectEstimate second = fitted(sides.second()).effect(effect);
    if (gap(first) != null) {
      return Finding.notMeasurable(subject, gap(first) + " in " + sides.first().group().title());
    }
    if (gap(second) != null) {
      return Finding.notMeasurable(subject, gap(second) + " in " + sides.second().group().title());
    }
    if (Math.min(first.accounts(), second.accounts()) < settings.minAccounts()) {
      return Finding.tooFew(subject, settings);
    }
    Estimate difference = fitted(sides.first()).minus(fitted(sides.second()), effect);
    Basis basis = Basis.posts(first.posts() + second.posts(), first.accounts() + second.accounts());
    Finding found = Finding.of(subject, difference, basis, note(sides, settings));
    return labels.isEmpty() ? found : sides.first().errors().contrast(found, sides, labels);
  }

  private String note(Sides sides, Settings settings) {
    long both =
        sides.shared().accounts(design.name(), sides.first().cohort(), sides.second().cohort());
    if (both == 0) {
      return sides.note();
    }
    String many = both < settings.minAccounts() ? "under " + settings.minAccounts() : "" + both;
    String told = many + " accounts are in both cohorts, and were taken for different ones";
    return sides.note() == null ? told : sides.note() + "; " + told;
  }

  private Fitted fitted(Evidence evidence) {
    return evidence.fits().get(design.name());
  }

  private String gap(EffectEstimate found) {
    if (found.missing() == null || found.missing() == Missing.NO_INTERVAL) {
      return null;
    }
    return switch (found.missing()) {
      case NO_ROWS -> lacking;
      case COLLINEAR -> "it cannot be told from months, or from what was measured";
      default -> flat;
    };
  }
}
