package org.fishmarket.report.read;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.sum;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.fishmarket.report.model.Cohort;
import org.fishmarket.report.model.Interval;
import org.fishmarket.report.model.Measure;
import org.fishmarket.table.Table;

/** Reads the cohorts, the one that sells most first. */
final class ReadCohorts {
  private static final Comparator<Cohort> MOST_SELLING_FIRST =
      Comparator.comparing(
              (Cohort cohort) -> cohort.of(Measure.PROMOTIONAL_RATIO).estimate(),
              Comparator.nullsLast(Comparator.reverseOrder()))
          .thenComparing(Cohort::cohort, Comparator.nullsLast(Comparator.naturalOrder()));

  private ReadCohorts() {}

  /** The largest cohorts, at most {@link Bounds#COHORTS}. */
  static List<Cohort> read(Dataset<Row> cohorts, Dataset<Row> posts, Dataset<Row> accounts) {
    Set<String> dominated = dominated(posts.isEmpty() ? ofSums(accounts) : ofPosts(posts));
    return cohorts
        .orderBy(col("accounts").desc_nulls_last(), col("cohort"))
        .limit(Bounds.COHORTS)
        .collectAsList()
        .stream()
        .map(row -> cohort(row, dominated))
        .sorted(MOST_SELLING_FIRST)
        .toList();
  }

  /** Cohorts where one account wrote over half of the posts. Which one is not asked. */
  private static Set<String> dominated(Dataset<Row> accounts) {
    List<Row> rows =
        accounts
            .groupBy("cohort")
            .agg(max("posts").as("largest"), sum("posts").as("all"))
            .where(col("largest").multiply(2).gt(col("all")))
            .select("cohort")
            .limit(Bounds.COHORTS * 10)
            .collectAsList();
    Set<String> names = new HashSet<>();
    rows.forEach(row -> names.add(row.getString(0)));
    return names;
  }

  private static Dataset<Row> ofPosts(Dataset<Row> posts) {
    return posts
        .where(col("cohort").isNotNull())
        .groupBy("cohort", "account")
        .agg(count(lit(1)).as("posts"));
  }

  /** Where posts are elsewhere. */
  private static Dataset<Row> ofSums(Dataset<Row> accounts) {
    return accounts.select(col("cohort"), Totals.of("posts").as("posts"));
  }

  private static Cohort cohort(Row row, Set<String> dominated) {
    String name = Cells.text(row, "cohort");
    boolean suppressed = Boolean.TRUE.equals(row.getAs("suppressed"));
    return new Cohort(
        name,
        Cells.whole(row, "accounts"),
        Cells.whole(row, "posts"),
        Cells.whole(row, "coded"),
        Cells.day(row, "first_post"),
        Cells.day(row, "last_post"),
        suppressed,
        Cells.whole(row, "measured"),
        suppressed ? null : dominated.contains(name),
        measures(row));
  }

  private static Map<String, Interval> measures(Row row) {
    List<String> columns = Table.COHORTS.columns().stream().map(column -> column.name()).toList();
    Map<String, Interval> measures = new LinkedHashMap<>();
    for (Measure measure : Measure.values()) {
      String name = measure.column();
      boolean bounded = columns.contains(name + "_low");
      measures.put(
          name,
          bounded
              ? Cells.interval(row, name, name + "_low", name + "_high")
              : new Interval(Cells.figure(row, name), null, null));
    }
    return Collections.unmodifiableMap(measures);
  }
}
