package org.fishmarket.compare.measure;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.log1p;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.fishmarket.models.codebook.Intent;

/**
 * Networks week by week: a group, or outside groups an account and those whom it reaches. A week of
 * hard selling stands beside what changed until the next.
 *
 * <p>Active participants are the accounts that wrote in a group. A week in which nobody did counts
 * as none, up to the network's last week. Around an account they are not counted: who answers
 * depends at once on what it sells, so the week after would look like a recovery. Engagement is the
 * mean of log(1 + engagement) over the posts that are no hard sell: hard sells get less themselves,
 * and a week with fewer of them would look like a recovery.
 */
public final class NetworkWeeks {
  private static final String[] NETWORK = {"network", "cohort"};
  private static final String[] WEEK = {"network", "cohort", "week"};
  private static final Column HARD = col(Intent.HARD_SELL.name());

  private NetworkWeeks() {}

  /**
   * One row for each network, cohort and week in which a post was coded, as the regressions take
   * them: {@code account} (the network), {@code cohort, period} (the week), {@code stratum, counts}
   * (constants, as changes need no level), {@code hard_share, participants_change,
   * engagement_change}: changes of logarithms to the week after, null where not known.
   *
   * @param posts as {@link PostMeasures} gives them; those without cohort or time take no part
   */
  public static Dataset<Row> of(Dataset<Row> posts) {
    Dataset<Row> dated = posts.where(col("cohort").isNotNull().and(col("week").isNotNull()));
    Dataset<Row> weeks =
        dated
            .where(col("own"))
            .withColumn("network", network())
            .groupBy(columns(WEEK))
            .agg(
                sum(when(HARD, 1L).otherwise(0L)).as("hard"),
                sum(when(col(PostMeasures.told(Intent.HARD_SELL.name())), 1L).otherwise(0L))
                    .as("told"),
                count_distinct(col("account")).as("participants"),
                max(col("group").isNotNull()).as("grouped"));
    return changes(weeks, engagement(dated));
  }

  private static Column network() {
    return when(
            col("group").isNotNull(), concat_ws(" ", lit("group"), col("platform"), col("group")))
        .otherwise(concat_ws(" ", lit("account"), col("account")));
  }

  private static Dataset<Row> engagement(Dataset<Row> dated) {
    return dated
        .where(col("log_units").isNotNull().and(not(HARD)))
        .withColumn("network", network())
        .groupBy("network", "cohort", "week", "stratum", "counts")
        .agg(sum("log_units").as("log_units"), count(lit(1)).as("measured"));
  }

  private static Dataset<Row> changes(Dataset<Row> weeks, Dataset<Row> engagement) {
    Column next = col("week").plus(1);
    Dataset<Row> last = weeks.groupBy(columns(NETWORK)).agg(max("week").as("last_week"));
    Dataset<Row> after =
        weeks.select(
            col("network"),
            col("cohort"),
            col("week").minus(1).as("week"),
            col("participants").as("participants_after"));
    Dataset<Row> shares =
        weeks
            .where("told > 0")
            .join(last, NETWORK)
            // behind its last week nobody knows whether a network fell silent or was left alone
            .where(next.leq(col("last_week")))
            .join(after, WEEK, "left");
    Column change =
        log1p(coalesce(col("participants_after"), lit(0L))).minus(log1p(col("participants")));
    Dataset<Row> changed = engagementChanges(engagement);
    return shares
        .join(changed, WEEK, "left")
        .select(
            col("network").as("account"),
            col("cohort"),
            col("week").as("period"),
            lit("").as("stratum"),
            lit(0).as("counts"),
            col("hard").divide(col("told")).as("hard_share"),
            when(col("grouped"), change).as("participants_change"),
            col("engagement_change"));
  }

  /** Inside each cell, then the mean over cells by posts of both weeks. */
  private static Dataset<Row> engagementChanges(Dataset<Row> engagement) {
    Column mean = col("log_units").divide(col("measured")).divide(PostMeasures.LOG_UNIT);
    Dataset<Row> now = engagement.withColumn("mean", mean).drop("log_units");
    Dataset<Row> after =
        now.select(
            col("network"),
            col("cohort"),
            col("stratum"),
            col("counts"),
            col("week").minus(1).as("week"),
            col("mean").as("mean_after"),
            col("measured").as("measured_after"));
    Column both = col("measured").plus(col("measured_after"));
    return now.join(after, new String[] {"network", "cohort", "stratum", "counts", "week"})
        .groupBy(columns(WEEK))
        .agg(
            sum(col("mean_after").minus(col("mean")).multiply(both))
                .divide(sum(both))
                .as("engagement_change"));
  }

  private static Column[] columns(String... names) {
    return Stream.of(names).map(functions::col).toArray(Column[]::new);
  }
}
