package org.fishmarket.compare.within;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.fishmarket.stats.regression.CrossProducts;
import org.fishmarket.stats.regression.LeastSquares;

/** Weighted coefficients. */
final class Combination extends Effect {
  private final TreeMap<String, Double> weights;

  Combination(String name, TreeMap<String, Double> weights) {
    super(name);
    this.weights = weights;
  }

  @Override
  Collection<String> regressors() {
    return weights.keySet();
  }

  @Override
  Line in(CrossProducts sums, LeastSquares fit, List<String> names) {
    double[] all = new double[sums.columns()];
    weights.forEach((regressor, weight) -> all[names.indexOf(regressor)] = weight);
    int[] columns = IntStream.range(0, all.length).filter(i -> all[i] != 0).toArray();
    // weights that cancel out say nothing of rows in which all regressors are 0
    boolean base = Arrays.stream(all).sum() != 0;
    return new Line(fit.contrast(all), columns, base);
  }
}
