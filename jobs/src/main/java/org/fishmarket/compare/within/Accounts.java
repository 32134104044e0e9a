package org.fishmarket.compare.within;

import java.util.List;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.fishmarket.stats.regression.Block;
import scala.Tuple2;

/** States on their way to the tasks that the plan gives them to. */
final class Accounts {
  private Accounts() {}

  /** The accounts by task, in each task sorted by regression, then by account. */
  static JavaRDD<Account> arranged(Dataset<Row> states, Broadcast<Plan> plan) {
    return arranged(
        states
            .select("cohort", "design", "key", "blocks")
            .toJavaRDD()
            .mapToPair(
                row -> {
                  Account account = account(row, plan.value());
                  int task = plan.value().task(account.regression(), account.key());
                  return new Tuple2<>(
                      new Place(task, account.regression(), account.key()), account);
                }),
        plan.value().tasks());
  }

  /** Rows by task, in each task sorted by their place. */
  static <T> JavaRDD<T> arranged(JavaPairRDD<Place, T> rows, int tasks) {
    return rows.repartitionAndSortWithinPartitions(new Place.ByTask(tasks)).values();
  }

  private static Account account(Row row, Plan plan) {
    int regression = plan.number(new Key(row.getString(0), row.getString(1)));
    Shape shape = plan.shape(regression);
    int size = Block.size(shape.regressors());
    List<Row> blocks = row.getList(3);
    int[] dummies = new int[shape.dummies() * blocks.size()];
    long[] sums = new long[size * blocks.size()];
    for (int i = 0; i < blocks.size(); i++) {
      Row block = blocks.get(i);
      Cell cell = new Cell(block.getString(1), (Integer) block.get(2));
      shape.dummies((Long) block.get(0), cell, dummies, i * shape.dummies());
      List<Long> values = block.getList(3);
      if (values.size() != size) {
        throw new IllegalArgumentException(
            String.format(
                "States of the design %s hold %d sums, not %d; they are of another version of it.",
                shape.key().design(), values.size(), size));
      }
      for (int j = 0; j < size; j++) {
        sums[i * size + j] = values.get(j);
      }
    }
    return new Account(regression, row.getLong(2), dummies, sums);
  }
}
