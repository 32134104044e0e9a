package org.fishmarket.job;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.spark.sql.SparkSession;
import org.fishmarket.models.UserException;
import org.fishmarket.table.ResultFolder;

/**
 * Runs jobs into a result, one after the other. A result is complete or absent: its manifest is
 * taken away before the first change and comes back after the last. What a killed run had finished
 * is not done again.
 */
public final class Runner implements AutoCloseable {
  private static final String STATE = "_work/state.json";

  /** The state that holds once the tables that lie aside have taken their places. */
  private static final String TAKING = "_work/taking.json";

  private final ResultFolder result;
  private final Progress progress;
  private final OutputLock lock;
  private RunState state;
  private boolean resumed;

  private Runner(ResultFolder result, Progress progress) {
    this.result = result;
    this.progress = progress;
    this.lock = OutputLock.take(result, Sparks.hadoop());
    // a killed run may have been at it
    result.readText(TAKING).ifPresentOrElse(this::take, result::dropAside);
  }

  /** Replaces tables and state: from the first moment on, whoever comes next completes it. */
  private void take(String then) {
    result.takeAside();
    result.writeText(STATE, then);
    result.delete(TAKING);
  }

  @Override
  public void close() {
    if (result.finished()) {
      // nothing was begun, or all of it is done
      result.delete("_work");
    }
    lock.close();
  }

  /**
   * Begins a new result, or goes on with the remains of the same run.
   *
   * @throws UserException if the folder holds a finished result, another run's remains, or anything
   *     else
   */
  public static Runner fresh(ResultFolder result, RunState wanted, Progress progress) {
    String folder = result.root().toUri().getPath();
    refuseFinished(result, folder);
    if (!result.empty() && !result.ours()) {
      throw new UserException(
          "The folder " + folder + " is not empty and holds no run. Give another with --out.");
    }
    Runner runner = new Runner(result, progress);
    try {
      // another run may have ended between the first look and the lock
      refuseFinished(result, folder);
      runner.goOnFrom(wanted, folder);
      return runner;
    } catch (RuntimeException refused) {
      runner.close();
      throw refused;
    }
  }

  private static void refuseFinished(ResultFolder result, String folder) {
    if (result.finished()) {
      throw new UserException(
          "There is a finished result in "
              + folder
              + ". Give another folder with --out, or delete this one.");
    }
  }

  private void goOnFrom(RunState wanted, String folder) {
    state = wanted;
    result
        .readText(STATE)
        .map(json -> RunState.parse(json, folder))
        // a run that has finished nothing, perhaps for a slip in its command, binds nobody
        .filter(before -> !before.jobs().isEmpty())
        .ifPresent(
            before -> {
              if (!before.sameAs(wanted)) {
                throw new UserException(
                    "There is an unfinished run with other input or options in "
                        + folder
                        + ". Repeat its command to go on with it, or delete the folder.");
              }
              state = before;
              resumed = true;
            });
    result.writeText(STATE, state.json());
  }

  /**
   * Opens a result to run a later job on it again.
   *
   * @param job the job's name
   * @param parameters options of that job, null values left out
   * @throws UserException if there is no result, or the jobs before are not finished in it
   */
  public static Runner on(
      ResultFolder result, String job, Map<String, String> parameters, Progress progress) {
    // what is refused leaves no trace in a finished result
    ready(result, job);
    Runner runner = new Runner(result, progress);
    try {
      runner.state = ready(result, job).with(parameters);
      return runner;
    } catch (RuntimeException refused) {
      runner.close();
      throw refused;
    }
  }

  /** The state without the job and those that it undoes. */
  private static RunState ready(ResultFolder result, String job) {
    String folder = result.root().toUri().getPath();
    String json =
        result
            .readText(ResultFolder.MANIFEST)
            .or(() -> result.readText(STATE))
            .orElseThrow(
                () ->
                    new UserException(
                        "There is no result in " + folder + ". Make one with: fishmarket run"));
    RunState before = RunState.parse(json, folder);
    Stage stage = Stage.of(job);
    if (!stage.ready(before.jobs().keySet())) {
      throw new UserException(
          "The result in "
              + folder
              + " is not ready for '"
              + job
              + "'. Run these on it before, in this order: "
              + String.join(", ", stage.before()).replace('-', ' '));
    }
    return before.without(stage.onwards());
  }

  public RunState state() {
    return state;
  }

  /**
   * Runs the jobs that are not done and declares the result finished.
   *
   * @param manifest makes the manifest's text out of the last state
   */
  public void run(SparkSession spark, List<Job> jobs, Function<RunState, String> manifest) {
    for (int i = 0; i < jobs.size(); i++) {
      Job job = jobs.get(i);
      if (resumed && state.jobs().containsKey(job.name())) {
        progress.say(job.name() + " was finished before: going on behind it");
        continue;
      }
      spark.sparkContext().setJobGroup(job.name(), "fishmarket " + job.name(), true);
      Sparks.fit(spark, result.bytes());
      JobContext context = new JobContext(spark, result, state, progress);
      job.check(context);
      result.writeText(STATE, state.json());
      result.reopen();
      progress.job(job.name());
      Stage.of(job.name()).clear(result);
      Map<String, String> facts = new TreeMap<>(job.execute(context));
      // a later job may be run again elsewhere: each says where it was done
      facts.put("spark", spark.version());
      facts.put("java", Runtime.version().toString());
      state = job.revised(state).after(job.name(), facts);
      result.writeText(TAKING, state.json());
      take(state.json());
      progress.done();
    }
    spark.sparkContext().setJobDescription("fishmarket: writing the manifest");
    result.finish(manifest.apply(state));
  }
}
