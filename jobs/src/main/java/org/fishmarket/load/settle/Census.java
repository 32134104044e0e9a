package org.fishmarket.load.settle;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_if;

import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.fishmarket.load.stage.Staged;

/**
 * What kinds of records were staged, counted in one scan of a few columns: where there is nothing
 * to be joined, nothing is.
 */
final class Census {
  private static final int EDITED = 1;
  private static final int UNNAMED = 2;
  private static final int HANDLES = 3;

  private final Map<String, Row> kinds;

  private Census(Map<String, Row> kinds) {
    this.kinds = kinds;
  }

  static Census of(Dataset<Row> staged) {
    Column unnamed = col("reply_to_post").isNotNull().and(col("reply_to_account").isNull());
    return new Census(
        staged
            .groupBy("record")
            .agg(
                count_if(Duplicates.edited()), count_if(unnamed), count_if(Aliases.namesByHandle()))
            .collectAsList()
            .stream()
            .collect(Collectors.toMap(row -> row.getString(0), row -> row)));
  }

  /** Whether there are records of a kind. */
  boolean holds(String record) {
    return kinds.containsKey(record);
  }

  /** Whether a post tells that it is a later version of another. */
  boolean edits() {
    return posts(EDITED);
  }

  /** Whether a post answers a post whose author it does not name. */
  boolean unnamedParents() {
    return posts(UNNAMED);
  }

  /** Whether a post or interaction names an account by its handle alone. */
  boolean handles() {
    return posts(HANDLES) || counted(Staged.INTERACTION, HANDLES);
  }

  private boolean posts(int what) {
    return counted(Staged.POST, what);
  }

  private boolean counted(String record, int what) {
    return holds(record) && kinds.get(record).getLong(what) > 0;
  }
}
