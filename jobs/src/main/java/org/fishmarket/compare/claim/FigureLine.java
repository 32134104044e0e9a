package org.fishmarket.compare.claim;

import java.util.List;
import org.fishmarket.compare.finding.Basis;
import org.fishmarket.compare.finding.Finding;
import org.fishmarket.compare.finding.Scale;
import org.fishmarket.compare.finding.Settings;
import org.fishmarket.compare.finding.Subject;
import org.fishmarket.compare.sums.Figure;
import org.fishmarket.stats.Estimate;

/** A line that is a formula over sums, with an interval from the bootstrap over accounts. */
record FigureLine(String measure, String contrast, Scale scale, int expected, Figure figure)
    implements Line {

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
    Estimate estimate = evidence.group().replicates(figure).estimate(settings.confidence());
    // nobody asks whether a share of events is zero
    Estimate tested = expected == 0 ? estimate.withP(Double.NaN) : estimate;
    return Finding.of(subject, tested, figure.basis(evidence.observed()), null);
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
    return Finding.of(
        subject,
        sides.contrast().difference(figure, settings),
        Basis.events(events, first + second),
        sides.contrast().note(settings));
  }
}
