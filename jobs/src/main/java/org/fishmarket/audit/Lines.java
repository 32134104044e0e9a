package org.fishmarket.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A table in plain text: the first column to the left, figures to the right. */
final class Lines {
  private final List<String[]> rows = new ArrayList<>();

  Lines(String... header) {
    rows.add(header);
  }

  void add(String... cells) {
    rows.add(cells);
  }

  /** A figure with three decimals, or a dash if it is not known. */
  static String figure(Double value) {
    return value == null ? "-" : String.format(Locale.ROOT, "%.3f", value);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    int columns = rows.get(0).length;
    int[] widths = new int[columns];
    for (String[] row : rows) {
      for (int i = 0; i < columns; i++) {
        widths[i] = Math.max(widths[i], row[i].length());
      }
    }
    for (String[] row : rows) {
      for (int i = 0; i < columns; i++) {
        String blanks = " ".repeat(widths[i] - row[i].length());
        text.append(i == 0 ? row[i] + blanks : "  " + blanks + row[i]);
      }
      text.append('\n');
    }
    return text.toString().replaceAll(" +\n", "\n");
  }
}
