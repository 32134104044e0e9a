package org.fishmarket.compare.claim;

import java.util.List;
import org.fishmarket.compare.finding.Basis;
import org.fishmarket.compare.finding.Finding;
import org.fishmarket.compare.finding.Scale;
import org.fishmarket.compare.finding.Settings;
import org.fishmarket.compare.finding.Subject;
import org.fishmarket.compare.sums.Figure;
import org.fishmarket.compare.sums.Group;
import org.fishmarket.stats.Estimate;

/**
 * A line that is a formula over sums, with an interval from the bootstrap over accounts.
 *
 * @param correctable whether an audit corrects all labels in it
 */
record FigureLine(
    String measure, String contrast, Scale scale, int expected, Figure figure, boolean correctable)
    implements Line {

  /** One of which an audit does not correct the labels. */
  FigureLine(String measure, String contrast, Scale scale, int expected, Figure figure) {
    this(measure, contrast, scale, expected, figure, false);
  }

  /** The same, but of sums over events that bear the label of one post. */
  FigureLine byPosts() {
    return new FigureLine(measure, contrast, scale, expected, figure, true);
  }

  /** A figure of which no essay claims a direction. */
  static FigureLine plain(String measure, String contrast, Scale scale, Figure figure) {
    return new FigureLine(measure, contrast, scale, 0, figure);
  }

  @Override
  public Finding in(Subject subject, Evidence evidence, Settings settings) {
    String gap = figure.missing(evidence.observed());
    if (gap != null) {
      return Finding.notMeasurable(subject, gap);
    }
    long accounts = figure.accounts(evidence.observed());
    if (accounts < settings.minAccounts() || figure.hidden(evidence.observed(), settings)) {
      return Finding.tooFew(subject, settings);
    }
    Estimate estimate = estimate(evidence.group(), settings);
    Finding found = Finding.of(subject, estimate, figure.basis(evidence.observed()), null);
    return correctable
        ? evidence
            .errors()
            .events(found, evidence, share(evidence), group -> within(estimate(group, settings)))
        : found;
  }

  private Estimate estimate(Group group, Settings settings) {
    Estimate estimate = group.replicates(figure).estimate(settings.confidence());
    // nobody asks whether a share of events is zero
    return expected == 0 ? estimate.withP(Double.NaN) : estimate;
  }

  /** Sums of pseudo-labels may give shares that no share can be. */
  private Estimate within(Estimate estimate) {
    double least = figure.arms().size() < 2 ? 0 : -1;
    return estimate.on(value -> Math.max(least, Math.min(1, value)));
  }

  /** The share of events on the first side of a contrast; NaN if it is none. */
  private double share(Evidence evidence) {
    List<Figure.Arm> arms = figure.arms();
    if (arms.size() < 2) {
      return Double.NaN;
    }
    double first = evidence.observed().count(arms.get(0).events());
    return first / (first + evidence.observed().count(arms.get(1).events()));
  }

  @Override
  public Finding between(Subject subject, Sides sides, Settings settings) {
    for (Evidence side : List.of(sides.first(), sides.second())) {
      String gap = figure.missing(side.observed());
      if (gap != null) {
        return Finding.notMeasurable(subject, gap + " in " + side.group().title());
      }
    }
    long first = figure.accounts(sides.first().observed());
    long second = figure.accounts(sides.second().observed());
    if (Math.min(first, second) < settings.minAccounts()
        || figure.hidden(sides.first().observed(), settings)
        || figure.hidden(sides.second().observed(), settings)) {
      return Finding.tooFew(subject, settings);
    }
    long events =
        figure.basis(sides.first().observed()).events()
            + figure.basis(sides.second().observed()).events();
    Finding found =
        Finding.of(
            subject,
            sides.contrast().difference(figure, settings),
            Basis.events(events, first + second),
            sides.note());
    return correctable
        ? sides.first().errors().difference(found, sides, both -> both.difference(figure, settings))
        : found;
  }
}
