package org.fishmarket.compare.audited;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.fishmarket.compare.measure.PostMeasures;
import org.fishmarket.stats.audited.AccountMoments;

/**
 * Originals and quotes with engagement, added up to blocks of one account that share month,
 * measurement cell and pseudo-labels: for the moments of a regression nothing else of them matters.
 */
final class SlopeBlocks {
  private static final long UNDATED = -1;
  private static final double GRID = 0x1.0p32;

  private SlopeBlocks() {}

  /**
   * One row for each cohort and account, and one with no cohort for each account of all together:
   * {@code cohort, account, blocks}.
   *
   * @param labelled posts as {@link PseudoLabels} gives them
   * @param together the cohorts that make all together
   */
  static Dataset<Row> accounts(Dataset<Row> labelled, Collection<String> together) {
    Column[] pseudo =
        Stream.of(Question.values()).map(question -> col(question.pseudo())).toArray(Column[]::new);
    Column[] keys =
        Stream.concat(
                Stream.of(
                    col("account"),
                    col("cohort"),
                    coalesce(col("period"), lit(UNDATED)).as("period"),
                    concat_ws("/", col("stratum"), col("counts")).as("cell")),
                Arrays.stream(pseudo))
            .toArray(Column[]::new);
    Dataset<Row> blocks =
        labelled
            .where(col("unit").and(col("log_units").isNotNull()))
            .groupBy(keys)
            .agg(
                count(lit(1)).as("posts"),
                sum("log_units").as("log_units"),
                sum(col(PseudoLabels.CODED).cast("long")).as("hands"));
    Dataset<Row> all =
        blocks
            .where(col("cohort").isInCollection(together))
            .withColumn("cohort", lit(null).cast("string"));
    Column[] parts =
        Stream.concat(
                Stream.of("period", "cell", "posts", "log_units", "hands").map(functions::col),
                Arrays.stream(pseudo))
            .toArray(Column[]::new);
    // sorted, so that sums are the same in any partitioning
    return (together.isEmpty() ? blocks : blocks.unionByName(all))
        .groupBy("cohort", "account")
        .agg(sort_array(collect_list(struct(parts))).as("blocks"));
  }

  /**
   * The known columns of the regression of a cohort: its months, then its cells.
   *
   * @param periods sorted
   * @param cells sorted
   */
  record Columns(long[] periods, String[] cells) implements Serializable {
    int known() {
      return periods.length + cells.length;
    }

    int period(long period) {
      return Arrays.binarySearch(periods, period);
    }

    int cell(String cell) {
      return periods.length + Arrays.binarySearch(cells, cell);
    }
  }

  /** The columns of each cohort; null is the key of all together. */
  static HashMap<String, Columns> columns(Dataset<Row> accounts) {
    HashMap<String, Columns> columns = new HashMap<>();
    for (Row row :
        accounts
            .select(col("cohort"), functions.explode(col("blocks")).as("block"))
            .groupBy("cohort")
            .agg(collect_set("block.period"), collect_set("block.cell"))
            .collectAsList()) {
      long[] periods = row.<Long>getList(1).stream().mapToLong(period -> period).sorted().toArray();
      String[] cells = row.<String>getList(2).stream().sorted().toArray(String[]::new);
      columns.put(row.getString(0), new Columns(periods, cells));
    }
    return columns;
  }

  /** The moments of an account for the regression on some questions. */
  static AccountMoments moments(Row account, Columns columns, List<Question> questions) {
    List<Row> blocks = account.getList(2);
    int[] places =
        blocks.stream()
            .flatMap(block -> Stream.of(columns.period(block.getLong(0)), cell(block, columns)))
            .mapToInt(place -> place)
            .distinct()
            .sorted()
            .toArray();
    AccountMoments moments = new AccountMoments(places, questions.size());
    double[] pseudo = new double[questions.size()];
    for (Row block : blocks) {
      int[] ones = {
        Arrays.binarySearch(places, columns.period(block.getLong(0))),
        Arrays.binarySearch(places, cell(block, columns))
      };
      for (int i = 0; i < pseudo.length; i++) {
        pseudo[i] = block.getLong(5 + questions.get(i).ordinal()) / GRID;
      }
      moments.add(ones, pseudo, block.getLong(2), block.getLong(3) / PostMeasures.LOG_UNIT);
    }
    return moments;
  }

  private static int cell(Row block, Columns columns) {
    return columns.cell(block.getString(1));
  }

  /** Posts of an account. */
  static long posts(Row account) {
    return account.<Row>getList(2).stream().mapToLong(block -> block.getLong(2)).sum();
  }

  /** Those of them that people coded. */
  static long hands(Row account) {
    return account.<Row>getList(2).stream().mapToLong(block -> block.getLong(4)).sum();
  }

  /** Weights of questions by their order in a regression. */
  static double[] weights(List<Question> questions, Map<Question, Double> contrast) {
    return questions.stream()
        .mapToDouble(question -> contrast.getOrDefault(question, 0.0))
        .toArray();
  }
}
