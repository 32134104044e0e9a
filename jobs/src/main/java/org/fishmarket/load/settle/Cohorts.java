package org.fishmarket.load.settle;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.fishmarket.load.record.AccountRef;
import org.fishmarket.load.record.Platform;
import org.fishmarket.load.stage.Pseudonyms;
import org.fishmarket.load.stage.ShownNames;
import org.fishmarket.models.UserException;

/** Gives each post its cohort. */
final class Cohorts {
  private static final StructType KEYS =
      new StructType()
          .add("line", LongType)
          .add("column", StringType)
          .add("key", StringType)
          .add("cohort", StringType);

  private final CohortRule rule;
  private final Dataset<Row> keys;

  /**
   * @param key secret of the pseudonyms, by which the table's accounts are found
   * @param aliases handles whose id is known
   */
  Cohorts(CohortRule rule, Dataset<Row> aliases, byte[] key) {
    this.rule = rule;
    this.keys = rule.by() == CohortRule.By.TABLE ? keys(rule, aliases, key) : null;
  }

  /** The posts with the column {@code cohort}; they come with {@code folder}, their top folder. */
  Dataset<Row> given(Dataset<Row> posts) {
    return switch (rule.by()) {
      case FOLDER -> posts.withColumn("cohort", col("folder"));
      case PLATFORM, ARCHIVE, GROUP, ACCOUNT ->
          posts.withColumn("cohort", col(rule.by().name().toLowerCase(java.util.Locale.ROOT)));
      case TABLE -> byTable(posts);
    };
  }

  private Dataset<Row> byTable(Dataset<Row> posts) {
    Dataset<Row> given = posts;
    Column cohort = lit(null).cast(StringType);
    for (String column : List.of("account", "group", "archive")) {
      Dataset<Row> some =
          keys.where(col("column").equalTo(column))
              .groupBy(col("key").as("_key"))
              .agg(min("cohort").as("_" + column));
      given = given.join(some, given.col(column).equalTo(some.col("_key")), "left").drop("_key");
      cohort = coalesce(cohort, col("_" + column));
    }
    return given.withColumn("cohort", cohort).drop("_account", "_group", "_archive");
  }

  /**
   * Rows of the table that no post belongs to, as quarantined records.
   *
   * @throws UserException if no row of the table fits any post
   */
  Dataset<Row> unmatched(Dataset<Row> posts) {
    Dataset<Row> present =
        posts
            .select(lit("account").as("column"), col("account").as("key"))
            .union(posts.select(lit("group"), col("group")))
            .union(posts.select(lit("archive"), col("archive")))
            .distinct();
    Dataset<Row> matched =
        keys.join(present, new String[] {"column", "key"}).select("line").distinct();
    if (matched.isEmpty()) {
      throw new UserException(
          "No row of the cohort table "
              + rule.table()
              + " fits an account, archive or group of the input.");
    }
    return keys.select("line").distinct().join(matched, new String[] {"line"}, "left_anti");
  }

  boolean byTable() {
    return rule.by() == CohortRule.By.TABLE;
  }

  String table() {
    return rule.table();
  }

  /** An account may be given by id, handle or pseudonym, on any platform: each is a key. */
  private static Dataset<Row> keys(CohortRule rule, Dataset<Row> aliases, byte[] key) {
    var spark = aliases.sparkSession();
    Pseudonyms pseudonyms = new Pseudonyms(key);
    ShownNames names = new ShownNames(key);
    List<Row> rows = new ArrayList<>();
    for (var entry : CohortTable.read(rule.table(), spark.sparkContext().hadoopConfiguration())) {
      String column =
          entry.column().equals(CohortTable.HANDLE) ? CohortTable.ACCOUNT : entry.column();
      for (String value : values(entry, pseudonyms, names)) {
        rows.add(RowFactory.create(entry.line(), column, value, entry.cohort()));
      }
    }
    Dataset<Row> keys = spark.createDataFrame(rows, KEYS);
    Dataset<Row> byId =
        keys.join(aliases, keys.col("key").equalTo(aliases.col("handle")))
            .select(col("line"), col("column"), col("id").as("key"), col("cohort"));
    return unambiguous(keys.union(byId), rule);
  }

  /** An account can stand in the table by its handle and again by its id. */
  private static Dataset<Row> unambiguous(Dataset<Row> keys, CohortRule rule) {
    List<Row> twice =
        keys.groupBy("column", "key")
            .agg(
                min("cohort").as("least"),
                max("cohort").as("most"),
                min("line").as("line"),
                max("line").as("other"))
            .where(col("least").notEqual(col("most")))
            .orderBy("line", "other")
            .limit(1)
            .collectAsList();
    if (!twice.isEmpty()) {
      throw CohortTable.ambiguous(
          rule.table(), twice.get(0).<Long>getAs("line"), twice.get(0).<Long>getAs("other"));
    }
    return keys;
  }

  private static List<String> values(
      CohortTable.Entry entry, Pseudonyms pseudonyms, ShownNames names) {
    if (entry.column().equals(CohortTable.ARCHIVE)) {
      return List.of(names.apply(entry.value()));
    }
    List<String> values = new ArrayList<>(List.of(entry.value()));
    boolean handle = entry.column().equals(CohortTable.HANDLE);
    for (Platform platform : Platform.values()) {
      if (handle) {
        values.add(pseudonyms.account(platform.slug(), AccountRef.ofHandle(entry.value())));
      } else if (entry.column().equals(CohortTable.ACCOUNT)) {
        values.add(pseudonyms.account(platform.slug(), AccountRef.ofId(entry.value())));
      } else if (entry.column().equals(CohortTable.GROUP)) {
        values.add(pseudonyms.group(platform.slug(), entry.value()));
      }
    }
    return values;
  }
}
