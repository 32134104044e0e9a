package org.fishmarket.compare.history;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * Complaints, how soon they were answered, and how many more followed in the same thread.
 *
 * <p>An answer can only come while a thread lasts, so complaints counted from the answer on would
 * be fewer the later it came. All complaints are therefore looked at from the same age on, the
 * <em>landmark</em>, and told apart by what had happened until then (Anderson, Cain and Gelber, J.
 * Clin. Oncol. 1, 1983). Which of the landmarks counts is for those to choose who know all answers.
 */
public final class Complaints {
  /** Ages of complaints in minutes: a quarter of an hour to a week. */
  public static final List<Long> LANDMARKS =
      List.of(15L, 30L, 60L, 120L, 240L, 480L, 720L, 1440L, 2880L, 4320L, 10080L);

  private Complaints() {}

  /**
   * One row for each thread's first complaint, account that it addresses, and landmark:
   *
   * <ul>
   *   <li>{@code post, account} (addressed), {@code complainer, at_micros}, and the complaint's
   *       {@code cohort} and {@code source};
   *   <li>{@code answered_minutes}: minutes begun until the account first answered that very post;
   *       0 at the same instant, null if it never did;
   *   <li>{@code landmark_minutes}: one of {@link #LANDMARKS};
   *   <li>{@code early}: answered by the landmark;
   *   <li>{@code further}: own posts that complain in the same thread, by anybody but the account,
   *       after the landmark, up to 7 days later; null unless {@code seen};
   *   <li>{@code seen}: the latest post of its source is 7 days after the landmark, or more.
   * </ul>
   *
   * @param messages as {@link Messages} gives them; a complaint is a message whose post complains
   * @param posts of all kinds: {@code post_id, account, source, created} (a timestamp), {@code own,
   *     complains}
   * @param roots {@code post_id, root}: the first post of the thread of each answer; a post without
   *     a row begins a thread itself
   */
  public static Dataset<Row> of(Dataset<Row> messages, Dataset<Row> posts, Dataset<Row> roots) {
    Column landmarks = array(LANDMARKS.stream().map(functions::lit).toArray(Column[]::new));
    Column early = col("answered_minutes").leq(col("landmark_minutes"));
    Dataset<Row> looked =
        Reach.join(answered(messages, roots), posts)
            .withColumn("landmark_minutes", explode(landmarks))
            .withColumn(
                "landmark", col("at_micros").plus(col("landmark_minutes").multiply(Spans.MINUTE)))
            .withColumn("early", coalesce(early, lit(false)))
            .withColumn("seen", Reach.to(col("landmark").plus(Spans.WEEK)))
            .drop("reach");
    return Further.join(looked, posts, roots)
        .withColumn("further", when(col("seen"), col("further")))
        .drop("landmark");
  }

  /**
   * Those that come later in a thread are its further complaints. Were they complaints themselves,
   * the last of them, of which none follow, would be taken for late ones: nobody answers them any
   * more.
   */
  private static Dataset<Row> first(Dataset<Row> messages, Dataset<Row> roots) {
    Dataset<Row> complaints = Further.rooted(messages.where("complains"), roots);
    Dataset<Row> first =
        complaints
            .groupBy("root")
            .agg(min(struct("at_micros", "post")).getField("post").as("first_post"));
    return complaints.join(first, "root").where(col("post").equalTo(col("first_post")));
  }

  private static Dataset<Row> answered(Dataset<Row> messages, Dataset<Row> roots) {
    Dataset<Row> complaints =
        first(messages, roots)
            .select(
                col("post"),
                col("to").as("account"),
                col("from").as("complainer"),
                col("cohort"),
                col("source"),
                col("at_micros"));
    // minutes begun, so that to be answered within them is to be answered by the landmark
    Column minutes = expr("(answered_at - at_micros + 59999999) div 60000000");
    return Answers.join(complaints, messages)
        .groupBy("post", "account", "complainer", "cohort", "source", "at_micros")
        .agg(min(minutes).as("answered_minutes"));
  }
}
