package org.fishmarket.compare.measure;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.flatten;
import static org.apache.spark.sql.functions.floor;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.map_from_arrays;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.fishmarket.models.codebook.Act;
import org.fishmarket.stats.Prevalence;
import org.fishmarket.table.Table;

/** Posts added up to accounts: one row for each account and cohort that it posts in. */
public final class AccountMeasures {
  /** Sums over the posts of an account; all are whole numbers, null is none. */
  public static final List<String> SUMS = sums();

  private static final List<String> OVER_POSTS = overPostsOnly();
  private static final List<String> ARRAYS = List.of("cells", "odds");

  private AccountMeasures() {}

  private static List<String> sums() {
    List<String> names = new ArrayList<>(overPostsOnly());
    names.addAll(List.of("threaded", "depth"));
    names.addAll(EventSums.NAMES);
    return List.copyOf(names);
  }

  private static List<String> overPostsOnly() {
    List<String> names =
        new ArrayList<>(
            List.of(
                "posts",
                "own_posts",
                "units",
                "coded_posts",
                "selling_posts",
                "p_selling_units",
                "young_posts",
                "dated_units",
                "reply_units",
                "received",
                "answered",
                "quality_replies",
                "unjudged_replies",
                "blind_replies",
                "repliers",
                "acts_posts",
                "giving_posts",
                "phatic_to_selling",
                "judged_to_selling",
                "phatic_to_sharing",
                "judged_to_sharing"));
    for (String intent : PostMeasures.PARTS.keySet()) {
      names.add(intent);
      names.add(PostMeasures.told(intent));
    }
    return List.copyOf(names);
  }

  /**
   * One row for each account and cohort: {@code account, cohort}, the {@link #SUMS}, {@code
   * first_week, last_week, first_post, last_post}, {@code dyads, reciprocal} of the account in all
   * cohorts, and {@code cells}, an array of {@code stratum, counts, measured, log_units}, and
   * {@code odds}, one of {@code node, coded_posts, odds_parts} ({@link Prevalence}). Posts without
   * a cohort are left out.
   *
   * @param posts as {@link PostMeasures} gives them
   * @param received as {@link Replies#received} gives it
   * @param holding as {@link Replies#holding} gives it
   * @param depths as {@link Threads#depths} gives them
   * @param dyads as {@link Dyads} gives them
   * @param events as {@link EventSums} gives them
   */
  public static Dataset<Row> of(
      Dataset<Row> posts,
      Dataset<Row> received,
      Dataset<Row> holding,
      Dataset<Row> depths,
      Dataset<Row> dyads,
      Dataset<Row> events) {
    Column held = coalesce(col("holds_replies"), lit(false));
    Dataset<Row> perSource =
        posts
            .where(col("cohort").isNotNull())
            .join(received, new String[] {"post_id"}, "left")
            .groupBy("account", "cohort", "source", "stratum", "counts")
            .agg(one("posts", lit(true)), overPosts())
            // a source in which nobody answers anybody does not hold replies: not zero, unknown
            .join(holding.withColumn("holds_replies", lit(true)), new String[] {"source"}, "left")
            .withColumn("reply_units", when(held, col("units")))
            .withColumn("cells", functions.array(cell()));
    String[] key = {"account", "cohort"};
    return total(perSource, OVER_POSTS, List.of("cells"), key)
        .join(odds(posts), key, "left")
        .join(depths.where(col("cohort").isNotNull()), key, "left")
        .join(events, key, "full_outer")
        .join(dyads, new String[] {"account"}, "left");
  }

  /** Apart from the wide sums, which would have a row for each node. */
  private static Dataset<Row> odds(Dataset<Row> posts) {
    Column parts = pmod(col("odds_position"), lit(Prevalence.PARTS));
    return posts
        .where(col("cohort").isNotNull().and(col("odds_position").isNotNull()))
        .groupBy(
            col("account"),
            col("cohort"),
            floor(col("odds_position").divide(Prevalence.PARTS)).as("node"))
        .agg(one("coded_posts", col("coded")), sum(parts).as("odds_parts"))
        .groupBy("account", "cohort")
        .agg(collect_list(struct("node", "coded_posts", "odds_parts")).as("odds"));
  }

  /** The same rows with the {@link #SUMS} as one map: {@link Table#ACCOUNT_SUMS}. */
  public static Dataset<Row> packed(Dataset<Row> accounts) {
    Column names = functions.array(SUMS.stream().map(functions::lit).toArray(Column[]::new));
    Column sums = functions.array(SUMS.stream().map(functions::col).toArray(Column[]::new));
    return accounts
        .withColumn("sums", map_from_arrays(names, sums))
        .select(
            Table.ACCOUNT_SUMS.columns().stream().map(c -> col(c.name())).toArray(Column[]::new));
  }

  /** Rows of {@link Table#ACCOUNT_SUMS} as {@link #of} gives them. */
  public static Dataset<Row> unpacked(Dataset<Row> packed) {
    List<Column> columns = new ArrayList<>();
    for (String name : packed.columns()) {
      if (!name.equals("sums")) {
        columns.add(col(name));
      }
    }
    SUMS.forEach(name -> columns.add(col("sums").getItem(name).as(name)));
    return packed.select(columns.toArray(Column[]::new));
  }

  /**
   * What several results say of an account and cohort, added up.
   *
   * @param packed rows of {@link Table#ACCOUNT_SUMS} of all of them
   */
  public static Dataset<Row> merged(Dataset<Row> packed) {
    Dataset<Row> rows = unpacked(packed);
    return packed(total(rows, SUMS, ARRAYS, "account", "cohort").join(dyads(rows), "account"));
  }

  /** {@code account, cohorts} of the accounts that post in several cohorts: mostly few. */
  public static Dataset<Row> crossing(Dataset<Row> accounts) {
    return accounts
        .groupBy("account")
        .agg(collect_set("cohort").as("cohorts"))
        .where(size(col("cohorts")).gt(1));
  }

  /**
   * All cohorts together: one row for each account, with null for its cohort.
   *
   * @param accounts as {@link #of} gives them, of the cohorts that take part
   * @param crossing as {@link #crossing} gives it; others have one row only
   */
  public static Dataset<Row> pooled(Dataset<Row> accounts, Dataset<Row> crossing) {
    String[] key = {"account"};
    Dataset<Row> several = accounts.join(crossing, key, "left_semi");
    return total(several, SUMS, ARRAYS, key)
        .join(dyads(several), "account")
        .unionByName(accounts.join(crossing, key, "left_anti").drop("cohort"))
        .withColumn("cohort", lit(null).cast("string"));
  }

  /** These are of the account, whatever the cohort. */
  private static Dataset<Row> dyads(Dataset<Row> accounts) {
    return accounts
        .groupBy("account")
        .agg(max("dyads").as("dyads"), max("reciprocal").as("reciprocal"));
  }

  /**
   * Adds to each row {@code key}, the account as a number, and {@code cohorts}, where it is in
   * several: else null.
   *
   * @param crossing as {@link #crossing} gives it
   */
  public static Dataset<Row> keyed(Dataset<Row> accounts, Dataset<Row> crossing) {
    return accounts
        .join(crossing, new String[] {"account"}, "left")
        .withColumn("key", xxhash64(col("account")));
  }

  private static Column[] overPosts() {
    Column unit = col("unit");
    List<Column> columns = new ArrayList<>();
    columns.add(one("own_posts", col("own")));
    columns.add(one("units", unit));
    columns.add(one("coded_posts", col("coded")));
    columns.add(one("selling_posts", col("selling")));
    columns.add(sum("p_selling_units").as("p_selling_units"));
    columns.add(one("young_posts", col("young")));
    columns.add(one("dated_units", unit.and(col("week").isNotNull())));
    columns.add(sum(when(unit, col("replies"))).as("received"));
    columns.add(one("answered", unit.and(col("replies").gt(0))));
    for (String name :
        List.of("quality_replies", "unjudged_replies", "blind_replies", "repliers")) {
      columns.add(sum(when(unit, col(name))).as(name));
    }
    columns.add(one("acts_posts", col("own").and(col("gives_help").isNotNull())));
    columns.add(one("giving_posts", col("own").and(gives())));
    for (String kind : List.of("selling", "sharing")) {
      Column of = unit.and(col(kind));
      columns.add(sum(when(of, col("phatic_replies"))).as("phatic_to_" + kind));
      columns.add(sum(when(of, col("acts_replies"))).as("judged_to_" + kind));
    }
    for (String intent : PostMeasures.PARTS.keySet()) {
      columns.add(one(intent, col(intent)));
      columns.add(one(PostMeasures.told(intent), col(PostMeasures.told(intent))));
    }
    columns.add(functions.count("log_units").as("measured"));
    columns.add(sum("log_units").as("log_units"));
    columns.add(min("week").as("first_week"));
    columns.add(max("week").as("last_week"));
    columns.add(min(functions.unix_micros(col("created"))).as("first_post"));
    columns.add(max(functions.unix_micros(col("created"))).as("last_post"));
    return columns.toArray(Column[]::new);
  }

  private static Column one(String name, Column condition) {
    return sum(when(condition, 1L).otherwise(0L)).as(name);
  }

  /** Gives help, thanks or congratulates. */
  private static Column gives() {
    return coalesce(
        col(Act.GIVES_HELP.slug()).or(col(Act.THANKS.slug())).or(col(Act.CONGRATULATES.slug())),
        lit(false));
  }

  private static Column cell() {
    return struct("stratum", "counts", "measured", "log_units", "reply_units", "received");
  }

  private static Dataset<Row> total(
      Dataset<Row> rows, List<String> sums, List<String> arrays, String... by) {
    List<Column> columns = new ArrayList<>();
    sums.forEach(name -> columns.add(sum(name).as(name)));
    columns.add(min("first_week").as("first_week"));
    columns.add(max("last_week").as("last_week"));
    columns.add(min("first_post").as("first_post"));
    columns.add(max("last_post").as("last_post"));
    arrays.forEach(name -> columns.add(flatten(collect_list(name)).as(name)));
    Column[] keys = java.util.Arrays.stream(by).map(functions::col).toArray(Column[]::new);
    return rows.groupBy(keys).agg(columns.get(0), rest(columns));
  }

  private static Column[] rest(List<Column> columns) {
    return columns.subList(1, columns.size()).toArray(Column[]::new);
  }
}
