package org.fishmarket.load.settle;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.floor;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.lower;
import static org.apache.spark.sql.functions.map;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.substring;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.trim;
import static org.apache.spark.sql.functions.unix_timestamp;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.StructType;
import org.fishmarket.load.stage.Staged;

/**
 * Finds the posts that an owner's export and the analytics of the same account name differently, by
 * time and text, so that the one gives texts and exact times and the other gives counts.
 *
 * <p>Two posts are twins if they begin with the same text, at the same time as far as it is known,
 * and neither has a second such partner. Where the analytics tell no text, but the very second, the
 * second decides. An account of analytics is taken for an export's only if most of its posts of
 * that span of time have a twin there: who posts one text on two pages is not one page.
 */
final class Twins {
  /** Characters of the beginning: some analytics cut the rest. */
  private static final int BEGINNING = 150;

  /** Shorter texts are greetings, which many posts share. */
  private static final int SHORTEST = 20;

  private static final int EXACT_SECONDS = 120;

  /** A day in a zone that is not named, against a moment. */
  private static final int GUESSED_SECONDS = 38 * 3600;

  /** LinkedIn gives a post and the news of it numbers of their own, made one after the other. */
  private static final int MOMENT_SECONDS = 3;

  private static final int BIN_SECONDS = 10;
  private static final double MOST = .5;

  private static final Column APART = abs(col("time").minus(col("known_time")));
  private static final Column[] PAIR = {
    col("post_id"), col("account"), col("known_post_id"), col("known_account")
  };

  private static final String[] ACCOUNTS = {"account", "reply_to_account", "shared_account"};
  private static final String[] POSTS = {"post_id", "root", "reply_to_post", "shared_post"};
  private static final StructType ALIAS =
      new StructType()
          .add("record", StringType)
          .add("file", IntegerType)
          .add("account", StringType)
          .add("reply_to_account", StringType);

  private Twins() {}

  /**
   * Pairs of twins: {@code post_id}, {@code account} of the export; {@code known_post_id}, {@code
   * known_account} of the analytics.
   *
   * @param files {@code index}, {@code platform}, {@code analytics}
   */
  static Dataset<Row> of(Dataset<Row> staged, Dataset<Row> files) {
    Dataset<Row> posts = comparable(staged, files);
    Dataset<Row> exported = posts.where("not analytics").drop("analytics", "textless");
    Dataset<Row> known = posts.where("analytics");
    for (String column : new String[] {"post_id", "account", "time", "guess"}) {
      known = known.withColumnRenamed(column, "known_" + column);
    }
    Dataset<Row> pairs =
        byText(exported, known.where("not textless"))
            .union(byTime(exported, known.where("textless")))
            .union(byId(exported, known))
            .distinct()
            .withColumn("partners", count(lit(1)).over(Window.partitionBy("post_id")))
            .withColumn("known_partners", count(lit(1)).over(Window.partitionBy("known_post_id")))
            .where("partners = 1 and known_partners = 1");
    return pairs.join(owners(pairs, exported, known), new String[] {"account", "known_account"});
  }

  private static Dataset<Row> byId(Dataset<Row> exported, Dataset<Row> known) {
    return exported.join(known, col("post_id").equalTo(col("known_post_id"))).select(PAIR);
  }

  private static Dataset<Row> byText(Dataset<Row> exported, Dataset<Row> known) {
    Column guessed = col("guess").or(col("known_guess"));
    return exported
        .join(known, new String[] {"platform", "beginning"})
        .where(APART.leq(when(guessed, GUESSED_SECONDS).otherwise(EXACT_SECONDS)))
        .select(PAIR);
  }

  private static Dataset<Row> byTime(Dataset<Row> exported, Dataset<Row> known) {
    Column bin = floor(col("time").divide(BIN_SECONDS));
    Column knownBin = floor(col("known_time").divide(BIN_SECONDS));
    Column near = explode(array(knownBin.minus(1), knownBin, knownBin.plus(1)));
    return exported
        .withColumn("bin", bin)
        .join(known.drop("beginning").withColumn("bin", near), new String[] {"platform", "bin"})
        .where(APART.leq(MOMENT_SECONDS).and(not(col("guess"))))
        .select(PAIR);
  }

  /** {@code account}, {@code known_account} that are one: an account has one other name at most. */
  private static Dataset<Row> owners(
      Dataset<Row> pairs, Dataset<Row> exported, Dataset<Row> known) {
    Dataset<Row> spans =
        exported
            .groupBy("account")
            .agg(
                min("time").minus(GUESSED_SECONDS).as("begin"),
                max("time").plus(GUESSED_SECONDS).as("end"));
    Dataset<Row> shared = pairs.groupBy("account", "known_account").agg(count(lit(1)).as("shared"));
    return known
        .where("beginning is not null or textless")
        .join(shared.join(spans, "account"), "known_account")
        .where(col("known_time").between(col("begin"), col("end")))
        .groupBy("account", "known_account", "shared")
        .agg(count(lit(1)).as("could"))
        .where(col("shared").gt(col("could").multiply(MOST)))
        .withColumn(
            "rank",
            row_number()
                .over(
                    Window.partitionBy("known_account")
                        .orderBy(col("shared").desc(), col("account"))))
        .where("rank = 1")
        .select("account", "known_account");
  }

  private static Dataset<Row> comparable(Dataset<Row> staged, Dataset<Row> files) {
    Column beginning =
        substring(trim(lower(regexp_replace(col("text"), "\\s+", " "))), 1, BEGINNING);
    return staged
        .where(col("record").equalTo(Staged.POST).and(col("kind").notEqual("repost")))
        .where(col("created").isNotNull())
        .withColumn("beginning", beginning)
        .join(broadcast(files), col("file").equalTo(col("index")))
        .select(
            col("platform"),
            col("analytics"),
            when(length(col("beginning")).geq(SHORTEST), col("beginning")).as("beginning"),
            col("text").isNull().and(col("time_guess").isNull()).as("textless"),
            col("post_id"),
            col("account"),
            unix_timestamp(col("created")).as("time"),
            col("time_guess").isNotNull().as("guess"))
        .dropDuplicates("analytics", "post_id");
  }

  /**
   * The staging rows with one name for both of each pair: the analytics' for the post, by which
   * others may answer it, and the export's for the account. The account's other name is kept as an
   * alias.
   */
  static Dataset<Row> named(Dataset<Row> staged, Dataset<Row> twins) {
    Map<String, String> accounts =
        twins.select("known_account", "account").distinct().collectAsList().stream()
            .filter(row -> !row.getString(0).equals(row.getString(1)))
            .collect(Collectors.toMap(row -> row.getString(0), row -> row.getString(1)));
    Dataset<Row> renamed = staged;
    if (!accounts.isEmpty()) {
      Column names = map(accounts.entrySet().stream().flatMap(Twins::both).toArray(Column[]::new));
      for (String column : ACCOUNTS) {
        renamed = renamed.withColumn(column, named(names, col(column)));
      }
      renamed =
          renamed
              .withColumn("mentions", transform(col("mentions"), who -> named(names, who)))
              .unionByName(aliases(staged.sparkSession(), accounts), true);
    }
    Dataset<Row> ids =
        broadcast(twins.select(col("post_id").as("_old"), col("known_post_id").as("_new")));
    for (String column : POSTS) {
      renamed =
          renamed
              .join(ids, col(column).equalTo(col("_old")), "left")
              .withColumn(column, coalesce(col("_new"), col(column)))
              .drop("_old", "_new");
    }
    return renamed;
  }

  private static Column named(Column names, Column account) {
    return coalesce(element_at(names, account), account);
  }

  private static Stream<Column> both(Map.Entry<String, String> names) {
    return Stream.of(lit(names.getKey()), lit(names.getValue()));
  }

  private static Dataset<Row> aliases(SparkSession spark, Map<String, String> accounts) {
    List<Row> rows =
        accounts.entrySet().stream()
            .map(names -> RowFactory.create(Staged.ALIAS, 0, names.getValue(), names.getKey()))
            .toList();
    return spark.createDataFrame(rows, ALIAS);
  }
}
