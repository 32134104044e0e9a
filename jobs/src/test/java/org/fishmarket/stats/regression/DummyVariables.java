package org.fishmarket.stats.regression;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.stat.regression.OLSMultipleLinearRegression;

/**
 * The same regression as the textbook writes it: a dummy variable for each author, all rows in
 * memory, the sandwich from the residuals. Authors need two rows or more, columns must be
 * independent.
 */
final class DummyVariables {
  final double[] coefficients;
  final double[] errors;

  DummyVariables(List<TwoPasses.Row> rows, int columns) {
    Map<Long, Integer> authors = new HashMap<>();
    rows.forEach(row -> authors.putIfAbsent(row.author(), authors.size()));
    double[][] x = new double[rows.size()][columns + authors.size()];
    double[] y = new double[rows.size()];
    for (int i = 0; i < x.length; i++) {
      System.arraycopy(rows.get(i).columns(), 0, x[i], 0, columns);
      x[i][columns + authors.get(rows.get(i).author())] = 1;
      y[i] = rows.get(i).outcome();
    }
    OLSMultipleLinearRegression regression = new OLSMultipleLinearRegression();
    regression.setNoIntercept(true);
    regression.newSampleData(y, x);
    coefficients = regression.estimateRegressionParameters();
    errors = errors(rows, new Array2DRowRealMatrix(x), regression.estimateResiduals(), columns);
  }

  private static double[] errors(
      List<TwoPasses.Row> rows, RealMatrix x, double[] residuals, int columns) {
    int width = x.getColumnDimension();
    Map<Long, List<Integer>> clusters = new HashMap<>();
    for (int i = 0; i < residuals.length; i++) {
      clusters.computeIfAbsent(rows.get(i).cluster(), unseen -> new ArrayList<>()).add(i);
    }
    RealMatrix meat = new Array2DRowRealMatrix(width, width);
    for (List<Integer> cluster : clusters.values()) {
      double[] score = new double[width];
      for (int i : cluster) {
        for (int j = 0; j < width; j++) {
          score[j] += x.getEntry(i, j) * residuals[i];
        }
      }
      RealMatrix column = new Array2DRowRealMatrix(score);
      meat = meat.add(column.multiply(column.transpose()));
    }
    RealMatrix bread = new LUDecomposition(x.transpose().multiply(x)).getSolver().getInverse();
    RealMatrix sandwich = bread.multiply(meat).multiply(bread);
    double g = clusters.size();
    double n = residuals.length;
    double factor = g / (g - 1) * (n - 1) / (n - columns - 1);
    double[] errors = new double[columns];
    for (int j = 0; j < columns; j++) {
      errors[j] = Math.sqrt(factor * sandwich.getEntry(j, j));
    }
    return errors;
  }
}
