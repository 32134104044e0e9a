package org.fishmarket.compare.measure;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.fishmarket.compare.history.Complaints;

/**
 * The landmark of a comparison: the least of {@link Complaints#LANDMARKS} by which at least half of
 * all answered complaints had their answer. Accounts are added up at each of them, so that it can
 * be chosen after the sums of several results came together, as if they had been one.
 */
public final class Landmark {
  private static final String WITHIN = "answered_within_";
  private static final List<String> CHOSEN =
      List.of("complaints_early", "complaints_late", "further_early", "further_late");

  private final String suffix;

  private Landmark(String suffix) {
    this.suffix = suffix;
  }

  /** What complaints add to the account that they address, by name, at every landmark. */
  static Map<String, Column> sums() {
    Map<String, Column> sums = new LinkedHashMap<>();
    for (long minutes : Complaints.LANDMARKS) {
      Column here = col("landmark_minutes").equalTo(minutes);
      Column early = here.and(col("seen")).and(col("early"));
      Column late = here.and(col("seen")).and(not(col("early")));
      sums.put(WITHIN + minutes, here.and(col("early")));
      sums.put("complaints_early_" + minutes, early);
      sums.put("complaints_late_" + minutes, late);
      sums.put("further_early_" + minutes, when(early, col("further")));
      sums.put("further_late_" + minutes, when(late, col("further")));
    }
    return sums;
  }

  /**
   * Chooses it, in a job of its own.
   *
   * @param accounts as {@link AccountMeasures#of} gives them, of all cohorts
   */
  public static Landmark of(Dataset<Row> accounts) {
    Column[] within =
        Complaints.LANDMARKS.stream().map(minutes -> sum(WITHIN + minutes)).toArray(Column[]::new);
    Row counts = accounts.agg(sum("complaints_answered"), within).head();
    long answered = counts.isNullAt(0) ? 0 : counts.getLong(0);
    for (int i = 0; answered > 0 && i < within.length; i++) {
      if (2 * counts.getLong(i + 1) >= answered) {
        return new Landmark("_" + Complaints.LANDMARKS.get(i));
      }
    }
    return new Landmark(null);
  }

  /**
   * The accounts with {@code complaints_early, complaints_late, complaints_seen, further_early} and
   * {@code further_late} at the landmark; null if half of the answers came after all landmarks, or
   * there was none.
   */
  public Dataset<Row> settled(Dataset<Row> accounts) {
    Dataset<Row> settled = accounts;
    for (String name : CHOSEN) {
      Column value = suffix == null ? lit(null).cast("long") : col(name + suffix);
      settled = settled.withColumn(name, value);
    }
    return settled.withColumn(
        "complaints_seen", col("complaints_early").plus(col("complaints_late")));
  }
}
