package org.fishmarket.compare.within;

import org.fishmarket.stats.regression.CrossProducts;

/** What a task makes of the accounts of one regression. */
interface Pass<S> {
  /**
   * Adds an account.
   *
   * @param products of its rows, not to be kept
   */
  void add(Account account, CrossProducts products);

  /** The state, when the task has no more accounts of the regression. */
  S end();
}
