package org.fishmarket.compare;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.fishmarket.compare.claim.Claim;
import org.fishmarket.compare.measure.AccountMeasures;
import org.fishmarket.compare.measure.Dyads;
import org.fishmarket.compare.measure.EventSums;
import org.fishmarket.compare.measure.Events;
import org.fishmarket.compare.measure.Kept;
import org.fishmarket.compare.measure.Measured;
import org.fishmarket.compare.measure.NetworkWeeks;
import org.fishmarket.compare.measure.Replies;
import org.fishmarket.compare.measure.Threads;
import org.fishmarket.compare.within.Design;
import org.fishmarket.compare.within.States;
import org.fishmarket.table.Table;

/**
 * What findings are made of: sums of accounts, without posts. Those of results with different
 * accounts add up to those of one result over all of them.
 *
 * @param accounts the table {@link Table#ACCOUNT_SUMS}
 * @param regressions the table {@link Table#REGRESSION_SUMS}
 */
public record ResultSums(Dataset<Row> accounts, Dataset<Row> regressions) {
  /**
   * The sums of a result.
   *
   * @param measured its posts; those without a cohort take part only as replies
   * @param interactions the table {@link Table#INTERACTIONS}
   * @param claims that are to be found out
   * @param kept takes what is kept on the way, until the sums are written or used
   */
  public static ResultSums of(
      Measured measured, Dataset<Row> interactions, List<Claim> claims, Kept kept) {
    Dataset<Row> posts = measured.posts();
    Dataset<Row> holding = Replies.holding(posts, measured.received());
    Dataset<Row> settled = Threads.settled(posts, kept);
    Events events = Events.of(posts, interactions, settled, holding, kept);
    Dataset<Row> accounts =
        AccountMeasures.of(
            posts,
            measured.received(),
            holding,
            Threads.depths(settled),
            Dyads.of(posts, interactions),
            EventSums.of(events));
    Dataset<Row> regressions =
        states(events.posts(), overPosts(claims))
            .unionByName(states(NetworkWeeks.of(posts), overNetworks(claims)));
    return new ResultSums(AccountMeasures.packed(accounts), regressions);
  }

  private static Dataset<Row> states(Dataset<Row> rows, List<Design> designs) {
    return designs.isEmpty()
        ? rows.sparkSession().createDataFrame(List.of(), States.SCHEMA)
        : States.of(rows, designs);
  }

  /** The regressions over posts of several claims. */
  static List<Design> overPosts(List<Claim> claims) {
    return claims.stream().flatMap(claim -> claim.overPosts().stream()).toList();
  }

  /** The regressions over weeks of networks of several claims. */
  static List<Design> overNetworks(List<Claim> claims) {
    return claims.stream().flatMap(claim -> claim.overNetworks().stream()).toList();
  }
}
