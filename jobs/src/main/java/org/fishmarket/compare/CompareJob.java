package org.fishmarket.compare;

import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.fishmarket.compare.audited.Corrections;
import org.fishmarket.compare.availability.Availability;
import org.fishmarket.compare.claim.Claims;
import org.fishmarket.compare.cue.StrongCues;
import org.fishmarket.compare.finding.Settings;
import org.fishmarket.compare.measure.Kept;
import org.fishmarket.compare.measure.Measured;
import org.fishmarket.compare.time.Activity;
import org.fishmarket.job.Job;
import org.fishmarket.job.JobContext;
import org.fishmarket.job.ModelOnce;
import org.fishmarket.job.ResultModel;
import org.fishmarket.job.Sparks;
import org.fishmarket.models.Classifier;
import org.fishmarket.models.UserException;
import org.fishmarket.table.ResultFolder;
import org.fishmarket.table.Table;

/**
 * Computes what the claims come to.
 *
 * <p>Input: {@link Table#POSTS}, {@link Table#LABELS}. Output: {@link Table#ACCOUNT_SUMS}, {@link
 * Table#REGRESSION_SUMS}, {@link Table#AVAILABILITY}, {@link Table#COHORTS}, {@link
 * Table#FINDINGS}, {@link Table#CUES}, {@link Table#ACTIVITY}. Parameters: {@code seed}, {@code
 * min-accounts}, {@code replicates}. Over several results only their sums are read, and there are
 * no cues and no activity. Example: {@code fishmarket compare results --min-accounts 20}
 */
public final class CompareJob implements Job {
  private final List<String> results;

  /** Of the result itself. */
  public CompareJob() {
    this(List.of());
  }

  private CompareJob(List<String> results) {
    this.results = results;
  }

  /** Of several finished results, taken together, into a new one. */
  public static CompareJob over(List<String> results) {
    return new CompareJob(results);
  }

  @Override
  public String name() {
    return "compare";
  }

  @Override
  public void check(JobContext context) {
    if (!results.isEmpty()) {
      pooled(context);
    }
  }

  private Pooled pooled(JobContext context) {
    Configuration hadoop = context.spark().sparkContext().hadoopConfiguration();
    return new Pooled(results.stream().map(path -> new ResultFolder(path, hadoop)).toList());
  }

  @Override
  public Map<String, String> execute(JobContext context) {
    Settings settings = settings(context.state().parameters());
    if (results.isEmpty()) {
      alone(context, settings);
    } else {
      context.progress().step("adding up results");
      Pooled pooled = pooled(context);
      Sparks.fit(context.spark(), pooled.bytes());
      pooled.copy(context.result(), context.spark());
      Classifier classifier = ModelOnce.of(ResultModel.bytes(context.result()));
      compare(context, Labelling.unaudited(classifier), settings);
    }
    return Map.of();
  }

  private static void alone(JobContext context, Settings settings) {
    ResultFolder result = context.result();
    Dataset<Row> posts = context.read(Table.POSTS);
    try (Kept kept = new Kept(result.work("measured"))) {
      context.progress().step("measuring posts");
      Measured measured = Measured.of(posts, context.read(Table.LABELS), settings, kept);
      sum(context, measured);
      byte[] model = ResultModel.bytes(result);
      Labelling labelling = labelling(context, measured, ModelOnce.of(model), settings, kept);
      Dataset<Row> cohorts = compare(context, labelling, settings);
      context.progress().step("finding the strongest cues");
      result.write(Table.CUES, StrongCues.of(posts, cohorts, model, settings.minAccounts()));
      context.progress().step("following cohorts over time");
      result.write(Table.ACTIVITY, Activity.of(measured.posts(), cohorts, settings));
    }
  }

  private static void sum(JobContext context, Measured measured) {
    ResultFolder result = context.result();
    Dataset<Row> interactions = context.read(Table.INTERACTIONS);
    context.progress().step("seeing what archives lack");
    result.write(Table.AVAILABILITY, Availability.of(measured, interactions, Claims.needs()));
    context.progress().step("adding up accounts");
    try (Kept kept = new Kept(result.work("sums"))) {
      ResultSums sums = ResultSums.of(measured, interactions, Claims.ALL, kept);
      result.write(Table.ACCOUNT_SUMS, sums.accounts());
      result.write(Table.REGRESSION_SUMS, sums.regressions());
    }
  }

  /** Writes cohorts and findings, and returns the cohorts. */
  private static Dataset<Row> compare(JobContext context, Labelling labelling, Settings settings) {
    ResultFolder result = context.result();
    context.progress().step("comparing cohorts");
    ResultSums sums =
        new ResultSums(context.read(Table.ACCOUNT_SUMS), context.read(Table.REGRESSION_SUMS));
    try (Kept kept = new Kept(result.work("compared"))) {
      Comparison comparison = Comparison.of(sums, labelling, Claims.ALL, settings, kept);
      result.write(Table.COHORTS, comparison.cohorts());
      result.write(Table.FINDINGS, comparison.findings());
      return comparison.cohorts();
    }
  }

  /** An audit is of a result's own posts: over several results there is none. */
  private static Labelling labelling(
      JobContext context, Measured measured, Classifier classifier, Settings settings, Kept kept) {
    ResultFolder result = context.result();
    if (!result.has(Table.SAMPLE) || !result.has(Table.AUDIT)) {
      return Labelling.unaudited(classifier);
    }
    return new Labelling(
        classifier,
        together ->
            Corrections.of(
                measured.posts(),
                context.read(Table.LABELS),
                context.read(Table.INTERACTIONS),
                context.read(Table.SAMPLE),
                context.read(Table.AUDIT),
                together,
                settings,
                kept));
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
