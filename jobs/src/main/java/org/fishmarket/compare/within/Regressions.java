package org.fishmarket.compare.within;

import static org.apache.spark.sql.functions.col;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongUnaryOperator;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Fits designs in cohorts: effects with cluster-robust errors, and by a wild cluster bootstrap
 * where few accounts carry them.
 *
 * <p>All designs and cohorts are fitted at once, in three passes over states; what comes to the
 * driver are periods and cells before, and results after. Results do not depend on partitions.
 */
public final class Regressions {
  /** A task sorts so many states at most, of some kilobytes each. */
  private static final int MOST_A_TASK = 20_000;

  private static final int FEWEST_A_TASK = 500;
  private static final int TASKS_A_CORE = 3;

  private Regressions() {}

  /**
   * Fits.
   *
   * @param states by {@link States}, read twice: a table, or kept. Cohort null is one of its own.
   *     An account has one row for a cohort and design ({@link States#merged}). Rows of designs not
   *     given are left out
   * @param designs of these states; their effects may be others than when the states were made
   * @return for each cohort of the states each design
   */
  public static Map<Key, Fitted> of(
      Dataset<Row> states, List<Design> designs, Inference inference) {
    int cores = states.sparkSession().sparkContext().defaultParallelism();
    return of(states, designs, inference, accounts -> tasks(accounts, cores));
  }

  private static long tasks(long accounts, int cores) {
    return Math.max(
        Math.min(TASKS_A_CORE * cores, accounts / FEWEST_A_TASK), accounts / MOST_A_TASK);
  }

  /** The same in as many tasks as are wanted for a number of states. */
  static Map<Key, Fitted> of(
      Dataset<Row> states, List<Design> designs, Inference inference, LongUnaryOperator wanted) {
    Map<String, Model> models = new TreeMap<>();
    designs.forEach(design -> models.put(design.name(), Model.of(design)));
    Dataset<Row> known = states.where(col("design").isInCollection(models.keySet()));
    List<Shape> shapes = Plan.shapes(known, models);
    long accounts = shapes.stream().mapToLong(Shape::accounts).sum();
    int tasks = (int) Math.max(1, wanted.applyAsLong(accounts));
    Map<Key, Fitted> all = new HashMap<>();
    for (Shape shape : shapes) {
      for (Model model : models.values()) {
        Key key = new Key(shape.key().cohort(), model.name());
        all.put(key, Fitted.none(model, inference));
      }
    }
    if (!shapes.isEmpty()) {
      all.putAll(Passes.fitted(known, new Plan(shapes, tasks), inference));
    }
    return all;
  }
}
