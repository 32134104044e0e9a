package org.fishmarket.compare.history;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.when;

import java.util.OptionalLong;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Complaints, how soon they were answered, and how many more followed in the same thread.
 *
 * <p>An answer can only come while a thread lasts, so complaints counted from the answer on would
 * be fewer the later it came. All complaints are therefore looked at from the same age on, the
 * <em>landmark</em>, and told apart by what had happened until then (Anderson, Cain and Gelber, J.
 * Clin. Oncol. 1, 1983). The landmark is the median time to an answer.
 */
public final class Complaints {
  private final Dataset<Row> rows;
  private final OptionalLong median;

  private Complaints(Dataset<Row> rows, OptionalLong median) {
    this.rows = rows;
    this.median = median;
  }

  /**
   * Finds the median, in a job of its own, and prepares the rows.
   *
   * @param messages as {@link Messages} gives them; a complaint is a message whose post complains
   * @param posts of all kinds: {@code post_id, account, source, created} (a timestamp), {@code own,
   *     complains}
   * @param roots {@code post_id, root}: the first post of the thread of each answer; a post without
   *     a row begins a thread itself
   */
  public static Complaints of(Dataset<Row> messages, Dataset<Row> posts, Dataset<Row> roots) {
    Dataset<Row> answered = answered(messages);
    OptionalLong median = median(answered);
    Column landmark =
        median.isPresent()
            ? col("at_micros").plus(median.getAsLong() * Spans.MINUTE)
            : lit(null).cast("long");
    Column early =
        median.isPresent()
            ? coalesce(col("answered_minutes").leq(median.getAsLong()), lit(false))
            : lit(null).cast("boolean");
    Dataset<Row> looked =
        Reach.join(answered, posts)
            .withColumn("landmark", landmark)
            .withColumn("early", early)
            .withColumn("seen", Reach.to(col("landmark").plus(Spans.WEEK)))
            .drop("reach");
    Dataset<Row> rows =
        Further.join(looked, posts, roots)
            .select(
                col("post"),
                col("account"),
                col("complainer"),
                col("cohort"),
                col("source"),
                col("at_micros"),
                col("answered_minutes"),
                col("early"),
                when(col("seen"), col("further")).as("further"),
                col("seen"));
    return new Complaints(rows, median);
  }

  /**
   * One row for each complaint and account that it addresses:
   *
   * <ul>
   *   <li>{@code post, account} (addressed), {@code complainer, at_micros}, and the complaint's
   *       {@code cohort} and {@code source};
   *   <li>{@code answered_minutes}: minutes begun until the account first answered that very post;
   *       0 at the same instant, null if it never did;
   *   <li>{@code early}: answered by the landmark; null if no complaint at all was answered;
   *   <li>{@code further}: own posts that complain in the same thread, by anybody but the account,
   *       after the landmark, up to 7 days later; null unless {@code seen};
   *   <li>{@code seen}: the latest post of its source is 7 days after the landmark, or more; false
   *       if there is no landmark.
   * </ul>
   */
  public Dataset<Row> rows() {
    return rows;
  }

  /**
   * The median of {@code answered_minutes} over all that were answered: the least number of minutes
   * in which at least half of them were. Empty if none was.
   */
  public OptionalLong medianMinutes() {
    return median;
  }

  private static Dataset<Row> answered(Dataset<Row> messages) {
    Dataset<Row> complaints =
        messages
            .where("complains")
            .select(
                col("post"),
                col("to").as("account"),
                col("from").as("complainer"),
                col("cohort"),
                col("source"),
                col("at_micros"));
    // minutes begun, so that to be answered within the median is to be answered by the landmark
    Column minutes = expr("(answered_at - at_micros + 59999999) div 60000000");
    return Answers.join(complaints, messages)
        .groupBy("post", "account", "complainer", "cohort", "source", "at_micros")
        .agg(min(minutes).as("answered_minutes"));
  }

  private static OptionalLong median(Dataset<Row> answered) {
    // what a task holds are distinct numbers of minutes with their counts
    Row median =
        answered.agg(expr("percentile_disc(0.5) within group (order by answered_minutes)")).head();
    return median.isNullAt(0) ? OptionalLong.empty() : OptionalLong.of((long) median.getDouble(0));
  }
}
