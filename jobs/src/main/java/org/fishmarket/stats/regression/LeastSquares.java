package org.fishmarket.stats.regression;

import java.io.Serializable;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.DecompositionSolver;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;

/**
 * The coefficients of a regression: {@code b = (X'X)^-1 X'y}.
 *
 * <p>A column that the columns before it give is dropped. Controls come before regressors, so that
 * a regressor which the controls (months, strata) explain has no coefficient, instead of a made up
 * one; of two regressors that say the same, the later goes.
 */
public final class LeastSquares implements Serializable {
  /** Share of a column's sum of squares that the columns before it have to leave. */
  private static final double COLLINEAR = 1e-10;

  private final double[] coefficients;
  private final RealMatrix inverse;
  private final boolean[] kept;
  private final int rank;
  private final long rows;
  private final long authors;
  private final long clusters;

  private LeastSquares(CrossProducts sums, boolean[] kept, int rank) {
    this.kept = kept;
    this.rank = rank;
    rows = sums.rows();
    authors = sums.authors();
    clusters = sums.clusters();
    coefficients = new double[sums.columns()];
    inverse = new Array2DRowRealMatrix(sums.columns(), sums.columns());
  }

  /**
   * Solves the normal equations.
   *
   * @param sums over all clusters
   * @param regressors how many of the columns, from the first on, are of interest; the others are
   *     controls
   */
  public static LeastSquares of(CrossProducts sums, int regressors) {
    int[] order = new int[sums.columns()];
    for (int i = 0; i < order.length; i++) {
      order[i] = (i + regressors) % order.length;
    }
    Independent independent = new Independent(sums, COLLINEAR);
    for (int column : order) {
      independent.offer(column);
    }
    LeastSquares fit = new LeastSquares(sums, independent.kept(), independent.rank());
    if (fit.rank > 0) {
      fit.solve(sums, independent.columns());
    }
    return fit;
  }

  /** Columns are brought to length 1 first, which keeps the equations well conditioned. */
  private void solve(CrossProducts sums, int[] columns) {
    double[] length = new double[rank];
    double[] right = new double[rank];
    double[][] left = new double[rank][rank];
    for (int i = 0; i < rank; i++) {
      length[i] = Math.sqrt(sums.product(columns[i], columns[i]));
      right[i] = sums.product(columns[i], sums.columns()) / length[i];
      for (int j = 0; j <= i; j++) {
        left[i][j] = sums.product(columns[i], columns[j]) / (length[i] * length[j]);
        left[j][i] = left[i][j];
      }
    }
    DecompositionSolver solver =
        new CholeskyDecomposition(MatrixUtils.createRealMatrix(left), 1e-12, 0).getSolver();
    double[] solved = solver.solve(MatrixUtils.createRealVector(right)).toArray();
    RealMatrix inverted = solver.getInverse();
    for (int i = 0; i < rank; i++) {
      coefficients[columns[i]] = solved[i] / length[i];
      for (int j = 0; j < rank; j++) {
        inverse.setEntry(columns[i], columns[j], inverted.getEntry(i, j) / (length[i] * length[j]));
      }
    }
  }

  /** The contrast that is one coefficient. */
  public Contrast coefficient(int column) {
    double[] weights = new double[coefficients.length];
    weights[column] = 1;
    return contrast(weights);
  }

  /** A linear combination of coefficients, with a weight for each column. */
  public Contrast contrast(double[] weights) {
    return new Contrast(this, weights);
  }

  /** Whether a column has a coefficient. */
  public boolean kept(int column) {
    return kept[column];
  }

  /** Number of columns that have one. */
  public int rank() {
    return rank;
  }

  /** Number of rows. */
  public long rows() {
    return rows;
  }

  /** Number of author effects taken out. */
  public long authors() {
    return authors;
  }

  /** Number of clusters. */
  public long clusters() {
    return clusters;
  }

  /** The coefficient of a column, 0 if it was dropped. */
  double at(int column) {
    return coefficients[column];
  }

  /** {@code (X'X)^-1}, zero in rows and columns that were dropped. */
  RealMatrix inverse() {
    return inverse;
  }

  int columns() {
    return coefficients.length;
  }
}
