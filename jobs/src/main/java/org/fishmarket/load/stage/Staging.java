package org.fishmarket.load.stage;

import java.util.Iterator;
import java.util.List;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;
import org.apache.spark.util.TaskCompletionListener;
import org.fishmarket.load.plan.Catalog;
import org.fishmarket.load.plan.Plan;
import org.fishmarket.load.plan.WorkUnit;
import org.fishmarket.load.source.Storage;

/** Reads the whole input once, in parallel, into rows of {@link Staged}. */
public final class Staging {
  /** The largest range of a file that one task reads. */
  private static final long RANGE = 32L << 20;

  /** Tasks for each core: enough that an unlucky one does not hold up the rest. */
  private static final int TASKS_PER_CORE = 4;

  private Staging() {}

  /**
   * The staging rows, not yet computed.
   *
   * @param key the secret of the pseudonyms
   */
  public static Dataset<Row> of(SparkSession spark, Plan plan, byte[] key) {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    int cores = context.defaultParallelism();
    int tasks = (int) Math.max((long) cores * TASKS_PER_CORE, plan.bytes() / RANGE);
    List<List<WorkUnit>> units = plan.units(tasks, RANGE);
    var hadoop = context.broadcast(new SerializableConfiguration(context.hadoopConfiguration()));
    var rows =
        context
            .parallelize(units, Math.max(1, units.size()))
            .flatMap(reader(hadoop, plan.catalog(), key));
    return spark.createDataFrame(rows, Staged.SCHEMA);
  }

  private static FlatMapFunction<List<WorkUnit>, Row> reader(
      Broadcast<SerializableConfiguration> hadoop, Catalog catalog, byte[] key) {
    return units -> read(units, new UnitReader(storage(hadoop), catalog, new Pseudonyms(key)));
  }

  private static Storage storage(Broadcast<SerializableConfiguration> hadoop) {
    return new Storage(hadoop.value().value());
  }

  private static Iterator<Row> read(List<WorkUnit> units, UnitReader reader) {
    PushIterator<Row> rows =
        new PushIterator<>(out -> units.forEach(unit -> reader.read(unit, out)));
    TaskCompletionListener closing = task -> rows.close();
    TaskContext.get().addTaskCompletionListener(closing);
    return rows;
  }
}
