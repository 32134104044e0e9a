package org.fishmarket.stats.audited;

import java.util.stream.IntStream;

/**
 * The cross products of one account's posts about the account's means, for a regression in which
 * some regressors are pseudo-labels. Posts are added one by one, and memory does not grow.
 *
 * <p>The regressors are known columns w and indicators d of labels of which a post has at most one
 * (selling; or hard sell, soft sell and cause). With D the true indicators and D~ their
 * pseudo-labels ({@link Correction}), whose errors have mean zero and are as good as uncorrelated
 * between posts:
 *
 * <ul>
 *   <li>Products with known columns and with the outcome are linear in D, so {@code sum D~ y - (sum
 *       D~)(sum y)/n} is unbiased.
 *   <li>Squares are not: D~^2 has the variance of D~ on top, up to 1/pi. But D^2 = D, so {@code sum
 *       D~} is unbiased for {@code sum D^2}; and the product of two indicators is 0.
 *   <li>{@code (sum D)^2} holds n squares and the products of different posts. Only the latter may
 *       be taken from D~: {@code (sum D~)^2 - sum D~^2 + sum D~}.
 * </ul>
 *
 * So {@code S_kl = t_kl - ((sum D~_k)(sum D~_l) - sum D~_k D~_l + t_kl)/n} with {@code t_kk = sum
 * D~_k} and {@code t_kl = 0}. This is the doubly robust moment of design-based supervised learning
 * (Egami, Hinck, Stewart and Wei, NeurIPS 2023, section 3; its R package dsl corrects {@code x x'}
 * as a moment too) carried through to the account means: these are functions of pseudo-labels
 * themselves, and taking them for known would count each sampled post's error twice, which for
 * accounts with fewer posts than 1/pi is no small matter.
 */
public final class AccountMoments {
  private final int known;
  private final int labels;
  private final int[] columns;
  private final double[] sums;
  private final double[] products;
  private long posts;

  /**
   * An account without posts.
   *
   * @param known number of known columns, without a constant: accounts have effects of their own
   * @param labels number of indicators
   */
  public AccountMoments(int known, int labels) {
    this(IntStream.range(0, known).toArray(), labels);
  }

  /**
   * An account without posts, of which some known columns will always be 0.
   *
   * @param columns the other known columns, as the regression numbers them, rising
   * @param labels number of indicators
   */
  public AccountMoments(int[] columns, int labels) {
    this.columns = columns.clone();
    this.known = columns.length;
    this.labels = labels;
    sums = new double[size()];
    products = new double[length()];
  }

  /** Regressors and the outcome, which comes last. */
  private int size() {
    return known + labels + 1;
  }

  private int length() {
    return size() * (size() + 1) / 2;
  }

  /**
   * Adds a post.
   *
   * @param columns the known regressors; must stay as they are only for the call
   * @param pseudo the pseudo-labels of the indicators
   * @param outcome such as log(1 + engagement)
   */
  public void add(double[] columns, double[] pseudo, double outcome) {
    posts++;
    for (int i = 0; i < size(); i++) {
      double value = value(columns, pseudo, outcome, i);
      sums[i] += value;
      for (int j = 0; j <= i && value != 0; j++) {
        products[index(i, j)] += value * value(columns, pseudo, outcome, j);
      }
    }
  }

  /**
   * Adds posts that are alike but for their outcomes.
   *
   * @param ones the known columns that are 1, counted among those of the account; the others are 0
   * @param pseudo the pseudo-labels of each of the posts
   * @param count how many posts
   * @param outcomes the sum of their outcomes
   */
  public void add(int[] ones, double[] pseudo, long count, double outcomes) {
    posts += count;
    int outcome = known + labels;
    for (int one : ones) {
      sums[one] += count;
      products[index(outcome, one)] += outcomes;
      for (int other : ones) {
        if (other <= one) {
          products[index(one, other)] += count;
        }
      }
      for (int label = 0; label < labels; label++) {
        products[index(known + label, one)] += count * pseudo[label];
      }
    }
    for (int label = 0; label < labels; label++) {
      sums[known + label] += count * pseudo[label];
      products[index(outcome, known + label)] += pseudo[label] * outcomes;
      for (int other = 0; other <= label; other++) {
        products[index(known + label, known + other)] += count * pseudo[label] * pseudo[other];
      }
    }
    sums[outcome] += outcomes;
  }

  private double value(double[] columns, double[] pseudo, double outcome, int i) {
    if (i < known) {
      return columns[i];
    }
    return i < known + labels ? pseudo[i - known] : outcome;
  }

  static int index(int i, int j) {
    return i >= j ? i * (i + 1) / 2 + j : index(j, i);
  }

  private boolean label(int i) {
    return i >= known && i < known + labels;
  }

  /** Number of its columns: known ones that it has, indicators, the outcome. */
  int columns() {
    return size();
  }

  /** Where a column of the account stands in a regression with so many known columns. */
  int place(int i, int allKnown) {
    return i < known ? columns[i] : i - known + allKnown;
  }

  /**
   * The corrected product of two of the columns about their means; that of the outcome with itself
   * is no use to anybody, and not known where posts were added together.
   */
  double within(int i, int j) {
    double product = products[index(i, j)];
    if (label(i) && label(j)) {
      double truth = i == j ? sums[i] : 0;
      return truth - (sums[i] * sums[j] - product + truth) / posts;
    }
    return product - sums[i] * sums[j] / posts;
  }

  long posts() {
    return posts;
  }
}
