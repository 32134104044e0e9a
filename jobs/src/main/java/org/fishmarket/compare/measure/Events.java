package org.fishmarket.compare.measure;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.fishmarket.compare.history.Complaints;
import org.fishmarket.compare.history.Correspondence;
import org.fishmarket.compare.history.FirstMessages;
import org.fishmarket.compare.history.HelpRequests;
import org.fishmarket.compare.history.Messages;
import org.fishmarket.compare.history.PostHistory;
import org.fishmarket.compare.history.Questions;

/**
 * What happened between accounts, made once for all claims.
 *
 * @param posts as {@link PostMeasures} gives them, with what their author had done before ({@link
 *     PostHistory}), and {@code talks}: their source holds messages between accounts, so that
 *     exchanges could be seen
 * @param firstMessages as {@link FirstMessages} gives them
 * @param complaints as {@link Complaints} gives them
 * @param questions as {@link Questions} gives them
 * @param requests for help, of sources that hold replies
 */
public record Events(
    Dataset<Row> posts,
    Dataset<Row> firstMessages,
    Dataset<Row> complaints,
    Dataset<Row> questions,
    Dataset<Row> requests) {
  /**
   * The events.
   *
   * @param measured posts as {@link PostMeasures} gives them
   * @param settled threads as {@link Threads} gives them
   * @param holding the column {@code source} of sources that hold replies
   * @param kept takes what is kept on the way
   */
  public static Events of(
      Dataset<Row> measured,
      Dataset<Row> interactions,
      Dataset<Row> settled,
      Dataset<Row> holding,
      Kept kept) {
    Dataset<Row> messages = kept.keep(Messages.of(interactions, measured));
    Dataset<Row> correspondence = kept.keep(Correspondence.of(messages));
    Dataset<Row> talking = messages.select("source").distinct().withColumn("talks", lit(true));
    Dataset<Row> history =
        PostHistory.of(measured, Correspondence.exchanges(correspondence))
            .join(broadcast(talking), new String[] {"source"}, "left")
            .withColumn("talks", coalesce(col("talks"), lit(false)));
    Dataset<Row> posts = kept.keep(history);
    return new Events(
        posts,
        FirstMessages.of(correspondence, measured),
        Complaints.of(messages, measured, Threads.roots(settled)),
        Questions.of(messages),
        // of a source without replies nobody knows who was helped
        HelpRequests.of(posts).join(holding, new String[] {"source"}, "left_semi"));
  }
}
