package org.fishmarket.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.fishmarket.cli.Main;

/** The real command line in a JVM of its own, which can be killed. */
public final class ChildRun implements AutoCloseable {
  private static final int MINUTES = 15;

  private final Process process;
  private final Path err;

  private ChildRun(Process process, Path err) {
    this.process = process;
    this.err = err;
  }

  /**
   * Starts it on two cores.
   *
   * @param options of the JVM
   * @param words of the command line
   */
  public static ChildRun start(List<String> options, Object... words) {
    return start(options, new ProcessBuilder(), words);
  }

  /**
   * Starts it on two cores, with a variable of the environment set.
   *
   * @param words of the command line
   */
  public static ChildRun startWhere(String variable, String value, Object... words) {
    ProcessBuilder builder = new ProcessBuilder();
    builder.environment().put(variable, value);
    return start(List.of(), builder, words);
  }

  /**
   * Starts it on two cores by another program.
   *
   * @param program to which the command line is given as its last words
   */
  public static ChildRun startBy(List<String> program, Object... words) {
    return java(program, main(List.of(), words), new ProcessBuilder());
  }

  private static ChildRun start(List<String> options, ProcessBuilder builder, Object... words) {
    return java(main(options, words), builder);
  }

  private static List<String> main(List<String> options, Object... words) {
    List<String> command = new ArrayList<>();
    command.add("-Dspark.master=local[2]");
    command.add("-Dlog4j2.configurationFile=org/fishmarket/cli/log4j2-laptop.properties");
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    for (Object word : words) {
      command.add(word.toString());
    }
    return command;
  }

  /**
   * Starts a JVM like this one.
   *
   * @param command options, class and words
   * @param builder with its environment
   */
  public static ChildRun java(List<String> command, ProcessBuilder builder) {
    return java(List.of(), command, builder);
  }

  private static ChildRun java(List<String> program, List<String> command, ProcessBuilder builder) {
    List<String> line = new ArrayList<>(program);
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.add("-Xmx1g");
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(option -> option.startsWith("--add-opens") || option.startsWith("-XX:Tiered"))
        .forEach(line::add);
    line.addAll(command);
    try {
      Path err = Files.createTempFile("fishmarket-child", ".err");
      err.toFile().deleteOnExit();
      builder
          .command(line)
          .redirectError(err.toFile())
          .redirectOutput(ProcessBuilder.Redirect.DISCARD);
      return new ChildRun(builder.start(), err);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** What it has written to standard error. */
  public String err() {
    try {
      return Files.readString(err, StandardCharsets.UTF_8);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Waits until it has said something; false if it ended without. */
  public boolean says(String text) {
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(MINUTES);
    while (System.nanoTime() < end) {
      boolean over = !process.isAlive();
      if (err().contains(text)) {
        return true;
      }
      if (over) {
        return false;
      }
      pause();
    }
    throw new AssertionError("after " + MINUTES + " minutes nothing of '" + text + "':\n" + err());
  }

  static void pause() {
    try {
      Thread.sleep(5);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  /** Kills it, as {@code kill -9} does; false if it was over before. */
  public boolean kill() {
    process.destroyForcibly();
    return code() != 0;
  }

  /** Whether it is still running. */
  boolean alive() {
    return process.isAlive();
  }

  /** The processes that it has started. */
  Stream<ProcessHandle> children() {
    return process.descendants();
  }

  /** Waits for its end and gives the exit code. */
  public int code() {
    try {
      if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
        close();
        throw new AssertionError("still running after " + MINUTES + " minutes:\n" + err());
      }
      return process.exitValue();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  /** Its end, which must be a good one; gives what it said. */
  public String succeeding() {
    int code = code();
    if (code != 0) {
      throw new AssertionError("exit code " + code + ":\n" + err());
    }
    return err();
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }
}
