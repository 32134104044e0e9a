package org.fishmarket.stats;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Files of numbers that R wrote, beside a test class; {@code reference.R} made them. */
public final class Figures {
  private final Class<?> test;

  /** Files beside this class. */
  public Figures(Class<?> test) {
    this.test = test;
  }

  /** The lines of a file as cells, without the heading. */
  public List<String[]> lines(String name) {
    try (var in = test.getResourceAsStream(name)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().skip(1).map(line -> line.split(",")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Named figures. */
  public Map<String, Double> values(String name) {
    return lines(name).stream()
        .collect(Collectors.toMap(cell -> cell[0], cell -> Double.parseDouble(cell[1])));
  }

  /** Named lists of numbers; NA is NaN. */
  Map<String, double[]> lists(String name) {
    return lines(name).stream()
        .collect(
            Collectors.toMap(
                cell -> cell[0],
                cell ->
                    Arrays.stream(cell)
                        .skip(1)
                        .mapToDouble(v -> v.equals("NA") ? Double.NaN : Double.parseDouble(v))
                        .toArray()));
  }
}
