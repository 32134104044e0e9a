package org.fishmarket.compare.within;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.posexplode;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.io.Serializable;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Which regressions there are and which task works on what. Regressions stand one behind the other,
 * each as long as it has accounts, and that line is cut into tasks of the same length. So a task
 * holds whole regressions but for its first and last, and it is known beforehand which.
 */
final class Plan implements Serializable {
  private static final Comparator<Key> ORDER =
      Comparator.comparing(Key::cohort, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(Key::design);

  /** Bits of a key that tell where in its regression an account stands. */
  private static final int LOW_BITS = 11;

  private final List<Shape> shapes;
  private final Map<Key, Integer> numbers = new HashMap<>();
  private final double[] starts;
  private final int tasks;

  Plan(List<Shape> shapes, int tasks) {
    this.shapes = shapes.stream().sorted(Comparator.comparing(Shape::key, ORDER)).toList();
    this.tasks = tasks;
    starts = new double[shapes.size() + 1];
    for (int i = 0; i < starts.length - 1; i++) {
      numbers.put(this.shapes.get(i).key(), i);
      starts[i + 1] = starts[i] + this.shapes.get(i).accounts();
    }
  }

  /** Counts accounts, and gathers the periods and cells that occur: few, whatever the posts. */
  static List<Shape> shapes(Dataset<Row> states, Map<String, Model> models) {
    return states
        .select(col("cohort"), col("design"), posexplode(col("blocks")))
        .groupBy("cohort", "design")
        .agg(
            count(when(col("pos").equalTo(0), lit(1))),
            collect_set(col("col.period")),
            collect_set(struct(col("col.stratum"), col("col.counts"))))
        .collectAsList()
        .stream()
        .map(row -> shape(row, models.get(row.getString(1))))
        .toList();
  }

  private static Shape shape(Row row, Model model) {
    List<Long> periods = row.getList(3);
    List<Row> cells = row.getList(4);
    return new Shape(
        new Key(row.getString(0), row.getString(1)),
        model,
        row.getLong(2),
        periods.stream().filter(Objects::nonNull).mapToLong(period -> period).sorted().toArray(),
        cells.stream()
            .map(cell -> new Cell(cell.getString(0), (Integer) cell.get(1)))
            .sorted()
            .toArray(Cell[]::new));
  }

  int size() {
    return shapes.size();
  }

  int tasks() {
    return tasks;
  }

  Shape shape(int regression) {
    return shapes.get(regression);
  }

  int number(Key key) {
    return numbers.get(key);
  }

  /** The task of an account. */
  int task(int regression, long account) {
    return at(regression, (account >>> LOW_BITS) * 0x1p-53);
  }

  /**
   * The task at some way along a regression, from 0 to 1; farther on it is never an earlier one.
   */
  private int at(int regression, double along) {
    double place = starts[regression] + along * shapes.get(regression).accounts();
    return (int) Math.min(tasks - 1, place / starts[shapes.size()] * tasks);
  }

  /** The tasks that may meet accounts of a regression. */
  IntStream tasks(int regression) {
    return IntStream.rangeClosed(at(regression, 0), at(regression, 1));
  }

  /** The regressions that a task may meet, in order. */
  IntStream regressions(int task) {
    return IntStream.range(0, size()).filter(i -> at(i, 0) <= task && task <= at(i, 1));
  }
}
