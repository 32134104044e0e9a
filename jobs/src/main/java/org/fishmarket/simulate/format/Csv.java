package org.fishmarket.simulate.format;

import java.util.List;
import java.util.stream.Collectors;

/** Tables as RFC 4180 has them, with line feeds. */
public final class Csv {
  private Csv() {}

  /** One record with its line feed; fields are quoted where they must be. */
  public static String line(List<String> fields) {
    return fields.stream().map(Csv::field).collect(Collectors.joining(",")) + "\n";
  }

  private static String field(String value) {
    boolean plain = value.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
  }
}
