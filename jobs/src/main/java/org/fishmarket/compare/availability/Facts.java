package org.fishmarket.compare.availability;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.fishmarket.compare.measure.Measured;
import org.fishmarket.compare.measure.PostMeasures;
import org.fishmarket.models.codebook.Act;
import org.fishmarket.models.codebook.Intent;

/** Counts of what a source holds: one row for each archive and format in it. */
final class Facts {
  private static final List<String> REPLY_FACTS =
      List.of("received", "received_judged", "received_acts", "threaded");
  private static final List<String> DYAD_FACTS = List.of("dyads", "reciprocal");

  private Facts() {}

  /**
   * One row for each source: {@code source, stratum, posts, accounts} and counts, none of them
   * null, by the names that {@link Need} asks for.
   *
   * @param measured the posts
   * @param interactions the table of interactions
   */
  static Dataset<Row> of(Measured measured, Dataset<Row> interactions) {
    Dataset<Row> facts =
        sums(measured).join(dyads(measured.posts(), interactions), new String[] {"source"}, "left");
    for (String fact : DYAD_FACTS) {
      facts = facts.withColumn(fact, coalesce(col(fact), lit(0L)));
    }
    return facts;
  }

  private static Dataset<Row> sums(Measured measured) {
    Column unit = col("unit");
    Column judged = col("replies").minus(col("unjudged_replies"));
    List<Column> columns = new ArrayList<>();
    columns.add(one("coded", col("coded")));
    columns.add(one("hard_told", told(Intent.HARD_SELL)));
    columns.add(one("soft_told", told(Intent.SOFT_SELL)));
    columns.add(one("cause_told", told(Intent.CAUSE)));
    columns.add(one("acts", col(Act.PHATIC.slug()).isNotNull()));
    columns.add(one("focus", col("self_focus").isNotNull()));
    columns.add(one("units", unit));
    columns.add(one("young", col("young")));
    columns.add(one("engaged", col("log_units").isNotNull()));
    columns.add(one("grouped", col("group").isNotNull()));
    columns.add(one("dated", col("created").isNotNull()));
    columns.add(count("replies").as("threaded"));
    columns.add(sum(when(unit, col("replies")).otherwise(0L)).as("received"));
    columns.add(sum(when(unit, judged).otherwise(0L)).as("received_judged"));
    columns.add(sum(when(unit, col("acts_replies")).otherwise(0L)).as("received_acts"));
    // by account first, so that accounts are counted without a set of them
    Dataset<Row> byAccount =
        measured
            .posts()
            .join(measured.received(), new String[] {"post_id"}, "left")
            .groupBy("source", "stratum", "account")
            .agg(count(lit(1)).as("posts"), columns.toArray(Column[]::new));
    List<Column> totals = new ArrayList<>();
    totals.add(sum("posts").as("posts"));
    for (String name : byAccount.columns()) {
      if (!List.of("source", "stratum", "account", "posts").contains(name)) {
        totals.add(coalesce(sum(name), lit(0L)).as(name));
      }
    }
    return byAccount
        .groupBy("source", "stratum")
        .agg(count(lit(1)).as("accounts"), totals.toArray(Column[]::new));
  }

  private static Column told(Intent intent) {
    return col(PostMeasures.told(intent.name()));
  }

  private static Column one(String name, Column condition) {
    return sum(when(condition, 1L).otherwise(0L)).as(name);
  }

  /**
   * Pairs of accounts of which one sent the other a message, by the sources of their messages, and
   * how many of the pairs did so in both directions.
   */
  private static Dataset<Row> dyads(Dataset<Row> posts, Dataset<Row> interactions) {
    Column from = col("from");
    Column to = col("to");
    Dataset<Row> authors = posts.where(col("own")).select(col("account").as("to")).distinct();
    Dataset<Row> sources = posts.select(col("post_id").as("post"), col("source"));
    return interactions
        .where(col("kind").isin("reply", "comment", "mention").and(from.notEqual(to)))
        .join(authors, new String[] {"to"}, "left_semi")
        .join(sources, "post")
        .groupBy(least(from, to).as("a"), greatest(from, to).as("b"))
        .agg(
            max(from.lt(to).cast("long")).as("forth"),
            max(from.gt(to).cast("long")).as("back"),
            // a pair writes in few archives
            collect_set("source").as("sources"))
        .select(explode(col("sources")).as("source"), col("forth"), col("back"))
        .groupBy("source")
        .agg(count(lit(1)).as("dyads"), sum(col("forth").multiply(col("back"))).as("reciprocal"));
  }
}
