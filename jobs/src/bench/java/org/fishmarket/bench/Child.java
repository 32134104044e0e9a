package org.fishmarket.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A child process that ended well, as it was watched.
 *
 * @param seconds from start to end
 * @param cpuSeconds of all its threads; null where the system does not tell
 * @param peakMb the most memory it held, resident; null where there is no {@code /proc}
 * @param lines what it said on both outputs
 */
record Child(double seconds, Double cpuSeconds, Double peakMb, List<Line> lines) {
  private static final int LAST_LINES = 20;

  /**
   * A line of output.
   *
   * @param at seconds since the start of the process
   */
  record Line(double at, String text) {}

  /**
   * Runs a process to its end.
   *
   * @param environment what is added to ours
   * @throws IllegalStateException if it fails, with its last lines
   */
  static Child run(List<String> command, Map<String, String> environment) {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment);
    long begun = System.nanoTime();
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      Watch watch = new Watch(process);
      watch.start();
      List<Line> lines = new ArrayList<>();
      try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
        for (String line = said.readLine(); line != null; line = said.readLine()) {
          lines.add(new Line((System.nanoTime() - begun) / 1e9, line));
        }
      }
      int code = process.waitFor();
      double seconds = (System.nanoTime() - begun) / 1e9;
      watch.join();
      if (code != 0) {
        throw new IllegalStateException(
            String.join(" ", command) + " ended with " + code + ":\n" + last(lines));
      }
      return new Child(seconds, watch.cpuSeconds(), watch.peakMb(), lines);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  private static String last(List<Line> lines) {
    List<Line> tail = lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size());
    return String.join("\n", tail.stream().map(Line::text).toList());
  }

  /** Seconds from the first line that holds some words to the first that holds others. */
  double between(String from, String to) {
    return at(to) - at(from);
  }

  /** Seconds of one of our jobs, without the start of JVM and Spark. */
  double job(String name) {
    return between("%-8s starting".formatted(name), "%-8s done in".formatted(name));
  }

  private double at(String words) {
    return lines.stream()
        .filter(line -> line.text().contains(words))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no line says '" + words + "'"))
        .at();
  }

  /** The number on the line {@code NAME NUMBER}. */
  double value(String name) {
    return lines.stream()
        .map(line -> line.text().split(" "))
        .filter(words -> words.length == 2 && words[0].equals(name))
        .mapToDouble(words -> Double.parseDouble(words[1]))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no line gives " + name));
  }
}
