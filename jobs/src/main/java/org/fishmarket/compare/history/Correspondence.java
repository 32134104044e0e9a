package org.fishmarket.compare.history;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/**
 * The messages of each pair of accounts, walked in order of time (those of an instant by post id).
 *
 * <p>A message is a <em>reciprocal exchange</em> if the account it goes to had addressed its author
 * within the 90 days before it. It is a <em>first message</em> if its author had never addressed
 * that account before; among several of one instant the one with the least post id is the first. A
 * message can be both.
 */
public final class Correspondence {
  static final StructType SCHEMA =
      StructType.fromDDL(
          "from string, to string, at_micros long, post string, cohort string, source string,"
              + " selling boolean, exchange boolean, first boolean, opening boolean,"
              + " answered boolean, followed boolean");

  private Correspondence() {}

  /**
   * The messages that are exchanges or first ones, with {@code exchange, first} and, of first ones,
   * {@code opening, answered, followed} as {@link FirstMessages} tells them. Both {@link
   * #exchanges} and {@link FirstMessages} are made from it, so it is worth keeping.
   *
   * @param messages as {@link Messages} gives them
   */
  public static Dataset<Row> of(Dataset<Row> messages) {
    MapPartitionsFunction<Row, Row> walk = PairWalk::new;
    return messages
        .select(
            least(col("from"), col("to")).as("one"),
            greatest(col("from"), col("to")).as("other"),
            col("from").gt(col("to")).as("back"),
            col("at_micros"),
            col("post"),
            col("cohort"),
            col("source"),
            when(col("coded"), col("selling")).as("selling"))
        .repartition(col("one"), col("other"))
        // an author's post addresses an account once, so both sides and the post tell rows apart
        .sortWithinPartitions("one", "other", "at_micros", "post", "back")
        .mapPartitions(walk, Encoders.row(SCHEMA));
  }

  /**
   * One row for each reciprocal exchange and account that took part: {@code account, at_micros}.
   *
   * @param correspondence as {@link #of} gives it
   */
  public static Dataset<Row> exchanges(Dataset<Row> correspondence) {
    return correspondence
        .where("exchange")
        .select(explode(array(col("from"), col("to"))).as("account"), col("at_micros"));
  }
}
