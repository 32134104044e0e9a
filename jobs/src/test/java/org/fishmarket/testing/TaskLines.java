package org.fishmarket.testing;

import org.apache.spark.TaskFailedReason;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerStageSubmitted;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.scheduler.SparkListenerTaskStart;

/**
 * Tells on standard error of a driver which task begins and ends where, so that a test can watch
 * from outside. Spark makes it by {@code spark.extraListeners}.
 */
public final class TaskLines extends SparkListener {
  /** What each of its lines begins with. */
  public static final String MARK = "[tasks] ";

  @Override
  public void onStageSubmitted(SparkListenerStageSubmitted stage) {
    say(
        "stage %d of %s"
            .formatted(
                stage.stageInfo().stageId(),
                stage.properties().getProperty("spark.job.description", "nothing")));
  }

  @Override
  public void onTaskStart(SparkListenerTaskStart task) {
    say(
        "begin %d of stage %d at executor %s"
            .formatted(task.taskInfo().taskId(), task.stageId(), task.taskInfo().executorId()));
  }

  @Override
  public void onTaskEnd(SparkListenerTaskEnd task) {
    String how = task.reason() instanceof TaskFailedReason ? "failed" : "done";
    say(
        "end %d of stage %d at executor %s: %s by %s"
            .formatted(
                task.taskInfo().taskId(),
                task.stageId(),
                task.taskInfo().executorId(),
                how,
                task.reason().getClass().getSimpleName()));
  }

  private static void say(String line) {
    System.err.println(MARK + line);
  }
}
