package org.fishmarket.bench;

import java.util.stream.Collectors;

/** The parts of a row in words. */
final class Cells {
  private Cells() {}

  /** A row as it is told while measuring. */
  static String line(Row row) {
    String goal = row.goal() == null ? "" : ", goal " + goal(row.goal()) + ": " + met(row);
    String note = row.note() == null ? "" : " (" + row.note() + ")";
    return title(row) + ": " + figure(row) + goal + note;
  }

  static String title(Row row) {
    return row.what() + (row.against() == null ? "" : " against " + row.against());
  }

  static String against(Row row) {
    return row.against() == null ? "-" : row.against();
  }

  static String figure(Row row) {
    String unit = row.theirs() == null ? " " + row.ours().unit() : "";
    return (number(row.figure()) + unit).strip();
  }

  static String series(Series series) {
    String values = series.values().stream().map(Cells::number).collect(Collectors.joining(" / "));
    return (values + " " + series.unit()).strip();
  }

  static String goal(Goal goal) {
    return (goal.side() == Goal.Side.AT_LEAST ? "at least " : "at most ") + number(goal.value());
  }

  static String met(Row row) {
    return row.goal().met(row.figure()) ? "yes" : "**no**";
  }

  private static String number(double value) {
    return value >= 100
        ? "%,.0f".formatted(value)
        : value >= 10 ? "%.1f".formatted(value) : "%.2f".formatted(value);
  }
}
