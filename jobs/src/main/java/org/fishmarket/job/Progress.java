package org.fishmarket.job;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Set;
import org.apache.spark.SparkContext;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerStageCompleted;
import org.apache.spark.scheduler.SparkListenerStageSubmitted;
import org.apache.spark.scheduler.SparkListenerTaskEnd;

/**
 * Tells on standard error what a run is doing, how far it is, how fast, and how long the step will
 * still take: one line rewritten on a terminal, a plain line now and then elsewhere, nothing if
 * quiet.
 */
public final class Progress extends SparkListener {
  /** Where progress goes. */
  public enum Style {
    TERMINAL(200),
    LINES(10_000),
    QUIET(Long.MAX_VALUE);

    private final long pause;

    Style(long pause) {
      this.pause = pause;
    }
  }

  private final PrintStream out;
  private final Style style;
  private final long begun = System.nanoTime();
  private SparkContext spark;
  private String job = "";
  private String step = "";
  private long jobBegun;
  private long stepBegun;
  private long shown;
  private int tasks;
  private int done;
  private long rows;

  public Progress(PrintStream out, Style style) {
    this.out = out;
    this.style = style;
  }

  /**
   * Listens to the tasks of a Spark context, and describes its jobs by the step they belong to, as
   * {@code fishmarket load: reading exports}: that is what Spark's own pages show.
   */
  public Progress on(SparkContext context) {
    spark = context;
    context.addSparkListener(this);
    return this;
  }

  /** A job begins. */
  public synchronized void job(String name) {
    job = name;
    jobBegun = System.nanoTime();
    step("starting");
  }

  /** A part of the job begins. */
  public synchronized void step(String name) {
    step = name;
    describe();
    stepBegun = System.nanoTime();
    tasks = 0;
    done = 0;
    rows = 0;
    show(true);
  }

  /** Says something that stays. */
  public synchronized void say(String message) {
    if (style != Style.QUIET) {
      out.println(clear() + label() + message);
    }
  }

  /** The job is done. */
  public synchronized void done() {
    say("done in " + time(System.nanoTime() - jobBegun));
  }

  /** All is done: says where the result is. */
  public synchronized void finished(String folder, Set<String> jobs) {
    job = "";
    String what = jobs.contains("report") ? folder + "/report.html" : folder;
    say("finished in " + time(System.nanoTime() - begun) + ": " + what);
  }

  @Override
  public synchronized void onStageSubmitted(SparkListenerStageSubmitted stage) {
    tasks += stage.stageInfo().numTasks();
    show(false);
  }

  @Override
  public synchronized void onStageCompleted(SparkListenerStageCompleted stage) {
    show(false);
  }

  @Override
  public synchronized void onTaskEnd(SparkListenerTaskEnd task) {
    if (task.taskInfo().successful()) {
      done++;
      if (task.taskMetrics() != null) {
        rows += task.taskMetrics().outputMetrics().recordsWritten();
      }
    }
    show(false);
  }

  private void describe() {
    if (spark != null && !job.isEmpty()) {
      spark.setJobDescription("fishmarket " + job + ": " + step);
    }
  }

  private void show(boolean first) {
    long now = System.nanoTime();
    if (style == Style.QUIET || !first && (now - shown) / 1_000_000 < style.pause) {
      return;
    }
    shown = now;
    String line = label() + step + (first ? "" : state(now));
    if (style == Style.TERMINAL) {
      out.print(clear() + line);
      out.flush();
    } else {
      out.println(line);
    }
  }

  private String state(long now) {
    double seconds = (now - stepBegun) / 1e9;
    StringBuilder state = new StringBuilder();
    if (tasks > 0) {
      state.append(String.format(Locale.ROOT, ": %d of %d tasks", done, tasks));
    }
    if (rows > 0) {
      state.append(String.format(Locale.ROOT, ", %,d rows, %,.0f a second", rows, rows / seconds));
    }
    if (done > 0 && done < tasks) {
      state
          .append(", about ")
          .append(time((long) ((now - stepBegun) * (tasks - done) / (double) done)));
      state.append(" left in this step");
    }
    return state.toString();
  }

  private String label() {
    return job.isEmpty() ? "" : String.format(Locale.ROOT, "%-8s ", job);
  }

  private String clear() {
    return style == Style.TERMINAL ? "\r\u001b[2K" : "";
  }

  private static String time(long nanos) {
    long seconds = nanos / 1_000_000_000;
    return seconds < 60
        ? String.format(Locale.ROOT, "%.1f s", nanos / 1e9)
        : String.format(Locale.ROOT, "%d:%02d min", seconds / 60, seconds % 60);
  }
}
