package org.fishmarket.compare.measure;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;

/** Intermediate tables that are kept while they are needed, and let go together. */
public final class Kept implements AutoCloseable {
  private final List<Dataset<Row>> tables = new ArrayList<>();

  /** Keeps a table, on disk where memory does not hold it. */
  public Dataset<Row> keep(Dataset<Row> table) {
    Dataset<Row> kept = table.persist(StorageLevel.MEMORY_AND_DISK());
    tables.add(kept);
    return kept;
  }

  /** Lets all tables go but the one given. */
  public void only(Dataset<Row> table) {
    tables.stream().filter(other -> other != table).forEach(Dataset::unpersist);
    tables.removeIf(other -> other != table);
  }

  @Override
  public void close() {
    only(null);
  }
}
