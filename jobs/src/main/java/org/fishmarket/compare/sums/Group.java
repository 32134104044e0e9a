package org.fishmarket.compare.sums;

import java.util.ArrayList;
import java.util.List;
import org.fishmarket.compare.finding.Subject;
import org.fishmarket.stats.Prevalence;
import org.fishmarket.stats.Replicates;
import org.fishmarket.stats.Sums;

/**
 * A cohort, or all of them together, with its sums in every resample.
 *
 * @param name of the cohort; null for all together
 * @param observed its sums as the data are
 * @param sums {@link Total}s, then the counts of {@link Prevalence}, then the cells in their order,
 *     in every resample
 */
public record Group(String name, Observed observed, Sums sums) {
  /** Where the counts of log odds begin. */
  public static final int ODDS = Total.RESAMPLED;

  /** Where the cells begin. */
  public static final int CELLS = ODDS + Prevalence.NODES;

  /** The name for people. */
  public String title() {
    return name == null ? Subject.ALL : name;
  }

  /** Length of the resampled sums of a cohort. */
  public static int size(Observed observed) {
    return CELLS + observed.cells().size() * Cell.RESAMPLED;
  }

  /** Where the cells of a stratum begin; all cells if it is null. */
  private List<Integer> offsets(String stratum) {
    List<Integer> offsets = new ArrayList<>();
    int offset = CELLS;
    for (Cell cell : observed.cells().keySet()) {
      if (stratum == null || stratum.equals(cell.stratum())) {
        offsets.add(offset);
      }
      offset += Cell.RESAMPLED;
    }
    return offsets;
  }

  /** A measure in every resample. */
  public Replicates replicates(Measure measure) {
    return measure.of(sums);
  }

  /** A figure in every resample. */
  public Replicates replicates(Figure figure) {
    return figure.formula().apply(sums);
  }

  /** The promotional ratio in every resample, corrected for the classifier's prior. */
  public Replicates adjusted(Prevalence prevalence) {
    double[] counts = new double[Prevalence.NODES];
    double[] ratios =
        sums.replicates(
            (all, r) -> {
              for (int node = 0; node < counts.length; node++) {
                counts[node] = all.at(ODDS + node, r);
              }
              return prevalence.of(counts);
            });
    return Replicates.of(ratios, replicates(Measure.PROMOTIONAL_RATIO).units());
  }

  /** The slope within the cells of a stratum, or within all cells if it is null. */
  public Replicates slopes(String stratum) {
    List<Integer> offsets = offsets(stratum);
    return Replicates.slope(
        sums.replicates(),
        (slopes, r) -> offsets.forEach(offset -> Cell.slope(sums, offset, r, slopes)));
  }

  /** The slope of a regression over accounts, within all cells. */
  public Replicates regression(Regressed regressed) {
    List<Integer> offsets = offsets(null);
    return Replicates.slope(
        sums.replicates(),
        (slopes, r) -> offsets.forEach(offset -> Cell.slope(regressed, sums, offset, r, slopes)));
  }

  /**
   * Mean log engagement of the accounts in a bin, as it would be if every bin had the cohort's mix
   * of cells: the mean deviation from the cell's mean, added to the mean of all.
   */
  public double[] bin(String stratum, int bin) {
    List<Integer> offsets = offsets(stratum);
    return sums.replicates((all, r) -> binned(all, offsets, bin, r));
  }

  private static double binned(Sums sums, List<Integer> offsets, int bin, int r) {
    double accounts = 0;
    double logs = 0;
    double inBin = 0;
    double deviation = 0;
    for (int offset : offsets) {
      double n = Cell.accounts(sums, offset, r);
      double y = Cell.logs(sums, offset, r);
      double m = Cell.accounts(sums, offset, bin, r);
      if (m > 0) {
        inBin += m;
        deviation += Cell.logs(sums, offset, bin, r) - m * y / n;
      }
      accounts += n;
      logs += y;
    }
    return inBin > 0 ? deviation / inBin + logs / accounts : Double.NaN;
  }

  /** Accounts in a bin of a stratum, or of all strata if it is null. */
  public long accounts(String stratum, int bin) {
    return observed.cells().entrySet().stream()
        .filter(cell -> stratum == null || stratum.equals(cell.getKey().stratum()))
        .mapToLong(
            cell ->
                stratum == null
                    ? Cell.inCohort(cell.getValue(), bin)
                    : Cell.inStratum(cell.getValue(), bin))
        .sum();
  }

  /** Accounts in the slope of a stratum, or of all strata if it is null. */
  public long accounts(String stratum) {
    long sum = 0;
    for (int bin = 0; bin < Cell.BINS.size(); bin++) {
      sum += accounts(stratum, bin);
    }
    return sum;
  }

  /** Posts in a bin of a stratum, or of all strata if it is null. */
  public long posts(String stratum, int bin) {
    return observed.cells().entrySet().stream()
        .filter(cell -> stratum == null || stratum.equals(cell.getKey().stratum()))
        .mapToLong(cell -> Cell.posts(cell.getValue(), bin))
        .sum();
  }

  /** Posts in the slope of a stratum, or of all strata if it is null. */
  public long posts(String stratum) {
    long sum = 0;
    for (int bin = 0; bin < Cell.BINS.size(); bin++) {
      sum += posts(stratum, bin);
    }
    return sum;
  }
}
