package org.fishmarket.load.settle;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.types.DataTypes.IntegerType;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.fishmarket.load.stage.Staged;
import org.fishmarket.table.ResultFolder;
import org.fishmarket.table.Table;

/**
 * Makes the tables out of the staging rows. Most posts have one record and go straight into their
 * table; only those with several, and those that miss something, are moved between machines.
 */
public final class Settling {
  private final ResultFolder result;
  private final SparkSession spark;
  private final Dataset<Row> staged;
  private final Dataset<Row> files;

  /**
   * @param staged the staging rows, stored
   * @param files the plan: {@code index}, {@code archive}, {@code folder}, {@code analytics} and
   *     the columns of the table of files
   */
  public static Settling of(ResultFolder result, Dataset<Row> staged, Dataset<Row> files) {
    Settling settling = new Settling(result, staged, files);
    if (files.where("analytics").isEmpty()) {
      return settling;
    }
    Dataset<Row> twins = settling.stored("twins", Twins.of(staged, files));
    return twins.isEmpty() ? settling : new Settling(result, Twins.named(staged, twins), files);
  }

  private Settling(ResultFolder result, Dataset<Row> staged, Dataset<Row> files) {
    this.result = result;
    this.spark = staged.sparkSession();
    this.staged = staged;
    this.files = files;
  }

  /** Writes all tables of the load job. */
  public void write(CohortRule rule, byte[] key) {
    Census census = Census.of(staged);
    Dataset<Row> decided = decided(census);
    Dataset<Row> kept = decided.where(col("rule").isNull()).drop("rule");
    Dataset<Row> posts = kept;
    Dataset<Row> interactions = records(Staged.INTERACTION);
    Dataset<Row> aliases = Aliases.known(staged);
    if (census.holds(Staged.ALIAS) && census.handles()) {
      Dataset<Row> needed = stored("aliases", Aliases.needed(posts, interactions, aliases));
      for (String column : new String[] {"account", "reply_to_account", "shared_account"}) {
        posts = Aliases.resolve(posts, column, needed);
      }
      posts = Aliases.resolveMentions(posts, needed);
      interactions = Aliases.resolve(interactions, "account", needed);
      interactions = Aliases.resolve(interactions, "reply_to_account", needed);
    }
    if (census.unnamedParents()) {
      posts = Parents.filled(posts);
    }
    // names and parents look at all posts again, and so come before what touches few columns
    if (census.holds(Staged.SNAPSHOT)) {
      posts = Snapshots.applied(posts, staged);
    }
    if (census.holds(Staged.NOTE)) {
      posts = withNotes(posts);
    }
    Cohorts cohorts = new Cohorts(rule, aliases, key);
    result.write(Table.POSTS, cohorts.given(posts.join(places(), "file")));

    Dataset<Row> written = result.read(Table.POSTS, spark);
    result.write(Table.INTERACTIONS, Interactions.of(written, interactions));
    result.write(
        Table.ACCOUNTS, Accounts.of(written, records(Staged.PROFILE), records(Staged.ALIAS)));
    result.write(Table.QUARANTINE, quarantine(cohorts, written));
    Dataset<Row> counts = FileCounts.of(files, staged, decided, notes(kept));
    result.write(Table.FILES, counts);
    FileCounts.check(result.read(Table.FILES, spark));
  }

  /** What is mostly small is stored first: Spark knows its size then, and moves that side alone. */
  private Dataset<Row> decided(Census census) {
    Dataset<Row> posts = records(Staged.POST);
    Dataset<Row> records =
        census.edits()
            ? Duplicates.withEdits(posts, stored("edits", Duplicates.edits(posts)))
            : posts;
    Dataset<Row> repeated = stored("repeated", Duplicates.repeated(records));
    Dataset<Row> decided =
        Duplicates.alone(records, repeated)
            .unionByName(stored("compared", Duplicates.compared(records, repeated, places())));
    return census.holds(Staged.WITHDRAWN) ? Withdrawals.applied(decided, staged) : decided;
  }

  private Dataset<Row> records(String kind) {
    return staged.where(col("record").equalTo(kind));
  }

  private Dataset<Row> stored(String name, Dataset<Row> rows) {
    String path = result.work(name);
    rows.write().mode("overwrite").parquet(path);
    return spark.read().schema(rows.schema()).parquet(path);
  }

  private Dataset<Row> places() {
    return broadcast(
        files.select(
            col("index").as("file"),
            col("archive"),
            col("folder"),
            col("platform"),
            col("source_format")));
  }

  private Dataset<Row> withNotes(Dataset<Row> posts) {
    Dataset<Row> notes = records(Staged.NOTE).groupBy("note_key").agg(min("text").as("note"));
    return posts
        .join(notes, new String[] {"note_key"}, "left")
        .withColumn("text", coalesce(col("note"), col("text")))
        .drop("note");
  }

  /** What became of each note. */
  private Dataset<Row> notes(Dataset<Row> posts) {
    Dataset<Row> joined =
        posts
            .where(col("note_key").isNotNull())
            .select(col("note_key"), lit(true).as("joined"))
            .distinct();
    return records(Staged.NOTE)
        .join(joined, new String[] {"note_key"}, "left")
        .select(
            col("file"),
            when(col("joined"), "note text joined to its post")
                .otherwise("note text without its post")
                .as("rule"));
  }

  private Dataset<Row> quarantine(Cohorts cohorts, Dataset<Row> posts) {
    Dataset<Row> broken =
        records(Staged.QUARANTINE)
            .select(
                col("file").as("index"),
                col("position"),
                col("rule").as("reason"),
                col("amount").cast(IntegerType).as("excerpt_length"))
            .join(
                broadcast(files.select(col("index"), col("archive"), col("name").as("file"))),
                "index")
            .select("archive", "file", "position", "reason", "excerpt_length");
    if (!cohorts.byTable()) {
      return broken;
    }
    String table = cohorts.table();
    return broken.union(
        cohorts
            .unmatched(posts)
            .select(
                lit("the cohort table"),
                lit(table.substring(table.lastIndexOf('/') + 1)),
                concat(lit("line "), col("line")),
                lit("it names no account, archive or group of the input"),
                lit(0)));
  }
}
