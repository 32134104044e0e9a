package org.fishmarket.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** The rounds of one side that is run as child processes. */
final class Timed {
  private final List<Double> seconds = new ArrayList<>();
  private final List<Double> whole = new ArrayList<>();
  private final List<Double> cpu = new ArrayList<>();
  private final List<Double> peaks = new ArrayList<>();

  /**
   * Adds a round.
   *
   * @param work the seconds that count
   */
  void add(Child child, ToDoubleFunction<Child> work) {
    seconds.add(work.applyAsDouble(child));
    whole.add(child.seconds());
    if (child.cpuSeconds() != null) {
      cpu.add(child.cpuSeconds());
    }
    if (child.peakMb() != null) {
      peaks.add(child.peakMb());
    }
  }

  /** The seconds that count. */
  Series series() {
    return new Series("s", seconds);
  }

  /** Peak memory; null where the system does not tell. */
  Series memory() {
    return peaks.size() < seconds.size() ? null : new Series("MB", peaks);
  }

  /** The processes as a whole, in words. */
  String whole() {
    StringBuilder words = new StringBuilder();
    words.append(String.format(Locale.ROOT, "whole process %.1f s", median(whole)));
    if (!cpu.isEmpty()) {
      words.append(String.format(Locale.ROOT, ", processors %.1f s", median(cpu)));
    }
    if (!peaks.isEmpty()) {
      words.append(String.format(Locale.ROOT, ", peak %,.0f MB", median(peaks)));
    }
    return words.toString();
  }

  private static double median(List<Double> values) {
    return new Series("", values).median();
  }
}
