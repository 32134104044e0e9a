package org.fishmarket.cli;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fishmarket.job.RunState;

/** Makes the state that a new run begins with. */
final class States {
  private States() {}

  /**
   * @param words of the command line
   */
  static RunState fresh(List<String> words, List<String> inputs, Map<String, String> parameters) {
    String line =
        words.stream().map(States::quoted).collect(Collectors.joining(" ", "fishmarket ", ""));
    return new RunState(
        Version.number(),
        Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
        line,
        inputs,
        parameters,
        new LinkedHashMap<>());
  }

  private static String quoted(String word) {
    return word.matches("[\\w./:=@%+-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
