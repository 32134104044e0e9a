package org.fishmarket.compare.claim;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.fishmarket.compare.measure.PostMeasures;
import org.fishmarket.models.codebook.Intent;

/** Columns of posts that several claims regress on. */
final class PostColumns {
  /** Log(1 + engagement); null where there is none to compare. */
  static final Column ENGAGEMENT = col("log_units").divide(PostMeasures.LOG_UNIT);

  /** Originals and quotes with an intent. */
  static final Column CODED_UNIT = col("unit").and(col("coded"));

  /** Originals and quotes that sell. */
  static final Column SELLING_UNIT = CODED_UNIT.and(col("selling"));

  /** Posts of a source that holds messages between accounts: only there exchanges are seen. */
  static final Column TALKS = col("talks").and(col("exchanges_ever").isNotNull());

  static final String NO_ENGAGEMENT =
      "no account with two coded originals or quotes of measured engagement";

  private PostColumns() {}

  /** Whether a post has an intent; null if the model does not know it. */
  static Column intent(Intent intent) {
    return when(col(PostMeasures.told(intent.name())), col(intent.name()));
  }
}
