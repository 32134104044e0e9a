package org.fishmarket.compare.history;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.unix_micros;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * How far data reach: up to the latest post of a source. What would have come later nobody could
 * have seen. Sources are few, so their ends are sent to every task.
 */
final class Reach {
  private Reach() {}

  /** The rows with {@code reach}, in microseconds, of their {@code source}; null if unknown. */
  static Dataset<Row> join(Dataset<Row> rows, Dataset<Row> posts) {
    Dataset<Row> ends =
        posts
            .where(col("created").isNotNull())
            .groupBy("source")
            .agg(max(unix_micros(col("created"))).as("reach"));
    return rows.join(broadcast(ends), new String[] {"source"}, "left");
  }

  /** Whether all up to a moment could be seen. */
  static Column to(Column moment) {
    return coalesce(col("reach").geq(moment), lit(false));
  }
}
