package org.fishmarket.compare;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.fishmarket.compare.claim.Claim;
import org.fishmarket.compare.finding.Settings;
import org.fishmarket.compare.measure.AccountMeasures;
import org.fishmarket.compare.measure.Dyads;
import org.fishmarket.compare.measure.Kept;
import org.fishmarket.compare.measure.PostMeasures;
import org.fishmarket.table.Table;

/**
 * The findings of all claims for every cohort, every pair of cohorts and all together, and the
 * table of cohorts. Posts are read into one table of accounts, which is kept while it is added up:
 * once as it is, once in all resamples. What comes to the driver are sums of cohorts.
 */
public final class Comparison {
  private final Dataset<Row> cohorts;
  private final Dataset<Row> findings;

  private Comparison(Dataset<Row> cohorts, Dataset<Row> findings) {
    this.cohorts = cohorts;
    this.findings = findings;
  }

  /**
   * Compares cohorts.
   *
   * @param posts the table {@link Table#POSTS}; posts without a cohort take part only as replies
   * @param labels the table {@link Table#LABELS}
   * @param interactions the table {@link Table#INTERACTIONS}
   * @param prior the share of selling that the labels' probabilities were calibrated on
   * @param claims what to find out
   */
  public static Comparison of(
      Dataset<Row> posts,
      Dataset<Row> labels,
      Dataset<Row> interactions,
      double prior,
      List<Claim> claims,
      Settings settings) {
    Evaluation evaluation = evaluate(posts, labels, interactions, prior, claims, settings);
    SparkSession spark = posts.sparkSession();
    return new Comparison(
        spark.createDataFrame(evaluation.cohortRows(), Table.COHORTS.schema()),
        spark.createDataFrame(evaluation.findingRows(), Table.FINDINGS.schema()));
  }

  private static Evaluation evaluate(
      Dataset<Row> posts,
      Dataset<Row> labels,
      Dataset<Row> interactions,
      double prior,
      List<Claim> claims,
      Settings settings) {
    try (Kept kept = new Kept()) {
      Dataset<Row> measured = PostMeasures.of(posts, labels, settings);
      Dataset<Row> bare = PostMeasures.bare(posts);
      Dataset<Row> accounts = kept.keep(AccountMeasures.of(measured, bare, kept));
      Membership membership = Membership.of(accounts, settings);
      kept.only(accounts);
      Dataset<Row> together =
          AccountMeasures.pooled(
              accounts.where(col("cohort").isInCollection(membership.members())));
      Dataset<Row> shown = accounts.where(col("cohort").isInCollection(membership.shown()));
      Dataset<Row> grouped =
          kept.keep(
              AccountMeasures.withDyads(shown.unionByName(together), Dyads.of(bare, interactions)));
      Evaluation evaluation = new Evaluation(claims, membership, prior, settings);
      evaluation.run(grouped);
      return evaluation;
    }
  }

  /** The table {@link Table#COHORTS}, sorted by cohort. */
  public Dataset<Row> cohorts() {
    return cohorts;
  }

  /** The table {@link Table#FINDINGS}. */
  public Dataset<Row> findings() {
    return findings;
  }
}
