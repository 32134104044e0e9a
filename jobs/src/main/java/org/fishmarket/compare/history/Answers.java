package org.fishmarket.compare.history;

import static org.apache.spark.sql.functions.col;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Direct answers: messages that name the post they answer. */
final class Answers {
  private Answers() {}

  /**
   * The rows, each with {@code answered_at} of every answer that {@code account} wrote to {@code
   * post} no earlier than {@code at_micros}, or null if there is none.
   */
  static Dataset<Row> join(Dataset<Row> rows, Dataset<Row> messages) {
    Dataset<Row> answers =
        messages
            .where(col("target_post").isNotNull())
            .select(
                col("target_post").as("answered_post"),
                col("from").as("answered_by"),
                col("at_micros").as("answered_at"));
    return rows.join(
            answers,
            col("post")
                .equalTo(col("answered_post"))
                .and(col("account").equalTo(col("answered_by")))
                .and(col("answered_at").geq(col("at_micros"))),
            "left")
        .drop("answered_post", "answered_by");
  }
}
