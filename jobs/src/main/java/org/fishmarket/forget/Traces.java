package org.fishmarket.forget;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.fishmarket.job.JobContext;
import org.fishmarket.table.Table;

/** What a result holds of some accounts, and its tables without it. */
final class Traces {
  private final Forgotten who;
  private final JobContext context;
  private final Dataset<Row> posts;

  /** The posts that they wrote. */
  private final Dataset<Row> theirs;

  Traces(Forgotten who, JobContext context) {
    this.who = who;
    this.context = context;
    this.posts = context.read(Table.POSTS);
    this.theirs = posts.where(who.is("account")).select("post_id");
  }

  /** Whether there is anything. */
  boolean any() {
    Column named =
        who.is("account")
            .or(who.is("reply_to_account"))
            .or(who.is("shared_account"))
            .or(who.among("mentions"));
    return !posts.where(named).isEmpty()
        || !context.read(Table.INTERACTIONS).where(who.is("from").or(who.is("to"))).isEmpty();
  }

  /** The archives in which they wrote, and nobody else. */
  List<String> archives() {
    Dataset<Row> others = posts.where(not(who.is("account"))).select("archive").distinct();
    return posts
        .where(who.is("account"))
        .select("archive")
        .distinct()
        .except(others)
        .as(Encoders.STRING())
        .collectAsList();
  }

  /**
   * What is left of each table that can hold something of them.
   *
   * @param archives those of which nothing is left
   */
  Map<Table, Dataset<Row>> rest(Set<String> archives) {
    Map<Table, Dataset<Row>> rest = new EnumMap<>(Table.class);
    rest.put(Table.POSTS, posts());
    rest.put(Table.ACCOUNTS, context.read(Table.ACCOUNTS).where(not(who.is("account"))));
    rest.put(Table.INTERACTIONS, interactions());
    for (Table table : List.of(Table.QUARANTINE, Table.FILES)) {
      Dataset<Row> rows = context.read(table);
      rest.put(table, rows.where(not(col("archive").isin(archives.toArray()))));
    }
    for (Table table : List.of(Table.LABELS, Table.SAMPLE, Table.AUDIT)) {
      if (context.result().has(table)) {
        rest.put(table, without(context.read(table), "post_id"));
      }
    }
    return rest;
  }

  /**
   * The posts of others, which still answer or share, but nobody any more. A repost holds the words
   * of whom it shares.
   */
  private Dataset<Row> posts() {
    Dataset<Row> answered = theirs.select(col("post_id").as("_answered")).distinct();
    Dataset<Row> given = theirs.select(col("post_id").as("_given")).distinct();
    Column answers = who.is("reply_to_account").or(col("_answered").isNotNull());
    Column shares = who.is("shared_account").or(col("_given").isNotNull());
    return posts
        .where(not(who.is("account")))
        .join(answered, col("reply_to_post").equalTo(col("_answered")), "left")
        .join(given, col("shared_post").equalTo(col("_given")), "left")
        .withColumn("_answers", answers)
        .withColumn("_shares", shares)
        .withColumn("reply_to_post", nullIf("_answers", "reply_to_post"))
        .withColumn("reply_to_account", nullIf("_answers", "reply_to_account"))
        .withColumn("shared_post", nullIf("_shares", "shared_post"))
        .withColumn("shared_account", nullIf("_shares", "shared_account"))
        .withColumn("_words", col("_shares").and(col("kind").equalTo("repost")))
        .withColumn("text", when(not(col("_words")), who.unnamed("text")))
        .withColumn("mentions", emptyIf("_words", who.without("mentions")))
        .withColumn("links", emptyIf("_words", col("links")))
        .withColumn("hashtags", emptyIf("_words", col("hashtags")));
  }

  private static Column nullIf(String condition, String column) {
    return when(not(col(condition)), col(column));
  }

  private static Column emptyIf(String condition, Column list) {
    return when(col(condition), array().cast("array<string>")).otherwise(list);
  }

  private Dataset<Row> interactions() {
    Dataset<Row> others =
        context.read(Table.INTERACTIONS).where(not(who.is("from").or(who.is("to"))));
    return without(without(others, "post"), "target_post");
  }

  /** The rows whose column names none of their posts. */
  private Dataset<Row> without(Dataset<Row> rows, String column) {
    Dataset<Row> gone = theirs.select(col("post_id").as("_gone"));
    return rows.join(gone, rows.col(column).equalTo(gone.col("_gone")), "left_anti");
  }
}
