package org.fishmarket.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Kills executors of a cluster while they work. All are stopped first, so that the run cannot go on
 * meanwhile; the one that holds a task is killed and the others go on.
 */
public final class ExecutorLoss {
  private static final Pattern STAGE = Pattern.compile("stage (\\d+) of fishmarket ([a-z]+): .*");
  private static final Pattern TASK =
      Pattern.compile("(begin|end) (\\d+) of stage (\\d+) at executor (\\d+).*");
  private static final long SETTLED = TimeUnit.MILLISECONDS.toNanos(300);
  private static final long PATIENCE = TimeUnit.MINUTES.toNanos(5);

  private final StandaloneCluster cluster;
  private final ChildRun driver;
  private final int workers;

  public ExecutorLoss(StandaloneCluster cluster, ChildRun driver, int workers) {
    this.cluster = cluster;
    this.driver = driver;
    this.workers = workers;
  }

  /**
   * Kills the executor that holds a task, once a job of ours has come to a stage.
   *
   * @param job for example {@code label}
   * @param stages that the job has begun by then
   */
  public void amid(String job, int stages) {
    await(lines -> stagesOf(job, lines).size() >= stages && cluster.executors().size() == workers);
    Map<String, ProcessHandle> executors = cluster.executors();
    executors.values().forEach(process -> signal("STOP", process));
    String victim;
    try {
      victim = holder(job);
      executors.remove(victim).destroyForcibly();
    } finally {
      executors.values().forEach(process -> signal("CONT", process));
    }
    await(lines -> lines.stream().anyMatch(line -> lost(line, victim)));
  }

  /** An executor with a task of the job, once nothing changes any more. */
  private String holder(String job) {
    String[] victim = {null};
    long[] since = {System.nanoTime()};
    int[] seen = {0};
    await(
        lines -> {
          if (lines.size() > seen[0]) {
            seen[0] = lines.size();
            since[0] = System.nanoTime();
          }
          victim[0] = working(job, lines);
          return victim[0] != null && System.nanoTime() - since[0] > SETTLED;
        });
    return victim[0];
  }

  private static String working(String job, List<String> lines) {
    Set<String> stages = stagesOf(job, lines);
    Map<String, String> held = new HashMap<>();
    for (String line : lines) {
      Matcher task = TASK.matcher(line);
      if (task.matches() && task.group(1).equals("end")) {
        held.remove(task.group(2));
      } else if (task.matches() && stages.contains(task.group(3))) {
        held.put(task.group(2), task.group(4));
      }
    }
    return held.values().stream().findFirst().orElse(null);
  }

  private static Set<String> stagesOf(String job, List<String> lines) {
    Set<String> stages = new HashSet<>();
    for (String line : lines) {
      Matcher stage = STAGE.matcher(line);
      if (stage.matches() && stage.group(2).equals(job)) {
        stages.add(stage.group(1));
      }
    }
    return stages;
  }

  private static boolean lost(String line, String executor) {
    Matcher task = TASK.matcher(line);
    return task.matches()
        && task.group(4).equals(executor)
        && line.endsWith("failed by ExecutorLostFailure");
  }

  private interface Condition {
    boolean holds(List<String> lines);
  }

  private void await(Condition condition) {
    long end = System.nanoTime() + PATIENCE;
    while (!condition.holds(lines())) {
      if (!driver.alive() || System.nanoTime() > end) {
        throw new AssertionError("it never came to that:\n" + driver.err());
      }
      ChildRun.pause();
    }
  }

  private List<String> lines() {
    return driver
        .err()
        .lines()
        .filter(line -> line.startsWith(TaskLines.MARK))
        .map(line -> line.substring(TaskLines.MARK.length()))
        .toList();
  }

  private static void signal(String name, ProcessHandle process) {
    try {
      new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid())).start().waitFor();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }
}
