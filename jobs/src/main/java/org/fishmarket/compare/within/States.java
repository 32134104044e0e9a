package org.fishmarket.compare.within;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.inline;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;

/**
 * What regressions need to know of accounts: for each account, cohort and design the sums over its
 * rows, by period and measurement cell ({@link org.fishmarket.stats.regression.Block}). They are
 * whole numbers, so neither order nor partitions show in them, and states of different rows add up.
 *
 * <p>One row for each cohort, account and design with rows: {@code cohort, account, key} (the
 * account as a number), {@code design, blocks}, an array of {@code period, stratum, counts, sums},
 * sorted.
 */
public final class States {
  /** The columns of a table of states. */
  public static final StructType SCHEMA =
      StructType.fromDDL(
          "cohort string, account string, key bigint, design string,"
              + " blocks array<struct<period: bigint, stratum: string, counts: int,"
              + " sums: array<bigint>>>");

  private static final List<String> BLOCK = List.of("period", "stratum", "counts", "sums");

  private States() {}

  /**
   * Adds up the rows of a table, in one scan for all designs.
   *
   * <p>Regressors are rounded to multiples of 2^-16, outcomes of 2^-32, and their products to the
   * latter; what is whole, such as 0 and 1, is kept as it is. The products of regressors are then
   * exact, so that a share that never changes does not seem to. For each account, period and cell
   * the sums of absolute values, squares and products must stay under 2^31: a million rows may hold
   * values up to 46. Scale regressors to the order of 1. With more the query fails, as it does with
   * NaN and infinite values (ANSI mode, which must be on).
   *
   * @param posts with {@code cohort} and {@code account} (rows in which one is null are left out),
   *     {@code period} (a whole number), {@code stratum} (text), {@code counts} (int), and the
   *     columns that the designs use
   */
  public static Dataset<Row> of(Dataset<Row> posts, List<Design> designs) {
    List<BlockColumns> all = new ArrayList<>();
    for (Design design : designs) {
      all.add(new BlockColumns(design, "design_" + all.size()));
    }
    List<Column> keys =
        List.of(
            col("cohort"),
            col("account"),
            col("period").cast("long").as("period"),
            col("stratum"),
            col("counts"));
    List<Column> values = new ArrayList<>(keys);
    List<Column> sums = new ArrayList<>();
    List<Column> lists = new ArrayList<>();
    List<Column> states = new ArrayList<>();
    for (BlockColumns design : all) {
      values.addAll(design.values());
      sums.addAll(design.sums());
      lists.add(sort_array(collect_list(design.block())).as(design.blocks()));
      states.add(design.state());
    }
    Dataset<Row> added =
        posts
            .where(col("cohort").isNotNull().and(col("account").isNotNull()))
            .select(columns(values))
            .groupBy(columns("cohort", "account", "period", "stratum", "counts"))
            .agg(sums.get(0), columns(sums.subList(1, sums.size())));
    // designs part only after all of an account's blocks are together: so fewer rows are moved
    return added
        .groupBy("cohort", "account")
        .agg(lists.get(0), columns(lists.subList(1, lists.size())))
        .select(
            col("cohort"),
            col("account"),
            xxhash64(col("account")).as("key"),
            inline(array(columns(states))))
        .where(functions.size(col("blocks")).gt(0));
  }

  /**
   * The states of several results as one, such as those of several archives: where an account has
   * several rows in a cohort and design, these add up.
   *
   * @param states of different posts, with the columns of {@link #SCHEMA}
   */
  public static Dataset<Row> merged(Dataset<Row> states) {
    // one shuffle: what is grouped by account and block lies where its account does
    Dataset<Row> blocks =
        states
            .select(col("cohort"), col("account"), col("design"), functions.explode(col("blocks")))
            .select(col("cohort"), col("account"), col("design"), col("col.*"))
            .repartition(col("cohort"), col("account"), col("design"))
            .groupBy(columns("cohort", "account", "design", "period", "stratum", "counts"))
            .agg(collect_list("sums").as("parts"));
    return gathered(blocks.withColumn("sums", total(col("parts"))).drop("parts"));
  }

  /**
   * The whole record of each account, over cohorts: cohort is null, blocks of a kind add up.
   *
   * @param crossing the column {@code account} of all accounts with rows in several cohorts; what
   *     others have is whole already
   */
  public static Dataset<Row> pooled(Dataset<Row> states, Dataset<Row> crossing) {
    String[] key = {"account"};
    Dataset<Row> together = states.withColumn("cohort", lit(null).cast("string"));
    return merged(together.join(crossing, key, "left_semi"))
        .unionByName(together.join(crossing, key, "left_anti"));
  }

  private static Dataset<Row> gathered(Dataset<Row> blocks) {
    Column block = struct(columns(BLOCK.toArray(String[]::new)));
    return blocks
        .groupBy("cohort", "account", "design")
        .agg(sort_array(collect_list(block)).as("blocks"))
        .select(
            col("cohort"),
            col("account"),
            xxhash64(col("account")).as("key"),
            col("design"),
            col("blocks"));
  }

  /** Adds arrays up, element by element. */
  private static Column total(Column parts) {
    Column first = parts.getItem(0);
    Column rest = functions.slice(parts, lit(2), functions.size(parts));
    return functions.aggregate(
        rest, first, (sum, part) -> functions.zip_with(sum, part, Column::plus));
  }

  private static Column[] columns(List<Column> columns) {
    return columns.toArray(Column[]::new);
  }

  private static Column[] columns(String... names) {
    return Arrays.stream(names).map(functions::col).toArray(Column[]::new);
  }
}
