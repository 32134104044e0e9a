package org.fishmarket.compare.within;

import java.util.Arrays;
import org.fishmarket.stats.regression.Block;
import org.fishmarket.stats.regression.CrossProducts;
import org.fishmarket.stats.regression.Within;

/** Makes cross products of the accounts of one regression, one account after the other. */
final class Cluster {
  private final boolean effects;
  private final int size;
  private final int dummies;
  private final Block block;
  private final Within within;
  private final CrossProducts products;

  Cluster(Shape shape) {
    effects = shape.model().within();
    size = Block.size(shape.regressors());
    dummies = shape.dummies();
    block = new Block(shape.regressors());
    within = new Within(shape.columns());
    products = new CrossProducts(shape.columns());
  }

  /** The cross products of an account, until the next one; no rows if it says nothing. */
  CrossProducts of(Account account) {
    products.clear();
    for (int i = 0; i * size < account.sums().length; i++) {
      int[] columns = Arrays.copyOfRange(account.dummies(), i * dummies, (i + 1) * dummies);
      block.of(account.sums(), i * size, columns);
      if (effects) {
        within.add(block);
      } else {
        products.add(block);
      }
    }
    if (effects) {
      within.close(products);
    }
    return products;
  }
}
