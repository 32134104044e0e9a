package org.fishmarket.job;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.fishmarket.models.UserException;
import org.fishmarket.table.ResultFolder;
import org.fishmarket.table.Table;

/** What a job works with. */
public record JobContext(
    SparkSession spark, ResultFolder result, RunState state, Progress progress) {

  /**
   * A table of an earlier job.
   *
   * @throws UserException if it has not been made
   */
  public Dataset<Row> read(Table table) {
    if (!result.has(table)) {
      throw new UserException(
          "There is no table "
              + table.slug()
              + " in "
              + result.root().toUri().getPath()
              + ". Run the jobs in order: load, label, compare, report.");
    }
    return result.read(table, spark);
  }
}
