package org.fishmarket.stats.audited;

import java.io.Serializable;

/**
 * Sums over accounts of their {@link AccountMoments}: the first pass of a regression. States of
 * disjoint accounts add up; {@link CorrectedFit} is the formula.
 */
public final class CorrectedMoments implements Serializable {
  private final int known;
  private final int labels;
  private final Totals products;

  /** An empty state, of as many columns as its accounts have. */
  public CorrectedMoments(int known, int labels) {
    this.known = known;
    this.labels = labels;
    products = new Totals(AccountMoments.index(known + labels + 1, 0));
  }

  /** Adds an account; one with a single post says nothing about what is within accounts. */
  public void add(AccountMoments account) {
    for (int i = 0; i < account.columns() && account.posts() > 1; i++) {
      int row = account.place(i, known);
      for (int j = 0; j <= i; j++) {
        products.add(AccountMoments.index(row, account.place(j, known)), account.within(i, j));
      }
    }
  }

  /** Adds the sums of other accounts to this state, and returns it. */
  public CorrectedMoments plus(CorrectedMoments other) {
    products.add(other.products);
    return this;
  }

  int known() {
    return known;
  }

  int labels() {
    return labels;
  }

  double at(int i, int j) {
    return products.at(AccountMoments.index(i, j));
  }
}
