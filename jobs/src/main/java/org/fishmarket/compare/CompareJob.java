package org.fishmarket.compare;

import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.fishmarket.compare.claim.Claims;
import org.fishmarket.compare.cue.StrongCues;
import org.fishmarket.compare.finding.Settings;
import org.fishmarket.compare.measure.Kept;
import org.fishmarket.job.Job;
import org.fishmarket.job.JobContext;
import org.fishmarket.job.ModelOnce;
import org.fishmarket.job.ResultModel;
import org.fishmarket.models.UserException;
import org.fishmarket.table.Table;

/**
 * Computes what the claims come to.
 *
 * <p>Input: {@link Table#POSTS}, {@link Table#LABELS}. Output: {@link Table#ACCOUNT_SUMS}, {@link
 * Table#COHORTS}, {@link Table#FINDINGS}, {@link Table#CUES}. Parameters: {@code seed}, {@code
 * min-accounts}, {@code replicates}. Example: {@code fishmarket compare results --min-accounts 20}
 */
public final class CompareJob implements Job {
  @Override
  public String name() {
    return "compare";
  }

  @Override
  public Map<String, String> execute(JobContext context) {
    context.progress().step("comparing cohorts");
    byte[] model = ResultModel.bytes(context.result());
    Settings settings = settings(context.state().parameters());
    Dataset<Row> posts = context.read(Table.POSTS);
    try (Kept kept = new Kept()) {
      States states =
          States.of(
              posts, context.read(Table.LABELS), context.read(Table.INTERACTIONS), settings, kept);
      context.result().write(Table.ACCOUNT_SUMS, states.accounts());
    }
    States states = new States(context.read(Table.ACCOUNT_SUMS));
    double prior = ModelOnce.of(model).sellingPrior();
    Comparison comparison = Comparison.of(states, prior, Claims.ALL, settings);
    context.result().write(Table.COHORTS, comparison.cohorts());
    context.result().write(Table.FINDINGS, comparison.findings());
    context.progress().step("finding the strongest cues");
    context
        .result()
        .write(
            Table.CUES, StrongCues.of(posts, comparison.cohorts(), model, settings.minAccounts()));
    return Map.of();
  }

  /**
   * The thresholds that a run's parameters give.
   *
   * @throws UserException if one is out of its bounds
   */
  public static Settings settings(Map<String, String> parameters) {
    Settings usual = Settings.defaults();
    return new Settings(
        number(parameters, "seed", usual.seed()),
        (int) number(parameters, "replicates", usual.replicates()),
        (int) number(parameters, "replicates", usual.permutations()),
        (int) number(parameters, "min-accounts", usual.minAccounts()),
        usual.minCodedPosts(),
        usual.youngDays(),
        usual.pairedCohorts(),
        usual.confidence(),
        usual.significance());
  }

  private static long number(Map<String, String> parameters, String name, long usual) {
    return Long.parseLong(parameters.getOrDefault(name, String.valueOf(usual)));
  }
}
