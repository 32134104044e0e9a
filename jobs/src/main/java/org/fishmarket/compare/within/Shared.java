package org.fishmarket.compare.within;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.size;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * How many accounts take part in a design in two cohorts. What {@link Fitted#minus} says of these
 * two is then mostly too cautious.
 */
public final class Shared {
  private final Map<Pair, Long> counts = new HashMap<>();

  private record Pair(String design, Set<String> cohorts) {}

  private Shared() {}

  /** Where nothing was counted. */
  public static Shared none() {
    return new Shared();
  }

  /**
   * Counts in one aggregation. The result grows with the square of the cohorts.
   *
   * @param states by {@link States}
   * @param crossing the column {@code account} of all accounts with rows in several cohorts
   * @param cohorts that are to be compared with each other
   */
  public static Shared of(Dataset<Row> states, Dataset<Row> crossing, Collection<String> cohorts) {
    Shared shared = new Shared();
    states
        .where(col("cohort").isInCollection(cohorts))
        .join(crossing, new String[] {"account"}, "left_semi")
        .groupBy("design", "account")
        .agg(collect_set("cohort").as("cohorts"))
        .where(size(col("cohorts")).gt(1))
        .select(col("design"), col("cohorts"), explode(col("cohorts")).as("one"))
        .select(col("design"), col("one"), explode(col("cohorts")).as("other"))
        .where(col("one").lt(col("other")))
        .groupBy("design", "one", "other")
        .count()
        .collectAsList()
        .forEach(
            row ->
                shared.counts.put(
                    pair(row.getString(0), row.getString(1), row.getString(2)), row.getLong(3)));
    return shared;
  }

  /**
   * Accounts with rows of a design in both cohorts, in whichever order these are given; none are
   * counted of all cohorts together, which are null.
   */
  public long accounts(String design, String cohort, String other) {
    if (cohort == null || other == null) {
      return 0;
    }
    return counts.getOrDefault(pair(design, cohort, other), 0L);
  }

  private static Pair pair(String design, String cohort, String other) {
    return new Pair(design, Set.of(cohort, other));
  }
}
