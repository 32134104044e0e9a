package org.fishmarket.compare.measure;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * Dyads: ordered pairs of accounts with an interaction from the one to the other, reciprocal if
 * there is one in the other direction too. A dyad counts only if the account acted on wrote a post
 * in the data: of others nobody could have seen an answer.
 */
public final class Dyads {
  private Dyads() {}

  /**
   * One row for each account that acted: {@code account, dyads, reciprocal}.
   *
   * @param posts with a column {@code account}
   * @param interactions the table
   */
  public static Dataset<Row> of(Dataset<Row> posts, Dataset<Row> interactions) {
    Column from = col("from");
    Column to = col("to");
    Dataset<Row> pairs =
        interactions
            .where(from.isNotNull().and(to.isNotNull()).and(from.notEqual(to)))
            // to be acquainted is no act that could be answered
            .where(not(col("kind").isin("connection", "invitation")))
            .groupBy(least(from, to).as("a"), greatest(from, to).as("b"))
            .agg(max(from.lt(to).cast("int")).as("forth"), max(from.gt(to).cast("int")).as("back"));
    Column both = col("forth").multiply(col("back")).as("reciprocal");
    Column directions =
        functions.array(
            struct(col("a").as("from"), col("b").as("to"), col("forth").as("there"), both),
            struct(col("b").as("from"), col("a").as("to"), col("back").as("there"), both));
    Dataset<Row> authors = posts.select(col("account").as("to")).distinct();
    return pairs
        .select(explode(directions).as("dyad"))
        .select("dyad.*")
        .where("there = 1")
        .join(authors, new String[] {"to"}, "left_semi")
        .groupBy(col("from").as("account"))
        .agg(count(lit(1)).as("dyads"), sum("reciprocal").as("reciprocal"));
  }
}
