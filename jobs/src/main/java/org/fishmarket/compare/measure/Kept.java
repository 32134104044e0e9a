package org.fishmarket.compare.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;

/**
 * Intermediate tables that several others are made of. They are written down and read back: so each
 * is computed once, queries behind it stay small (those over tables held in memory would be planned
 * anew from the very posts each time), columns that a query does not need are not read, and a
 * worker that is lost takes nothing along.
 */
public final class Kept implements AutoCloseable {
  private final String folder;
  private int tables;
  private Configuration hadoop;

  /**
   * @param folder for them alone; it is deleted in the end
   */
  public Kept(String folder) {
    this.folder = folder;
  }

  /** Keeps a table. */
  public Dataset<Row> keep(Dataset<Row> table) {
    SparkSession spark = table.sparkSession();
    hadoop = spark.sparkContext().hadoopConfiguration();
    String path = folder + "/" + tables++;
    table.write().mode(SaveMode.Overwrite).parquet(path);
    return spark.read().schema(table.schema()).parquet(path);
  }

  @Override
  public void close() {
    if (hadoop != null) {
      try {
        Path path = new Path(folder);
        path.getFileSystem(hadoop).delete(path, true);
      } catch (IOException failed) {
        throw new UncheckedIOException("cannot delete " + folder, failed);
      }
    }
  }
}
