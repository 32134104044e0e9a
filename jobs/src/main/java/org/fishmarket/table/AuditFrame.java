package org.fishmarket.table;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.floor;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.rint;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The posts that an audit speaks of: own posts with an intent and a cohort. */
public final class AuditFrame {
  /** What {@link #whole} multiplies by. */
  public static final double SCALE = 1e6;

  private AuditFrame() {}

  /**
   * A row for each: {@code post_id, account, cohort, selling, p_selling}.
   *
   * @param posts the table {@link Table#POSTS}
   * @param labels the table {@link Table#LABELS}
   */
  public static Dataset<Row> posts(Dataset<Row> posts, Dataset<Row> labels) {
    Dataset<Row> own =
        posts
            .filter(col("kind").notEqual("repost").and(col("cohort").isNotNull()))
            .select("post_id", "account", "cohort");
    return own.join(labelled(labels), "post_id");
  }

  /** A row for each post with an intent: {@code post_id, selling, p_selling}. */
  public static Dataset<Row> labelled(Dataset<Row> labels) {
    return labels.filter(col("intent").isNotNull()).select("post_id", "selling", "p_selling");
  }

  /**
   * A column between 0 and 1 in whole millionths, of which sums are the same in any order.
   *
   * @see #SCALE
   */
  public static Column whole(Column share) {
    return rint(share.multiply(SCALE)).cast("long");
  }

  /** The band of a post with a column {@code p_selling}, as {@link AuditStrata#band} has it. */
  public static Column band(AuditStrata strata) {
    return least(lit(strata.bands() - 1), floor(col("p_selling").multiply(strata.bands())))
        .cast("int");
  }
}
