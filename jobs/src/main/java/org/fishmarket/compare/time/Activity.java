package org.fishmarket.compare.time;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import java.sql.Timestamp;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.fishmarket.compare.finding.Finding;
import org.fishmarket.compare.finding.Settings;
import org.fishmarket.stats.Estimate;
import org.fishmarket.stats.Proportion;
import org.fishmarket.stats.ShareCounts;
import org.fishmarket.stats.Suppression;
import org.fishmarket.table.Table;

/**
 * Posts and promotional ratio of each cohort by week, month, quarter or year: the table {@link
 * Table#ACTIVITY}. Periods without posts have no row. Where a period rests on fewer than k accounts
 * its figures are null; where they could be worked out from the others', those of a second are too.
 * Intervals are {@link Proportion#clustered} by account.
 */
public final class Activity {
  private Activity() {}

  /**
   * The table.
   *
   * @param posts {@code cohort, account, created, coded, selling}
   * @param cohorts the table {@link Table#COHORTS} of the same posts; suppressed ones are left out
   */
  public static Dataset<Row> of(Dataset<Row> posts, Dataset<Row> cohorts, Settings settings) {
    Dataset<Row> shown = cohorts.where("not suppressed").select("cohort");
    Dataset<Row> dated = posts.where(col("created").isNotNull()).join(broadcast(shown), "cohort");
    Period period = Period.of(byMonth(dated));
    Dataset<Row> accounts =
        dated
            .groupBy(col("cohort"), col("account"), period.start(col("created")).as("period"))
            .agg(
                count(lit(1)).as("posts"),
                count_if(col("coded")).as("n"),
                count_if(col("selling")).as("x"));
    Dataset<Row> counts =
        accounts
            .groupBy("cohort", "period")
            .agg(
                count(lit(1)),
                sum("posts"),
                count_if(col("n").gt(0)),
                sum("n"),
                sum("x"),
                sum(product("n", "n")),
                sum(product("x", "x")),
                sum(product("n", "x")));
    MapFunction<Row, String> cohort = row -> row.getString(0);
    FlatMapGroupsFunction<String, Row, Row> rows =
        (name, periods) -> rows(name, periods, period, settings);
    return counts
        .groupByKey(cohort, Encoders.STRING())
        .flatMapGroups(rows, Encoders.row(Table.ACTIVITY.schema()));
  }

  private static Column product(String one, String other) {
    return col(one).multiply(col(other));
  }

  private static SortedMap<Long, Long> byMonth(Dataset<Row> dated) {
    SortedMap<Long, Long> months = new TreeMap<>();
    dated
        .groupBy(Period.MONTH.start(col("created")).as("month"))
        .count()
        .collectAsList()
        .forEach(row -> months.merge(month(row.getTimestamp(0)), row.getLong(1), Long::sum));
    return months;
  }

  private static long month(Timestamp start) {
    var day = start.toInstant().atZone(ZoneOffset.UTC);
    return day.getYear() * 12L + day.getMonthValue();
  }

  private static Iterator<Row> rows(
      String cohort, Iterator<Row> periods, Period period, Settings settings) {
    List<Row> sorted = new ArrayList<>();
    periods.forEachRemaining(sorted::add);
    sorted.sort(Comparator.comparing((Row row) -> row.getTimestamp(1)));
    boolean[] hidden = hidden(sorted, 2, settings);
    boolean[] ratioHidden = hidden(sorted, 4, settings);
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < sorted.size(); i++) {
      Row row = sorted.get(i);
      boolean ratio = !hidden[i] && !ratioHidden[i] && row.getLong(4) > 0;
      Estimate estimate =
          ratio ? Proportion.clustered(counts(row), settings.confidence()) : Estimate.NONE;
      rows.add(
          RowFactory.create(
              cohort,
              row.getTimestamp(1),
              period.slug(),
              hidden[i],
              hidden[i] ? null : row.getLong(2),
              hidden[i] ? null : row.getLong(3),
              hidden[i] || ratioHidden[i] ? null : row.getLong(5),
              Finding.orNull(estimate.value()),
              Finding.orNull(estimate.low()),
              Finding.orNull(estimate.high())));
    }
    return rows.iterator();
  }

  private static boolean[] hidden(List<Row> rows, int accounts, Settings settings) {
    return Suppression.overlapping(
        rows.stream().mapToLong(row -> row.getLong(accounts)).toArray(), settings.minAccounts());
  }

  private static ShareCounts counts(Row row) {
    return new ShareCounts(
        row.getLong(4),
        row.getLong(5),
        row.getLong(6),
        row.getLong(7),
        row.getLong(8),
        row.getLong(9));
  }
}
