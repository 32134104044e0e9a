package org.fishmarket.compare.claim;

import java.util.List;
import org.fishmarket.compare.finding.Basis;
import org.fishmarket.compare.finding.Finding;
import org.fishmarket.compare.finding.Scale;
import org.fishmarket.compare.finding.Settings;
import org.fishmarket.compare.finding.Subject;
import org.fishmarket.compare.sums.Observed;
import org.fishmarket.compare.sums.Regressed;
import org.fishmarket.stats.Estimate;

/**
 * A line that is a slope over accounts inside cells, with an interval from the bootstrap over
 * accounts.
 *
 * @param missing what the data lack where no account has a place in it
 * @param flat why there is no slope where there are accounts
 */
record SlopeLine(
    String measure,
    String contrast,
    Scale scale,
    int expected,
    Regressed regressed,
    String missing,
    String flat)
    implements Line {

  @Override
  public Finding in(Subject subject, Evidence evidence, Settings settings) {
    Observed observed = evidence.observed();
    long accounts = observed.count(regressed.accounts());
    if (accounts == 0) {
      return Finding.notMeasurable(subject, missing);
    }
    if (accounts < settings.minAccounts()) {
      return Finding.tooFew(subject, settings);
    }
    Estimate estimate = evidence.group().regression(regressed).estimate(settings.confidence());
    if (Double.isNaN(estimate.value())) {
      return Finding.notMeasurable(subject, flat);
    }
    Basis basis = Basis.posts(observed.count(regressed.posts()), accounts);
    return Finding.of(subject, estimate, basis, null);
  }

  @Override
  public Finding between(Subject subject, Sides sides, Settings settings) {
    long posts = 0;
    long all = 0;
    for (Evidence side : List.of(sides.first(), sides.second())) {
      long accounts = side.observed().count(regressed.accounts());
      if (accounts == 0) {
        return Finding.notMeasurable(subject, missing + " in " + side.group().title());
      }
      if (accounts < settings.minAccounts()) {
        return Finding.tooFew(subject, settings);
      }
      all += accounts;
      posts += side.observed().count(regressed.posts());
    }
    Estimate estimate = sides.contrast().difference(regressed, settings);
    return Double.isNaN(estimate.value())
        ? Finding.notMeasurable(subject, flat)
        : Finding.of(subject, estimate, Basis.posts(posts, all), sides.note());
  }
}
