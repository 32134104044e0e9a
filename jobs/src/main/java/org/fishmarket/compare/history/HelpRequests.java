package org.fishmarket.compare.history;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Posts that ask for help. Replies are left out: they are hardly ever answered, and whoever gives
 * much help writes many of them, so that giving would seem to be in vain.
 */
public final class HelpRequests {
  private HelpRequests() {}

  /**
   * One row for each original or quote that asks for help: {@code post_id, account, cohort, source,
   * help_before}, and {@code answered}: a reply or comment of another account has it as parent.
   *
   * @param posts as {@link PostHistory} gives them, with {@code unit, asks_help, answers, parent}
   */
  public static Dataset<Row> of(Dataset<Row> posts) {
    // another account answered if the first or the last by name is another: no set of names is held
    Dataset<Row> answers =
        posts
            .where(col("answers").and(col("parent").isNotNull()))
            .groupBy(col("parent").as("post_id"))
            .agg(min("account").as("first_by"), max("account").as("last_by"));
    Column byOthers =
        col("first_by").notEqual(col("account")).or(col("last_by").notEqual(col("account")));
    return posts
        .where(col("own").and(col("unit")).and(col("asks_help")))
        .select("post_id", "account", "cohort", "source", "help_before")
        .join(answers, new String[] {"post_id"}, "left")
        .select(
            col("post_id"),
            col("account"),
            col("cohort"),
            col("source"),
            col("help_before"),
            coalesce(byOthers, lit(false)).as("answered"));
  }
}
