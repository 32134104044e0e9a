package org.fishmarket.compare.within;

import java.io.Serializable;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.fishmarket.stats.regression.Block;
import org.fishmarket.stats.regression.CrossProducts;

/**
 * How many accounts, and posts of theirs, each coefficient of a regression rests on: accounts in
 * whose rows the regressor varies; without account effects, accounts with rows in which it is not
 * 0. If regressors are bins (0 or 1, and 1 in one of them at most), then their base, the rows in
 * which all are 0, is one more. States add up.
 */
final class Basis implements Serializable {
  private final int regressors;
  private final boolean within;
  private final long[] accounts;
  private final long[] posts;
  private boolean bins = true;

  Basis(Shape shape) {
    regressors = shape.regressors();
    within = shape.model().within();
    accounts = new long[regressors + 1];
    posts = new long[regressors + 1];
  }

  void add(Account account, CrossProducts products) {
    for (int i = 0; i < regressors; i++) {
      if (products.product(i, i) > 0) {
        count(i, products.rows());
      }
    }
    boolean inBase = false;
    boolean offBase = false;
    int size = Block.size(regressors);
    for (int offset = 0; offset < account.sums().length; offset += size) {
      long off = 0;
      for (int i = 0; i < regressors; i++) {
        long sum = account.sums()[offset + Block.sum(i)];
        off += sum;
        for (int j = 0; j <= i; j++) {
          long product = account.sums()[offset + Block.product(regressors, i, j)];
          bins &= product == (i == j ? sum : 0);
        }
      }
      offBase |= off > 0;
      inBase |= off * Block.UNIT < account.sums()[offset];
    }
    if (inBase && (offBase || !within)) {
      count(regressors, products.rows());
    }
  }

  private void count(int column, long rows) {
    accounts[column]++;
    posts[column] += rows;
  }

  Basis plus(Basis other) {
    for (int i = 0; i < accounts.length; i++) {
      accounts[i] += other.accounts[i];
      posts[i] += other.posts[i];
    }
    bins &= other.bins;
    return this;
  }

  /** Of the columns that an effect needs, the one that the fewest accounts know. */
  int weakest(Line line) {
    IntStream columns = Arrays.stream(line.columns());
    if (line.base() && bins) {
      columns = IntStream.concat(columns, IntStream.of(regressors));
    }
    return columns
        .boxed()
        .min((one, other) -> Long.compare(accounts[one], accounts[other]))
        .orElse(regressors);
  }

  long accounts(int column) {
    return accounts[column];
  }

  long posts(int column) {
    return posts[column];
  }
}
