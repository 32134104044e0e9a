package org.fishmarket.compare.within;

/** Why an effect has no estimate, or no interval. */
public enum Missing {
  /** No row takes part; within accounts, none of an account with two rows or more. */
  NO_ROWS,
  /** A regressor it needs is the same in all rows, or in all rows of each account. */
  NO_VARIATION,
  /** A regressor it needs cannot be told from months, cells, or regressors before it. */
  COLLINEAR,
  /**
   * There is an estimate but no interval: it rests on fewer than two effective accounts, or
   * outcomes leave no residuals.
   */
  NO_INTERVAL
}
