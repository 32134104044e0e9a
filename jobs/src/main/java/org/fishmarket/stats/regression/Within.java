package org.fishmarket.stats.regression;

/**
 * Takes the rows of one author after the other, and leaves the cross products of their deviations
 * from the author's means. This is the regression with an effect for each author (Frisch and Waugh,
 * Econometrica 1, 1933). Memory does not grow with an author's posts.
 *
 * <p>An author with one row tells nothing of a change within authors, and is left out: counted as a
 * cluster it would only feign more evidence (Correia, "Singletons, cluster-robust standard errors
 * and fixed effects: a bad mix", 2015).
 */
public final class Within {
  /** Share of a column's mean square under which its deviations are rounding. */
  private static final double FLAT = 1e-22;

  private final CrossProducts author;
  private final PreciseSums sums;

  /** For regressions with so many columns, the outcome not counted. */
  public Within(int columns) {
    author = new CrossProducts(columns);
    sums = new PreciseSums(columns + 1);
  }

  /** Adds a row of the author at hand. */
  public void add(Observation row) {
    author.add(row);
    for (int i = 0; i < row.size(); i++) {
      sums.add(row.column(i), row.value(i));
    }
    sums.add(author.columns(), row.outcome());
  }

  /** Adds a block of rows of the author at hand. */
  public void add(Block block) {
    author.add(block);
    for (int i = 0; i < block.variables(); i++) {
      sums.add(block.column(i, author.columns()), block.sums(), i);
    }
    for (int dummy : block.dummies()) {
      sums.add(dummy, block.rows());
    }
  }

  /** Ends the author, adds their cross products to their cluster, and begins the next one. */
  public void close(CrossProducts cluster) {
    if (author.rows() > 1) {
      demean();
      author.ofOneAuthor();
      cluster.plus(author);
    }
    for (int column = 0; column <= author.columns(); column++) {
      sums.clear(column);
    }
    author.clear();
  }

  private void demean() {
    for (int i = author.occurring() - 1; i >= 0; i--) {
      int column = author.occurring(i);
      int at = CrossProducts.index(column, column);
      double square = author.products.at(at);
      author.products.subtractQuotient(at, sums, column, column, author.rows());
      if (author.products.at(at) <= FLAT * square) {
        author.drop(i);
      }
    }
    for (int i = 0; i < author.occurring(); i++) {
      for (int j = 0; j < i; j++) {
        int column = author.occurring(i);
        int other = author.occurring(j);
        int at = CrossProducts.index(column, other);
        author.products.subtractQuotient(at, sums, column, other, author.rows());
      }
    }
  }
}
