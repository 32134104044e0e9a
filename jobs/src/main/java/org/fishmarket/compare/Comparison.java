package org.fishmarket.compare;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.fishmarket.compare.claim.Claim;
import org.fishmarket.compare.claim.LabelErrors;
import org.fishmarket.compare.finding.Settings;
import org.fishmarket.compare.measure.AccountMeasures;
import org.fishmarket.compare.measure.Kept;
import org.fishmarket.compare.measure.Landmark;
import org.fishmarket.table.Table;

/**
 * The findings of all claims for every cohort, every pair of cohorts and all together, and the
 * table of cohorts. The accounts are kept while they are added up: once as they are, once in all
 * resamples. What comes to the driver are sums of cohorts.
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
   * @param labelling how the posts were labelled, and what is known of it
   * @param claims what to find out
   * @param kept takes what is kept on the way
   */
  public static Comparison of(
      ResultSums sums, Labelling labelling, List<Claim> claims, Settings settings, Kept kept) {
    Evaluation evaluation = evaluate(sums, labelling, claims, settings, kept);
    SparkSession spark = sums.accounts().sparkSession();
    return new Comparison(
        spark.createDataFrame(evaluation.cohortRows(), Table.COHORTS.schema()),
        spark.createDataFrame(evaluation.findingRows(), Table.FINDINGS.schema()));
  }

  private static Evaluation evaluate(
      ResultSums sums, Labelling labelling, List<Claim> claims, Settings settings, Kept kept) {
    Dataset<Row> accounts = kept.keep(AccountMeasures.unpacked(sums.accounts()));
    Membership membership = Membership.of(accounts, settings);
    Dataset<Row> crossing = kept.keep(AccountMeasures.crossing(accounts));
    Dataset<Row> together =
        AccountMeasures.pooled(
            accounts.where(col("cohort").isInCollection(membership.members())), crossing);
    Dataset<Row> shown = accounts.where(col("cohort").isInCollection(membership.shown()));
    Dataset<Row> settled = Landmark.of(accounts).settled(shown.unionByName(together));
    Dataset<Row> grouped = kept.keep(AccountMeasures.keyed(settled, crossing));
    LabelErrors errors = labelling.errors(membership.together() ? membership.members() : List.of());
    Evaluation evaluation = new Evaluation(claims, membership, labelling.prior(), errors, settings);
    Dataset<Row> pseudo = errors.corrected(grouped);
    evaluation.run(
        grouped,
        pseudo == null ? null : kept.keep(pseudo),
        Fits.of(sums.regressions(), crossing, claims, membership, settings, kept));
    return evaluation;
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
