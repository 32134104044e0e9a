package org.fishmarket.compare.sums;

import java.util.ArrayList;
import java.util.List;
import org.fishmarket.compare.finding.Settings;
import org.fishmarket.stats.Estimate;
import org.fishmarket.stats.Permutation;
import org.fishmarket.stats.Replicates;
import org.fishmarket.stats.Sums;

/**
 * Two cohorts side by side, the one that sells more first; or a cohort and all together. The same
 * account has the same weight on both sides, so what the sides share is accounted for.
 *
 * @param test sums of the permutations, the sides as in {@code pair}; null if none were made, and
 *     then p values come from the bootstrap
 * @param pair whose sides the test has
 */
public record Contrast(Group first, Group second, Sums test, Pair pair) {
  /** Orders two cohorts by promotional ratio, equal ones by name. */
  public static Contrast of(Group one, Group other, Sums test, Pair pair) {
    double difference =
        one.observed().value(Measure.PROMOTIONAL_RATIO)
            - other.observed().value(Measure.PROMOTIONAL_RATIO);
    boolean swap = difference < 0 || difference == 0 && one.title().compareTo(other.title()) > 0;
    return swap ? new Contrast(other, one, test, pair) : new Contrast(one, other, test, pair);
  }

  /** The difference of a measure; NaN where a side has none. */
  public Estimate difference(Measure measure, Settings settings) {
    Estimate estimate = of(first.replicates(measure), second.replicates(measure), settings);
    return measure.expected() == 0
        ? estimate.withP(Double.NaN)
        : tested(estimate, Pair.offset(measure));
  }

  /** The difference of a figure, with p from the bootstrap; NaN where a side has none. */
  public Estimate difference(Figure figure, Settings settings) {
    return of(first.replicates(figure), second.replicates(figure), settings);
  }

  /** The difference of a regression's slopes, with p from the bootstrap. */
  public Estimate difference(Regressed regressed, Settings settings) {
    return of(first.regression(regressed), second.regression(regressed), settings);
  }

  /** The difference of slopes; NaN where a side has none. */
  public Estimate slopes(Settings settings) {
    return tested(of(first.slopes(null), second.slopes(null), settings), Pair.SLOPE);
  }

  /** What is to be known of every measure of the two, or null. */
  public String note(Settings settings) {
    Estimate ratios = difference(Measure.PROMOTIONAL_RATIO, settings);
    boolean clear = ratios.low() > 0 || ratios.high() < 0;
    List<String> notes = new ArrayList<>();
    if (!clear) {
      notes.add("it is not clear which of the two sells more");
    }
    if (pair == null) {
      notes.add(
          "over "
              + settings.pairedCohorts()
              + " cohorts, so each is compared with all of them together, its own accounts among"
              + " them");
    }
    return notes.isEmpty() ? null : String.join("; ", notes);
  }

  private static Estimate of(Replicates first, Replicates second, Settings settings) {
    return first.minus(second).estimate(settings.confidence());
  }

  private Estimate tested(Estimate estimate, int offset) {
    if (test == null || Double.isNaN(estimate.value())) {
      return estimate;
    }
    boolean turned = !pair.first().equals(first.name());
    double asDrawn = turned ? -estimate.value() : estimate.value();
    return estimate.withP(Permutation.p(asDrawn, test, offset));
  }
}
