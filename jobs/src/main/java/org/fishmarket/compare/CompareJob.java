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
import org.fishmarket.compare.measure.PostMeasures;
import org.fishmarket.compare.time.Activity;
import org.fishmarket.job.Job;
import org.fishmarket.job.JobContext;
import org.fishmarket.job.ModelOnce;
import org.fishmarket.job.ResultModel;
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
    context.progress().step("comparing cohorts");
    Settings settings = settings(context.state().parameters());
    if (results.isEmpty()) {
      sum(context, settings);
    } else {
      pooled(context).copy(context.result(), context.spark());
    }
    byte[] model = ResultModel.bytes(context.result());
    ResultSums sums =
        new ResultSums(context.read(Table.ACCOUNT_SUMS), context.read(Table.REGRESSION_SUMS));
    Comparison comparison;
    try (Kept kept = new Kept(context.result().work("compare"))) {
      Labelling labelling = labelling(context, ModelOnce.of(model), settings, kept);
      comparison = Comparison.of(sums, labelling, Claims.ALL, settings, kept);
    }
    context.result().write(Table.COHORTS, comparison.cohorts());
    context.result().write(Table.FINDINGS, comparison.findings());
    if (results.isEmpty()) {
      context.progress().step("finding the strongest cues");
      Dataset<Row> cues =
          StrongCues.of(
              context.read(Table.POSTS), comparison.cohorts(), model, settings.minAccounts());
      context.result().write(Table.CUES, cues);
      Dataset<Row> posts = context.read(Table.POSTS);
      Dataset<Row> measured = PostMeasures.of(posts, context.read(Table.LABELS), settings);
      context
          .result()
          .write(Table.ACTIVITY, Activity.of(posts, measured, comparison.cohorts(), settings));
    }
    return Map.of();
  }

  /** An audit is of a result's own posts: over several results there is none. */
  private static Labelling labelling(
      JobContext context, Classifier classifier, Settings settings, Kept kept) {
    ResultFolder result = context.result();
    if (!result.has(Table.POSTS) || !result.has(Table.SAMPLE) || !result.has(Table.AUDIT)) {
      return Labelling.unaudited(classifier);
    }
    Dataset<Row> labels = context.read(Table.LABELS);
    return new Labelling(
        classifier,
        together ->
            Corrections.of(
                PostMeasures.of(context.read(Table.POSTS), labels, settings),
                labels,
                context.read(Table.INTERACTIONS),
                context.read(Table.SAMPLE),
                context.read(Table.AUDIT),
                together,
                settings,
                kept));
  }

  private static void sum(JobContext context, Settings settings) {
    Dataset<Row> posts = context.read(Table.POSTS);
    Dataset<Row> labels = context.read(Table.LABELS);
    Dataset<Row> interactions = context.read(Table.INTERACTIONS);
    Dataset<Row> measured = PostMeasures.of(posts, labels, settings);
    context
        .result()
        .write(Table.AVAILABILITY, Availability.of(measured, posts, interactions, Claims.needs()));
    try (Kept kept = new Kept(context.result().work("compare"))) {
      ResultSums sums = ResultSums.of(posts, labels, interactions, Claims.ALL, settings, kept);
      context.result().write(Table.ACCOUNT_SUMS, sums.accounts());
      context.result().write(Table.REGRESSION_SUMS, sums.regressions());
    }
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
