package org.fishmarket.stats.audited;

import java.io.Serializable;
import java.util.Optional;

/**
 * Least squares within accounts on corrected moments: {@code beta = S^-1 S_xy}, the root of the
 * doubly robust moment equations of design-based supervised learning (Egami, Hinck, Stewart and
 * Wei, NeurIPS 2023). Consistent for the regression on the true labels, whatever the classifier's
 * errors depend on, as the sample was drawn with known probabilities.
 *
 * <p>The second pass adds up, over accounts, the {@link #influence} of each in {@link Influences}.
 */
public final class CorrectedFit implements Serializable {
  /** A column that the earlier ones explain to this share is left out, as in R's lm. */
  private static final double COLLINEAR = 1e-9;

  private final int known;
  private final double[] coefficients;

  /** The rows of the inverse that belong to indicators. */
  private final double[][] rows;

  private CorrectedFit(int known, double[] coefficients, double[][] rows) {
    this.known = known;
    this.coefficients = coefficients;
    this.rows = rows;
  }

  /**
   * Solves for the coefficients. Known columns that earlier ones explain are left out.
   *
   * @return empty if the corrected moments show no variation of a label within accounts beside the
   *     known columns: there is none, or the sample is too small to see it
   */
  public static Optional<CorrectedFit> of(CorrectedMoments moments) {
    int size = moments.known() + moments.labels();
    double[][] swept = new double[size + 1][size + 1];
    for (int i = 0; i <= size; i++) {
      for (int j = 0; j <= size; j++) {
        swept[i][j] = moments.at(i, j);
      }
    }
    boolean[] kept = new boolean[size];
    for (int k = 0; k < size; k++) {
      kept[k] = swept[k][k] > COLLINEAR * moments.at(k, k);
      if (kept[k]) {
        sweep(swept, k);
      } else if (k >= moments.known()) {
        return Optional.empty();
      }
    }
    double[] coefficients = new double[size];
    double[][] rows = new double[moments.labels()][size];
    for (int i = 0; i < size; i++) {
      coefficients[i] = kept[i] ? swept[i][size] : 0;
      for (int label = 0; label < rows.length; label++) {
        rows[label][i] = kept[i] ? -swept[moments.known() + label][i] : 0;
      }
    }
    return Optional.of(new CorrectedFit(moments.known(), coefficients, rows));
  }

  /**
   * Sweeps a symmetric matrix on a pivot: done on all, it leaves minus the inverse, and the
   * solution in the last column (Goodnight, The American Statistician 33, 1979).
   */
  private static void sweep(double[][] a, int k) {
    double pivot = a[k][k];
    double[] row = a[k].clone();
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < a.length; j++) {
        if (i != k && j != k) {
          a[i][j] -= row[i] * row[j] / pivot;
        }
      }
    }
    for (int i = 0; i < a.length; i++) {
      a[i][k] = row[i] / pivot;
      a[k][i] = row[i] / pivot;
    }
    a[k][k] = -1 / pivot;
  }

  /** The coefficient of an indicator, counted from 0. */
  public double coefficient(int label) {
    return coefficients[known + label];
  }

  /** Number of indicators. */
  int labels() {
    return coefficients.length - known;
  }

  /** What an account adds to the coefficient of each indicator: S^-1 (S_xy,i - S_xx,i beta). */
  double[] influence(AccountMoments account) {
    int outcome = account.columns() - 1;
    double[] influence = new double[labels()];
    for (int i = 0; i < outcome; i++) {
      double score = account.within(i, outcome);
      for (int j = 0; j < outcome; j++) {
        score -= account.within(i, j) * coefficients[account.place(j, known)];
      }
      for (int label = 0; label < labels(); label++) {
        influence[label] += rows[label][account.place(i, known)] * score;
      }
    }
    return influence;
  }

  /** An account's share in the coefficient of each indicator; over all accounts they make 1. */
  double[] shares(AccountMoments account) {
    int size = account.columns() - 1;
    double[] shares = new double[labels()];
    for (int label = 0; label < labels(); label++) {
      double[] row = rows[label];
      for (int i = 0; i < size; i++) {
        double left = row[account.place(i, known)];
        for (int j = 0; j < size && left != 0; j++) {
          shares[label] += left * account.within(i, j) * row[account.place(j, known)];
        }
      }
      shares[label] /= row[known + label];
    }
    return shares;
  }
}
