package org.fishmarket.stats.regression;

/**
 * Rows of one account that share their controls (month, stratum), added up: their number, the sums
 * of regressors and outcome, and of all products of two of these. For a regression nothing else of
 * them matters, so blocks stand for rows, and blocks add up.
 *
 * <p>All sums but the number of rows are whole multiples of {@link #UNIT}. They lie in one array:
 * the number of rows; the sum of each variable, regressors first, then the outcome; the products,
 * of the first with itself, of the second with the first and itself, and so on.
 */
public final class Block {
  /** The grid on which sums are kept. */
  public static final double UNIT = 0x1p-32;

  private final int regressors;
  private final PreciseSums sums;
  private final PreciseSums products;
  private int[] dummies = {};
  private long rows;

  /** For designs with so many regressors. */
  public Block(int regressors) {
    this.regressors = regressors;
    sums = new PreciseSums(regressors + 1);
    products = new PreciseSums((regressors + 1) * (regressors + 2) / 2);
  }

  /** Length of the array of sums. */
  public static int size(int regressors) {
    return product(regressors, regressors, regressors) + 1;
  }

  /** Where in the array the sum of a variable is; the outcome is variable {@code regressors}. */
  public static int sum(int variable) {
    return 1 + variable;
  }

  /** Where in the array the sum of the products of two variables is. */
  public static int product(int regressors, int i, int j) {
    return 2 + regressors + CrossProducts.index(i, j);
  }

  /**
   * Fills the block, and returns itself.
   *
   * @param array that holds the sums
   * @param offset where in it they begin
   * @param columns which are 1 in all rows: the dummies of month and stratum, a constant
   */
  public Block of(long[] array, int offset, int... columns) {
    rows = array[offset];
    dummies = columns;
    for (int i = 0; i <= regressors; i++) {
      sums.clear(i);
      sums.addUnits(i, array[offset + sum(i)], UNIT);
      for (int j = 0; j <= i; j++) {
        int at = CrossProducts.index(i, j);
        products.clear(at);
        products.addUnits(at, array[offset + product(regressors, i, j)], UNIT);
      }
    }
    return this;
  }

  int variables() {
    return regressors + 1;
  }

  /** Whether a variable is other than 0 in some row. The outcome always counts as such. */
  boolean occurs(int variable) {
    return variable == regressors || products.at(CrossProducts.index(variable, variable)) != 0;
  }

  /** The column of a variable in a regression with so many. */
  int column(int variable, int columns) {
    return variable == regressors ? columns : variable;
  }

  int[] dummies() {
    return dummies;
  }

  long rows() {
    return rows;
  }

  PreciseSums sums() {
    return sums;
  }

  PreciseSums products() {
    return products;
  }
}
