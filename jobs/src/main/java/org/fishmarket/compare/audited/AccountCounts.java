package org.fishmarket.compare.audited;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;
import org.fishmarket.table.AuditFrame;
import org.fishmarket.table.AuditStrata;

/**
 * The coded own posts of accounts, counted by stratum and answer: posts that nobody coded count
 * alike within these, so pseudo-labels add up without looking at posts again.
 */
final class AccountCounts {
  private static final int QUESTIONS = Question.values().length;

  private AccountCounts() {}

  /**
   * One row for each account, cohort and band: {@code account, cohort, band, posts} and {@code
   * yes0} and so on, the classifier's yes to each {@link Question}.
   *
   * @param measured posts with their measures
   */
  static Dataset<Row> of(Dataset<Row> measured, AuditStrata strata) {
    List<Column> sums = new ArrayList<>();
    for (Question question : Question.values()) {
      sums.add(sum(when(question.machine(), 1L).otherwise(0L)).as("yes" + question.ordinal()));
    }
    return measured
        .where(col("coded").and(col("cohort").isNotNull()))
        .groupBy(col("account"), col("cohort"), AuditFrame.band(strata).as("band"))
        .agg(count(lit(1)).as("posts"), sums.toArray(Column[]::new));
  }

  /** The counts of each cohort and stratum. */
  static Map<String, Map<String, AuditedCohort.Counts>> strata(Dataset<Row> counts) {
    Map<String, Map<String, AuditedCohort.Counts>> cohorts = new TreeMap<>();
    Column[] yes = columns("yes", QUESTIONS).map(name -> sum(name)).toArray(Column[]::new);
    for (Row row : counts.groupBy("cohort", "band").agg(sum("posts"), yes).collectAsList()) {
      long[] answers = new long[QUESTIONS];
      for (int i = 0; i < QUESTIONS; i++) {
        answers[i] = row.getLong(3 + i);
      }
      cohorts
          .computeIfAbsent(row.getString(0), unseen -> new TreeMap<>())
          .put(AuditedCohort.key(row.getInt(1)), new AuditedCohort.Counts(row.getLong(2), answers));
    }
    return cohorts;
  }

  private static java.util.stream.Stream<String> columns(String prefix, int number) {
    return java.util.stream.IntStream.range(0, number).mapToObj(i -> prefix + i);
  }

  /**
   * One row for each account: {@code account} and {@code cohorts}, an array of its cohorts with
   * {@code cohort, posts} and {@code units0} and so on, the sums of pseudo-labels in whole units of
   * the grid: of each {@link Question}, then of "codable".
   *
   * @param counts as {@link #of} gives them
   * @param tuned the corrections of the cohorts; others are left out
   */
  static Dataset<Row> units(Dataset<Row> counts, Map<String, Tuned> tuned) {
    Dataset<Row> each =
        counts.join(broadcast(values(counts, tuned)), new String[] {"cohort", "band"});
    List<Column> sums = new ArrayList<>();
    for (int i = 0; i < QUESTIONS; i++) {
      Column yes = col("yes" + i);
      Column no = col("posts").minus(yes);
      sums.add(
          no.multiply(col("value" + i))
              .plus(yes.multiply(col("value" + (QUESTIONS + i))))
              .as("units" + i));
    }
    sums.add(col("posts").multiply(col("value" + 2 * QUESTIONS)).as("units" + QUESTIONS));
    List<Column> all = new ArrayList<>(List.of(col("account"), col("cohort"), col("posts")));
    all.addAll(sums);
    Column[] total =
        columns("units", QUESTIONS + 1).map(name -> sum(name).as(name)).toArray(Column[]::new);
    Column[] parts =
        java.util.stream.Stream.concat(
                java.util.stream.Stream.of("cohort", "posts"), columns("units", QUESTIONS + 1))
            .map(functions::col)
            .toArray(Column[]::new);
    return each.select(all.toArray(Column[]::new))
        .unionByName(more(counts, tuned))
        .groupBy("account", "cohort")
        .agg(sum("posts").as("posts"), total)
        .groupBy("account")
        .agg(collect_list(struct(parts)).as("cohorts"));
  }

  /** What posts that nobody coded count for, by cohort and band. */
  private static Dataset<Row> values(Dataset<Row> counts, Map<String, Tuned> tuned) {
    StructType schema = new StructType().add("cohort", "string").add("band", "int");
    for (int i = 0; i <= 2 * QUESTIONS; i++) {
      schema = schema.add("value" + i, "long");
    }
    List<Row> rows = new ArrayList<>();
    tuned.forEach(
        (cohort, correction) ->
            correction
                .cohort()
                .sizes()
                .keySet()
                .forEach(
                    stratum ->
                        rows.add(
                            row(
                                List.of(cohort, Integer.valueOf(stratum)),
                                correction.units(stratum)))));
    return counts.sparkSession().createDataFrame(rows, schema);
  }

  /** What coded posts count for besides, as further rows. */
  private static Dataset<Row> more(Dataset<Row> counts, Map<String, Tuned> tuned) {
    StructType schema =
        new StructType().add("account", "string").add("cohort", "string").add("posts", "long");
    for (int i = 0; i <= QUESTIONS; i++) {
      schema = schema.add("units" + i, "long");
    }
    List<Row> rows = new ArrayList<>();
    tuned.forEach(
        (cohort, correction) ->
            correction
                .cohort()
                .coded()
                .forEach(
                    post ->
                        rows.add(
                            row(
                                List.of(post.hand().account(), cohort, 0L),
                                correction.more(post)))));
    return counts.sparkSession().createDataFrame(rows, schema);
  }

  private static Row row(List<Object> keys, long[] numbers) {
    List<Object> cells = new ArrayList<>(keys);
    for (long number : numbers) {
      cells.add(number);
    }
    return RowFactory.create(cells.toArray());
  }
}
