package org.fishmarket.audit;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import java.util.OptionalLong;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.fishmarket.audit.design.Design;
import org.fishmarket.models.UserException;
import org.fishmarket.stats.Proportion;
import org.fishmarket.stats.ShareCounts;
import org.fishmarket.stats.audited.AuditPlan;
import org.fishmarket.table.AuditFrame;
import org.fishmarket.table.ResultFolder;
import org.fishmarket.table.Table;

/** How many posts of each cohort people have to code for a promotional ratio of a wanted width. */
public final class Plan {
  private static final double CONFIDENCE = .95;

  private static final int LEAST_ACCOUNTS = 2;

  private final double width;

  /**
   * @param width of the 95 % interval, as a share: .1 is five points up and down
   * @throws UserException if it is not between 0 and 1
   */
  public Plan(double width) {
    if (!(width > 0 && width < 1)) {
      throw new UserException(
          "--width is " + width + "; give a share between 0 and 1, such as 0.1 for 10 points.");
    }
    this.width = width;
  }

  /**
   * The plan, for people.
   *
   * @throws UserException if the result holds no labels, or too many cohorts for an audit
   */
  public String of(ResultFolder result, SparkSession spark) {
    if (!result.finished() || !result.has(Table.LABELS)) {
      throw new UserException(
          "There is no finished result in "
              + result.root().toUri().getPath()
              + ". Make one with: fishmarket run");
    }
    List<Row> cohorts =
        cohorts(AuditFrame.posts(result.read(Table.POSTS, spark), result.read(Table.LABELS, spark)))
            .limit(Design.MOST + 1)
            .collectAsList();
    if (cohorts.isEmpty() || cohorts.size() > Design.MOST) {
      throw new UserException(
          "This result has "
              + (cohorts.isEmpty() ? "no" : "more than " + Design.MOST)
              + " cohorts with labelled posts, so there is nothing to plan.");
    }
    return text(cohorts);
  }

  /** A row for each: its name, the sums of {@link ShareCounts}, sums of p and p squared. */
  private static Dataset<Row> cohorts(Dataset<Row> posts) {
    Column p = col("p_selling");
    return posts
        .groupBy("cohort", "account")
        .agg(
            count(lit(1)).as("n"),
            count(when(col("selling"), 1)).as("x"),
            sum(AuditFrame.whole(p)).as("p"),
            sum(AuditFrame.whole(p.multiply(p))).as("pp"))
        .groupBy("cohort")
        .agg(
            count(lit(1)),
            sum("n"),
            sum("x"),
            sum(col("n").multiply(col("n"))),
            sum(col("x").multiply(col("x"))),
            sum(col("n").multiply(col("x"))),
            sum("p"),
            sum("pp"))
        .orderBy("cohort");
  }

  private String text(List<Row> cohorts) {
    Lines lines =
        new Lines(
            "cohort", "posts", "accounts", "ratio", "by hand", "corrected", "for accounts like it");
    long most = 0;
    for (Row row : cohorts) {
      ShareCounts counts =
          new ShareCounts(
              row.getLong(1),
              row.getLong(2),
              row.getLong(3),
              row.getLong(4),
              row.getLong(5),
              row.getLong(6));
      long posts = counts.trials();
      double ratio = counts.successes() / (double) posts;
      if (posts < 2) {
        lines.add(
            row.getString(0),
            String.valueOf(posts),
            String.valueOf(counts.clusters()),
            "-",
            "-",
            "-",
            "-");
        continue;
      }
      AuditPlan hands = AuditPlan.byHand(ratio, posts);
      AuditPlan corrected =
          hands.withClassifier(
              AuditPlan.residualShare(
                  posts, row.getLong(7) / AuditFrame.SCALE, row.getLong(8) / AuditFrame.SCALE));
      long enough = corrected.posts(width, CONFIDENCE).orElse(posts);
      most = Math.max(most, enough);
      lines.add(
          row.getString(0),
          String.valueOf(posts),
          String.valueOf(counts.clusters()),
          Lines.figure(ratio),
          String.valueOf(hands.posts(width, CONFIDENCE).orElse(posts)),
          String.valueOf(enough),
          overAccounts(corrected, counts));
    }
    return "Posts to code for a 95 %% interval of the promotional ratio %s wide:\n\n%s%s"
        .formatted(Lines.figure(width), lines, advice(most));
  }

  private String overAccounts(AuditPlan plan, ShareCounts counts) {
    double n = counts.trials();
    double effective = n / counts.trialsSquared() * n;
    if (effective < LEAST_ACCOUNTS) {
      return "-";
    }
    // what no audit takes away is that accounts differ
    double effect = n / Proportion.effectiveTrials(counts);
    AuditPlan wider = plan.overAccounts(effect, effective);
    OptionalLong enough = wider.posts(width, CONFIDENCE);
    return enough.isPresent()
        ? String.valueOf(enough.getAsLong())
        : "all: " + Lines.figure(wider.width(counts.trials(), CONFIDENCE));
  }

  private static String advice(long most) {
    return """

        ratio                 the classifier's
        by hand               of a simple random sample, without the classifier
        corrected             with its help, as far as its probabilities can be believed; a first
                              audit will tell
        for accounts like it  the same, for a ratio that is to hold for accounts like these and not
                              just for the posts at hand, as 'corrected' in the findings does; where
                              accounts differ too much, the width that all posts would give

        For all cohorts alike: fishmarket audit draw OUT --size %d --per-cohort --to FOLDER
        """
        .formatted(most);
  }
}
