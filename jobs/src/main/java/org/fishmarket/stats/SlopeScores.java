package org.fishmarket.stats;

import java.util.ArrayList;
import java.util.List;

/**
 * What a slope owes to each account, added up in resamples. With the strata's means and the slope b
 * held as in the data, the sum over accounts of {@code d (r - b d)} is linear in their weights (d
 * the deviation of x, r that of y). So over Poisson(1) weights its variance is the sum of squares,
 * that of White's robust error (Econometrica 48, 1980); and that of {@code d^2} is {@code sum d^4}.
 *
 * <p>White's variance is too small by about the mean leverage h of what carries the slope, and its
 * own error is that of fewer accounts than there are. Bell and McCaffrey (Survey Methodology 28,
 * 2002) find both for independent errors of like variance. With shares {@code k = d^2 / sum d^2}, e
 * = 1 / sum k^2, a stratum's share s of the sum of squares and its accounts n: {@code h = 1/e + sum
 * s/n}, and degrees of freedom {@code (1 - h)^2 / ((1 - 2h)/e + 1/e^2 + sum (s/n)^2)}. For accounts
 * of equal k in one stratum these are 2/n and n - 2.
 */
final class SlopeScores {
  /** Leverage from which on the data say nothing of the error. */
  private static final double MOST = .9;

  private final Replicates.Strata strata;
  private final List<double[]> levels = new ArrayList<>();
  private final Slopes data = new Slopes();
  private final double perStratum;
  private final double perStratumSquared;

  SlopeScores(Replicates.Strata strata) {
    this.strata = strata;
    double[] sums = new double[2];
    strata.addTo(
        (n, x, y, xx, xy) -> {
          data.add(n, x, y, xx, xy);
          levels.add(n > 0 ? new double[] {x / n, y / n} : null);
          double part = n > 0 ? (xx - x * x / n) / n : 0;
          sums[0] += part;
          sums[1] += part * part;
        },
        0);
    perStratum = sums[0] / data.spread();
    perStratumSquared = sums[1] / (data.spread() * data.spread());
  }

  double slope() {
    return data.slope();
  }

  /** A resample. */
  private final class Score implements Replicates.Adder {
    private final double slope = data.slope();
    private int stratum;
    private double score;
    private double spread;

    @Override
    public void add(double n, double x, double y, double xx, double xy) {
      double[] level = levels.get(stratum++);
      if (level != null) {
        double square = xx - 2 * level[0] * x + n * level[0] * level[0];
        spread += square;
        score += xy - level[0] * y - level[1] * x + n * level[0] * level[1] - slope * square;
      }
    }
  }

  /**
   * The slope in resamples as a linear sum, its errors enlarged for leverage.
   *
   * @param resamples how many, besides the data
   */
  Replicates replicates(int resamples) {
    double[] values = new double[resamples + 1];
    double fourth = 0;
    for (int r = 0; r <= resamples; r++) {
      Score resample = new Score();
      strata.addTo(resample, r);
      values[r] = r == 0 ? 0 : resample.score / data.spread();
      double excess = resample.spread / data.spread() - 1;
      fourth += excess * excess / resamples;
    }
    double leverage = fourth + perStratum;
    double enlarged = leverage < MOST ? 1 / Math.sqrt(1 - leverage) : Double.NaN;
    for (int r = 0; r <= resamples; r++) {
      values[r] = slope() + enlarged * values[r];
    }
    values[0] = slope();
    double doubt = (1 - 2 * leverage) * fourth + fourth * fourth + perStratumSquared;
    double freedom = (1 - leverage) * (1 - leverage) / doubt;
    boolean enough = leverage < MOST && 1 / fourth >= Bootstrap.FEWEST;
    return Replicates.linear(values, enough ? 1 + Math.max(1, freedom) : Double.NaN);
  }
}
