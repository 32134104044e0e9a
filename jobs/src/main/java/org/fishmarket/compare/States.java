package org.fishmarket.compare;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.fishmarket.compare.finding.Settings;
import org.fishmarket.compare.measure.AccountMeasures;
import org.fishmarket.compare.measure.Dyads;
import org.fishmarket.compare.measure.Kept;
import org.fishmarket.compare.measure.PostMeasures;
import org.fishmarket.table.Table;

/**
 * What findings are made of: sums of accounts, without posts. States of results with different
 * accounts add up to the state of one result over all of them.
 *
 * @param accounts the table {@link Table#ACCOUNT_SUMS}
 */
public record States(Dataset<Row> accounts) {
  /**
   * The states of a result.
   *
   * @param posts the table {@link Table#POSTS}; posts without a cohort take part only as replies
   * @param labels the table {@link Table#LABELS}
   * @param interactions the table {@link Table#INTERACTIONS}
   * @param kept takes what is kept on the way, until the states are written or used
   */
  public static States of(
      Dataset<Row> posts,
      Dataset<Row> labels,
      Dataset<Row> interactions,
      Settings settings,
      Kept kept) {
    Dataset<Row> measured = PostMeasures.of(posts, labels, settings);
    Dataset<Row> bare = PostMeasures.bare(posts);
    Dataset<Row> dyads = Dyads.of(bare, interactions);
    return new States(AccountMeasures.packed(AccountMeasures.of(measured, bare, dyads, kept)));
  }

  /** Those of another result as well. */
  public States and(States other) {
    return new States(accounts.unionByName(other.accounts));
  }
}
