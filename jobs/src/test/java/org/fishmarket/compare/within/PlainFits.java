package org.fishmarket.compare.within;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fishmarket.stats.Estimate;
import org.fishmarket.stats.regression.Block;
import org.fishmarket.stats.regression.CrossProducts;
import org.fishmarket.stats.regression.TwoPasses;

/** The three passes over the accounts of one cohort, as one task makes them. */
public final class PlainFits {
  /** The effect that is estimated. */
  public static final String EFFECT = "selling";

  private static final Model MODEL =
      new Model(EFFECT, List.of(EFFECT), List.of(Effect.of(EFFECT)), Level.OF_EACH_ACCOUNT);
  private static final Cell CELL = new Cell("a", 7);

  private final Shape shape;
  private final List<Account> accounts;

  private PlainFits(Shape shape, List<Account> accounts) {
    this.shape = shape;
    this.accounts = accounts;
  }

  /**
   * Fits the effect of the first column.
   *
   * @param rows whose further columns are dummies of periods
   */
  public static Fitted of(List<TwoPasses.Row> rows, Inference inference) {
    Map<Long, TreeMap<Integer, long[]>> blocks = new LinkedHashMap<>();
    for (TwoPasses.Row row : rows) {
      int period = 1;
      while (row.columns()[period] == 0) {
        period++;
      }
      add(
          row,
          blocks
              .computeIfAbsent(row.cluster(), unseen -> new TreeMap<>())
              .computeIfAbsent(period, unseen -> new long[Block.size(1)]));
    }
    long[] periods =
        blocks.values().stream()
            .flatMap(account -> account.keySet().stream())
            .mapToLong(period -> period)
            .distinct()
            .sorted()
            .toArray();
    Key key = new Key("cohort", EFFECT);
    Shape shape = new Shape(key, MODEL, blocks.size(), periods, new Cell[] {CELL});
    List<Account> accounts = new ArrayList<>();
    blocks.forEach((name, months) -> accounts.add(account(shape, name, months)));
    return new PlainFits(shape, accounts).fitted(inference);
  }

  private static void add(TwoPasses.Row row, long[] sums) {
    double x = row.columns()[0];
    double y = Math.rint(row.outcome() / Block.UNIT) * Block.UNIT;
    sums[0]++;
    sums[Block.sum(0)] += units(x);
    sums[Block.sum(1)] += units(y);
    sums[Block.product(1, 0, 0)] += units(x * x);
    sums[Block.product(1, 1, 0)] += units(x * y);
    sums[Block.product(1, 1, 1)] += units(y * y);
  }

  private static long units(double value) {
    return Math.round(value / Block.UNIT);
  }

  private static Account account(Shape shape, long key, Map<Integer, long[]> months) {
    int size = Block.size(1);
    int[] dummies = new int[shape.dummies() * months.size()];
    long[] sums = new long[size * months.size()];
    int block = 0;
    for (Map.Entry<Integer, long[]> month : months.entrySet()) {
      shape.dummies((long) month.getKey(), CELL, dummies, block * shape.dummies());
      System.arraycopy(month.getValue(), 0, sums, block * size, size);
      block++;
    }
    return new Account(0, key, dummies, sums);
  }

  private Fitted fitted(Inference inference) {
    Fit fit = new Fit(shape, walk(new Totals(0, shape)));
    Scored scored = new Scored(fit, walk(Robust.of(fit)));
    Estimate[] wild = null;
    if (scored.anyFew(inference)) {
      wild = walk(Wild.of(scored, shape.columns(), inference)).estimates(scored, inference);
    }
    return scored.fitted(shape.model(), wild, inference.confidence());
  }

  private <S> S walk(Pass<S> pass) {
    Cluster cluster = new Cluster(shape);
    for (Account account : accounts) {
      CrossProducts products = cluster.of(account);
      if (products.rows() > 0) {
        pass.add(account, products);
      }
    }
    return pass.end();
  }
}
