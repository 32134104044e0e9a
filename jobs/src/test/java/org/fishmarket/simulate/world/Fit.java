package org.fishmarket.simulate.world;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.RealMatrix;

/**
 * Least squares with errors that may be alike within clusters (CR0): a rough check, not a method.
 */
final class Fit {
  /** One coefficient. */
  record Estimate(double value, double error) {
    double z() {
      return value / error;
    }
  }

  private record Row(String cluster, String unit, double y, double[] x) {}

  private final List<Row> rows = new ArrayList<>();

  void add(String cluster, String unit, double y, double... x) {
    rows.add(new Row(cluster, unit, y, x));
  }

  int size() {
    return rows.size();
  }

  /** After the means of each unit are taken out. */
  Estimate within(int column) {
    Map<String, double[]> sums = new HashMap<>();
    for (Row row : rows) {
      double[] sum = sums.computeIfAbsent(row.unit(), u -> new double[row.x().length + 2]);
      sum[0]++;
      sum[1] += row.y();
      for (int i = 0; i < row.x().length; i++) {
        sum[i + 2] += row.x()[i];
      }
    }
    Fit centred = new Fit();
    for (Row row : rows) {
      double[] sum = sums.get(row.unit());
      double[] x = row.x().clone();
      for (int i = 0; i < x.length; i++) {
        x[i] -= sum[i + 2] / sum[0];
      }
      centred.add(row.cluster(), row.unit(), row.y() - sum[1] / sum[0], x);
    }
    return centred.solve(column);
  }

  /** With one level for all. */
  Estimate pooled(int column) {
    Fit centred = new Fit();
    rows.forEach(row -> centred.add(row.cluster(), "", row.y(), row.x()));
    return centred.within(column);
  }

  private Estimate solve(int column) {
    int k = rows.get(0).x().length;
    double[][] xx = new double[k][k];
    double[] xy = new double[k];
    for (Row row : rows) {
      for (int i = 0; i < k; i++) {
        xy[i] += row.x()[i] * row.y();
        for (int j = 0; j < k; j++) {
          xx[i][j] += row.x()[i] * row.x()[j];
        }
      }
    }
    RealMatrix inverse = new LUDecomposition(new Array2DRowRealMatrix(xx)).getSolver().getInverse();
    double[] b = inverse.operate(xy);
    Map<String, double[]> scores = new HashMap<>();
    for (Row row : rows) {
      double rest = row.y();
      for (int i = 0; i < k; i++) {
        rest -= b[i] * row.x()[i];
      }
      double[] score = scores.computeIfAbsent(row.cluster(), c -> new double[k]);
      for (int i = 0; i < k; i++) {
        score[i] += rest * row.x()[i];
      }
    }
    double variance = 0;
    for (double[] score : scores.values()) {
      double part = 0;
      for (int i = 0; i < k; i++) {
        part += inverse.getEntry(column, i) * score[i];
      }
      variance += part * part;
    }
    return new Estimate(b[column], Math.sqrt(variance));
  }
}
