package org.fishmarket.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.spark.sql.SparkSession;
import org.fishmarket.job.Job;
import org.fishmarket.job.Manifest;
import org.fishmarket.job.Progress;
import org.fishmarket.job.RunState;
import org.fishmarket.job.Runner;
import org.fishmarket.job.Sparks;
import org.fishmarket.table.ResultFolder;
import picocli.CommandLine.Option;

/** Where output and progress go, and how jobs are run into it. */
final class OutOptions {
  @Option(
      names = {"-q", "--quiet"},
      description = "Say nothing but errors.")
  private boolean quiet;

  /** Runs jobs into a new result. */
  void runFresh(String out, RunState wanted, List<Job> jobs) {
    ResultFolder result = new ResultFolder(out, Sparks.hadoop());
    Progress progress = progress();
    onDisk(
        result,
        () -> {
          try (Runner runner = Runner.fresh(result, wanted, progress)) {
            run(runner, result, jobs, progress);
          }
        });
  }

  /** Runs a later job on a result that is there. */
  void runOn(String out, Map<String, String> parameters, Job job) {
    runOn(out, parameters, job, state -> List.of());
  }

  /**
   * Runs a later job on a result that is there, and others behind it.
   *
   * @param then the others, by the state that the result is in
   */
  void runOn(
      String out, Map<String, String> parameters, Job job, Function<RunState, List<Job>> then) {
    ResultFolder result = new ResultFolder(out, Sparks.hadoop());
    Progress progress = progress();
    onDisk(
        result,
        () -> {
          try (Runner runner = Runner.on(result, job.name(), parameters, progress)) {
            List<Job> jobs = new ArrayList<>(List.of(job));
            jobs.addAll(then.apply(runner.state()));
            run(runner, result, jobs, progress);
          }
        });
  }

  /** A full disk is told with the place that is full. */
  private static void onDisk(ResultFolder result, Runnable work) {
    try {
      work.run();
    } catch (Throwable failed) {
      // Hadoop tells a full disk by an Error, and Spark throws checked exceptions undeclared
      Path out = Path.of(result.root().toUri().getPath());
      Failures.disk(failed, out)
          .ifPresent(
              mistake -> {
                throw mistake;
              });
      throw failed;
    }
  }

  private static void run(Runner runner, ResultFolder result, List<Job> jobs, Progress progress) {
    progress.say("starting Spark");
    SparkSession spark = Sparks.session(jobs.get(0).name());
    try {
      progress.on(spark.sparkContext());
      runner.run(spark, jobs, state -> Manifest.of(state, result, spark));
      progress.finished(result.root().toUri().getPath(), runner.state().jobs().keySet());
    } finally {
      spark.stop();
    }
  }

  private Progress progress() {
    return new Progress(System.err, style());
  }

  /** How progress is told. */
  Progress.Style style() {
    if (quiet) {
      return Progress.Style.QUIET;
    }
    // the launcher knows whether standard error is a terminal; Java can only tell for both ends
    boolean terminal = Boolean.getBoolean("fishmarket.terminal");
    return terminal ? Progress.Style.TERMINAL : Progress.Style.LINES;
  }
}
