package org.fishmarket.compare.within;

import java.util.Iterator;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.fishmarket.stats.regression.CrossProducts;
import scala.Tuple2;

/**
 * Walks over the accounts of a task, sorted by regression, and gives one state for each: a task
 * holds no more than one at a time.
 *
 * @param <H> what has to be known of a regression
 * @param <S> state, by the regression's number
 */
final class Walk<H, S> implements Iterator<Tuple2<Integer, S>> {
  private final Plan plan;
  private final Iterator<Account> accounts;
  private final Iterator<H> heads;
  private final ToIntFunction<H> regression;
  private final Function<H, Pass<S>> pass;
  private Account next;

  /**
   * A walk.
   *
   * @param heads of the regressions to be met, in order; others are passed over
   * @param regression tells the number of a head's
   * @param pass begins the state of a regression
   */
  Walk(
      Plan plan,
      Iterator<Account> accounts,
      Iterator<H> heads,
      ToIntFunction<H> regression,
      Function<H, Pass<S>> pass) {
    this.plan = plan;
    this.accounts = accounts;
    this.heads = heads;
    this.regression = regression;
    this.pass = pass;
    advance();
  }

  private void advance() {
    next = accounts.hasNext() ? accounts.next() : null;
  }

  @Override
  public boolean hasNext() {
    return heads.hasNext();
  }

  @Override
  public Tuple2<Integer, S> next() {
    H head = heads.next();
    int number = regression.applyAsInt(head);
    while (next != null && next.regression() < number) {
      advance();
    }
    Pass<S> state = pass.apply(head);
    Cluster cluster = new Cluster(plan.shape(number));
    while (next != null && next.regression() == number) {
      CrossProducts products = cluster.of(next);
      if (products.rows() > 0) {
        state.add(next, products);
      }
      advance();
    }
    return new Tuple2<>(number, state.end());
  }
}
