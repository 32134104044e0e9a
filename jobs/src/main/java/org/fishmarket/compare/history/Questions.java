package org.fishmarket.compare.history;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Questions that accounts received. */
public final class Questions {
  private Questions() {}

  /**
   * One row for each post that asks a question and account that it addresses: {@code post, account}
   * (asked), {@code asker, cohort, source} (of the question), {@code at_micros}, and {@code
   * answered}: the account wrote a message to that very post, whenever.
   *
   * @param messages as {@link Messages} gives them
   */
  public static Dataset<Row> of(Dataset<Row> messages) {
    Dataset<Row> asked =
        messages
            .where("asks_question")
            .select(
                col("post"),
                col("to").as("account"),
                col("from").as("asker"),
                col("cohort"),
                col("source"),
                col("at_micros"));
    return Answers.join(asked, messages)
        .groupBy("post", "account", "asker", "cohort", "source", "at_micros")
        .agg(count("answered_at").gt(0).as("answered"));
  }
}
