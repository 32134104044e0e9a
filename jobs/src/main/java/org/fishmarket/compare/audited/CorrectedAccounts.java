package org.fishmarket.compare.audited;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.fishmarket.compare.history.Correspondence;
import org.fishmarket.compare.history.FirstMessages;
import org.fishmarket.compare.history.Messages;
import org.fishmarket.compare.measure.EventSums;
import org.fishmarket.compare.sums.Contribution;

/**
 * Sums of accounts with pseudo-labels in the place of labels. Whatever is a sum over posts, each
 * counted by its own label alone, has the expectation over the drawing that it would have with true
 * labels. So figures that are made of such sums are corrected by taking them from these accounts,
 * and resampling these by account tells their error: of coded posts each stands for many, and these
 * weights go with the accounts.
 */
final class CorrectedAccounts {
  private static final double GRID = 0x1.0p32;

  private CorrectedAccounts() {}

  /**
   * One row for each account and cohort with coded posts, and one with no cohort for each account
   * of all together: {@code account, cohort} and {@link Contribution#CORRECTED}, a struct of
   * numbers under the names of the sums that they take the place of; besides, {@code
   * selling_squares} is the sum of squared pseudo-labels of selling.
   *
   * @param labelled posts as {@link PseudoLabels} gives them
   * @param measured posts of all cohorts and of none
   * @param together the cohorts that make all together
   */
  static Dataset<Row> of(
      Dataset<Row> labelled,
      Dataset<Row> measured,
      Dataset<Row> interactions,
      Collection<String> together) {
    Dataset<Row> each =
        posts(labelled)
            .unionByName(firstMessages(labelled, measured, interactions), true)
            .where(col("account").isNotNull());
    List<String> names = new ArrayList<>(List.of(each.columns()));
    names.removeAll(List.of("account", "cohort"));
    Column[] sums = names.stream().map(name -> sum(name).as(name)).toArray(Column[]::new);
    Dataset<Row> all =
        each.where(col("cohort").isInCollection(together))
            .withColumn("cohort", lit(null).cast("string"));
    Column[] numbers =
        names.stream()
            .map(name -> name.endsWith("_squares") ? col(name) : col(name).divide(GRID).as(name))
            .toArray(Column[]::new);
    return each.unionByName(all)
        .groupBy("account", "cohort")
        .agg(sums[0], java.util.Arrays.copyOfRange(sums, 1, sums.length))
        .select(col("account"), col("cohort"), struct(numbers).as(Contribution.CORRECTED));
  }

  /** Pseudo-labels of few values, so their squares are added up by value. */
  private static Dataset<Row> posts(Dataset<Row> labelled) {
    Column selling = col(Question.SELLING.pseudo());
    Column real = selling.divide(GRID);
    return labelled
        .groupBy("account", "cohort")
        .agg(sum(selling).as("selling_posts"), sum(real.multiply(real)).as("selling_squares"));
  }

  /** The sums of {@link EventSums} that tell selling first messages from others. */
  private static Dataset<Row> firstMessages(
      Dataset<Row> labelled, Dataset<Row> measured, Dataset<Row> interactions) {
    Dataset<Row> messages = Messages.of(interactions, measured);
    Dataset<Row> first =
        FirstMessages.of(Correspondence.of(messages), measured)
            .where(col("opening"))
            .select("post", "opening", "answered", "followed");
    Column selling = col(Question.SELLING.pseudo());
    Map<String, Column> kinds = new LinkedHashMap<>();
    kinds.put("selling", selling);
    kinds.put("others", col(PseudoLabels.CODABLE).minus(selling));
    List<Column> sums = new ArrayList<>();
    kinds.forEach(
        (kind, label) ->
            EventSums.BY_KIND.forEach(
                (name, counts) -> sums.add(sum(when(counts, label)).as(name.formatted(kind)))));
    return labelled
        .join(first, col("post_id").equalTo(col("post")))
        .groupBy("account", "cohort")
        .agg(sums.get(0), sums.subList(1, sums.size()).toArray(Column[]::new));
  }
}
