package org.fishmarket.compare.availability;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.split;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.fishmarket.compare.measure.Measured;
import org.fishmarket.table.Table;

/**
 * Which claims an archive can say something on, and what it lacks for the others. It tells what the
 * data hold at all: whether it is enough for a figure, the findings say.
 */
public final class Availability {
  private Availability() {}

  /**
   * The table {@link Table#AVAILABILITY}.
   *
   * @param measured the posts of all archives
   * @param interactions the table {@link Table#INTERACTIONS}
   * @param needs of each claim, by its slug; no claim has none
   */
  public static Dataset<Row> of(
      Measured measured, Dataset<Row> interactions, Map<String, Set<Need>> needs) {
    Column[] claims =
        needs.entrySet().stream()
            .map(claim -> struct(lit(claim.getKey()).as("claim"), gaps(claim.getValue())))
            .toArray(Column[]::new);
    // a source without an archive has but a platform and a format
    Column parts = split(col("source"), "\u0000");
    Column platform = element_at(parts, size(parts).minus(1));
    Column missing = col("told.missing");
    Column[] columns = {
      col("told.claim"),
      when(size(parts).equalTo(3), element_at(parts, 1)).as("archive"),
      col("platform"),
      col("source_format"),
      col("posts"),
      missing.isNull().as("measurable"),
      missing
    };
    Dataset<Row> facts =
        Facts.of(measured, interactions)
            .withColumn("platform", platform)
            .withColumn("source_format", element_at(parts, -1));
    for (Need need : Need.values()) {
      facts = facts.withColumn(gap(need), when(not(need.met()), need.missing()));
    }
    return facts.withColumn("told", explode(array(claims))).select(columns);
  }

  /** All that is missing, null if nothing is. */
  private static Column gaps(Set<Need> needs) {
    Column[] each =
        new TreeSet<>(needs).stream().map(need -> col(gap(need))).toArray(Column[]::new);
    Column words = concat_ws("; ", each);
    return when(words.notEqual(""), words).as("missing");
  }

  /** The column that says what is missing for a need; columns know no capitals. */
  private static String gap(Need need) {
    return "gap_" + need.name();
  }
}
