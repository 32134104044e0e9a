package org.fishmarket.compare.measure;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.fishmarket.compare.finding.Settings;

/**
 * Posts with their labels as numbers, and what they got in reply: made once for all that is told of
 * posts.
 *
 * @param posts as {@link PostMeasures} gives them
 * @param received as {@link Replies#received} gives it
 */
public record Measured(Dataset<Row> posts, Dataset<Row> received) {
  /**
   * The posts of a result.
   *
   * @param posts the table of posts
   * @param labels the table of labels
   * @param kept takes both tables
   */
  public static Measured of(Dataset<Row> posts, Dataset<Row> labels, Settings settings, Kept kept) {
    Dataset<Row> measured = kept.keep(PostMeasures.of(posts, labels, settings));
    return new Measured(measured, kept.keep(Replies.received(measured)));
  }
}
