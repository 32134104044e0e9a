package org.fishmarket.compare.within;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.fishmarket.stats.regression.Bins;
import org.fishmarket.stats.regression.CrossProducts;
import org.fishmarket.stats.regression.LeastSquares;

/** A line through ordered bins. */
final class Trend extends Effect {
  private final List<Bin> bins;

  Trend(String name, List<Bin> bins) {
    super(name);
    this.bins = bins;
  }

  @Override
  Collection<String> regressors() {
    return bins.stream().map(Bin::regressor).filter(regressor -> regressor != null).toList();
  }

  @Override
  Line in(CrossProducts sums, LeastSquares fit, List<String> names) {
    int[] columns =
        bins.stream()
            .mapToInt(bin -> bin.regressor() == null ? -1 : names.indexOf(bin.regressor()))
            .toArray();
    Bins known = new Bins(sums, columns);
    List<Integer> needed = new ArrayList<>();
    boolean base = false;
    for (int i = 0; i < columns.length; i++) {
      if (known.known(i) && columns[i] >= 0) {
        needed.add(columns[i]);
      }
      base |= known.known(i) && columns[i] < 0;
    }
    double[] scores = bins.stream().mapToDouble(Bin::score).toArray();
    return new Line(known.trend(fit, scores), needed.stream().mapToInt(i -> i).toArray(), base);
  }
}
