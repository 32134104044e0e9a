package org.fishmarket.stats.regression;

import java.io.Serializable;

/**
 * State of the first pass: X'X, X'y and y'y of rows, with the number of rows, authors and clusters.
 * States of disjoint rows add up. It serves for one cluster as well as for all, since only columns
 * that occur cost anything.
 */
public final class CrossProducts implements Serializable {
  final PreciseSums products;
  private final int columns;
  private final long[] varying;
  private final boolean[] used;
  private final int[] occurring;
  private int occur;
  private long rows;
  private long authors;
  private long clusters;

  /**
   * An empty state.
   *
   * @param columns number of regressors and controls; the outcome is one more, the last
   */
  public CrossProducts(int columns) {
    this.columns = columns;
    products = new PreciseSums((columns + 1) * (columns + 2) / 2);
    varying = new long[columns + 1];
    used = new boolean[columns + 1];
    occurring = new int[columns + 1];
  }

  /** Adds a row as it is: for regressions without author effects, with a constant column. */
  public void add(Observation row) {
    for (int i = 0; i < row.size(); i++) {
      use(row.column(i));
      for (int j = 0; j <= i; j++) {
        products.addProduct(index(row.column(i), row.column(j)), row.value(i), row.value(j));
      }
      products.addProduct(index(row.column(i), columns), row.value(i), row.outcome());
    }
    use(columns);
    products.addProduct(index(columns, columns), row.outcome(), row.outcome());
    rows++;
  }

  /** Adds the rows of a block as they are. */
  public void add(Block block) {
    int[] dummies = block.dummies();
    for (int i = 0; i < block.variables(); i++) {
      if (block.occurs(i)) {
        int column = block.column(i, columns);
        use(column);
        for (int j = 0; j <= i; j++) {
          products.add(index(column, block.column(j, columns)), block.products(), index(i, j));
        }
        for (int dummy : dummies) {
          products.add(index(column, dummy), block.sums(), i);
        }
      }
    }
    for (int i = 0; i < dummies.length; i++) {
      use(dummies[i]);
      for (int j = 0; j <= i; j++) {
        products.add(index(dummies[i], dummies[j]), block.rows());
      }
    }
    rows += block.rows();
  }

  /** Adds another state to this one, and returns it. */
  public CrossProducts plus(CrossProducts other) {
    for (int i = 0; i < other.occur; i++) {
      int column = other.occurring[i];
      use(column);
      varying[column] += other.varying[column];
      for (int j = 0; j <= i; j++) {
        int at = index(column, other.occurring[j]);
        products.add(at, other.products, at);
      }
    }
    rows += other.rows;
    authors += other.authors;
    clusters += other.clusters;
    return this;
  }

  /** Adds one whole cluster. One without rows does not count. */
  public void addCluster(CrossProducts cluster) {
    plus(cluster);
    clusters += cluster.rows > 0 ? 1 : 0;
  }

  /** Empties this state. */
  public void clear() {
    while (occur > 0) {
      drop(occur - 1);
    }
    rows = 0;
    authors = 0;
    clusters = 0;
  }

  /** Number of columns, the outcome not counted. */
  public int columns() {
    return columns;
  }

  /** Number of rows. */
  public long rows() {
    return rows;
  }

  /** Number of authors whose level was taken out; 0 in a regression without author effects. */
  public long authors() {
    return authors;
  }

  /** Number of clusters that have rows. */
  public long clusters() {
    return clusters;
  }

  /**
   * Number of authors in whose rows a column varies: those that an effect of it rests on. Suppress
   * by this. It is 0 in a regression without author effects.
   */
  public long varying(int column) {
    return varying[column];
  }

  /** Sum over the rows of the product of two columns; the outcome is column {@link #columns}. */
  public double product(int i, int j) {
    return products.at(index(i, j));
  }

  int occurring() {
    return occur;
  }

  int occurring(int i) {
    return occurring[i];
  }

  /** Forgets the i-th of the columns that occur. */
  void drop(int i) {
    int column = occurring[i];
    for (int j = 0; j < occur; j++) {
      products.clear(index(column, occurring[j]));
    }
    varying[column] = 0;
    used[column] = false;
    occurring[i] = occurring[--occur];
  }

  /** These are the demeaned rows of one author. */
  void ofOneAuthor() {
    authors = 1;
    for (int i = 0; i < occur; i++) {
      varying[occurring[i]] = 1;
    }
  }

  static int index(int i, int j) {
    return i < j ? j * (j + 1) / 2 + i : i * (i + 1) / 2 + j;
  }

  private void use(int column) {
    if (!used[column]) {
      used[column] = true;
      occurring[occur++] = column;
    }
  }
}
