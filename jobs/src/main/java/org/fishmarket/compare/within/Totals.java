package org.fishmarket.compare.within;

import java.io.Serializable;
import org.fishmarket.stats.regression.CrossProducts;

/** State of the first pass: the cross products of all accounts of a regression. */
final class Totals implements Pass<Totals>, Serializable {
  private final int regression;
  private final CrossProducts products;
  private final Basis basis;

  Totals(int regression, Shape shape) {
    this.regression = regression;
    products = new CrossProducts(shape.columns());
    basis = new Basis(shape);
  }

  @Override
  public void add(Account account, CrossProducts cluster) {
    products.addCluster(cluster);
    basis.add(account, cluster);
  }

  @Override
  public Totals end() {
    return this;
  }

  Totals plus(Totals other) {
    products.plus(other.products);
    basis.plus(other.basis);
    return this;
  }

  int regression() {
    return regression;
  }

  CrossProducts products() {
    return products;
  }

  Basis basis() {
    return basis;
  }
}
