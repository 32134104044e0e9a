package org.fishmarket.compare;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.when;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.fishmarket.compare.finding.Settings;

/** Which cohorts there are, which of them are shown, and what all together are made of. */
final class Membership {
  private final TreeMap<String, Span> spans;
  private final List<String> shown = new ArrayList<>();
  private final List<String> suppressed = new ArrayList<>();
  private final boolean safe;

  /**
   * A cohort's size and time.
   *
   * @param accounts that wrote a post of their own in it
   * @param first post, null if none has a date
   */
  record Span(long accounts, Instant first, Instant last) {}

  /**
   * @param distinct counts the accounts of some cohorts, each once
   */
  Membership(
      Map<String, Span> spans, ToLongFunction<Collection<String>> distinct, Settings settings) {
    this.spans = new TreeMap<>(spans);
    for (Map.Entry<String, Span> cohort : this.spans.entrySet()) {
      if (cohort.getValue().accounts() >= settings.minAccounts()) {
        shown.add(cohort.getKey());
      } else {
        suppressed.add(cohort.getKey());
      }
    }
    // an account may be in several of them
    safe = suppressed.size() > 1 && distinct.applyAsLong(suppressed) >= settings.minAccounts();
  }

  /** Counts the accounts of each cohort. */
  static Membership of(Dataset<Row> accounts, Settings settings) {
    List<Row> rows =
        accounts
            .groupBy("cohort")
            .agg(count(when(col("own_posts").gt(0), lit(1))), min("first_post"), max("last_post"))
            .collectAsList();
    Map<String, Span> spans = new TreeMap<>();
    for (Row row : rows) {
      spans.put(row.getString(0), new Span(row.getLong(1), instant(row, 2), instant(row, 3)));
    }
    return new Membership(spans, cohorts -> distinct(accounts, cohorts), settings);
  }

  private static long distinct(Dataset<Row> accounts, Collection<String> cohorts) {
    return accounts
        .where(col("own_posts").gt(0).and(col("cohort").isin(cohorts.toArray())))
        .select("account")
        .distinct()
        .count();
  }

  private static Instant instant(Row row, int column) {
    return row.isNullAt(column) ? null : Instant.EPOCH.plus(row.getLong(column), ChronoUnit.MICROS);
  }

  /** Cohorts with enough accounts, sorted. */
  List<String> shown() {
    return shown;
  }

  /** Cohorts with too few, sorted. */
  List<String> suppressed() {
    return suppressed;
  }

  /** The pairs with a suppressed side, if there are no more than so many cohorts. */
  List<String[]> unshownPairs(int cohorts) {
    List<String[]> pairs = new ArrayList<>();
    if (spans.size() <= cohorts) {
      for (String cohort : spans.keySet()) {
        for (String other : spans.tailMap(cohort, false).keySet()) {
          if (suppressed.contains(cohort) || suppressed.contains(other)) {
            pairs.add(new String[] {cohort, other});
          }
        }
      }
    }
    return pairs;
  }

  Span span(String cohort) {
    return spans.get(cohort);
  }

  /**
   * The cohorts that all together are made of. Those with too few accounts belong to it, as long as
   * what is theirs cannot be worked out by taking the shown ones away: there have to be two of them
   * and enough accounts in all.
   */
  Collection<String> members() {
    return safe ? spans.keySet() : shown;
  }

  /** Whether cohorts that are not shown belong to all together. */
  boolean others() {
    return safe;
  }

  /** Whether all together are more than one cohort alone. */
  boolean together() {
    return members().size() > 1;
  }
}
