package org.fishmarket.models.evaluate;

import java.util.ArrayList;
import java.util.List;

/** A table of figures, to be read as plain text or as Markdown. The first row holds the titles. */
final class FigureTable {
  private static final String GAP = "  ";

  private final List<List<String>> rows = new ArrayList<>();

  FigureTable(Object... titles) {
    row(titles);
  }

  void row(Object... cells) {
    List<String> row = new ArrayList<>();
    for (Object cell : cells) {
      row.add(String.valueOf(cell));
    }
    rows.add(row);
  }

  /** Columns as wide as they need to be, the first to the left, figures to the right. */
  String text() {
    StringBuilder out = new StringBuilder();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int column = 0; column < row.size(); column++) {
        String cell = row.get(column);
        String pad = " ".repeat(width(column) - length(cell));
        line.append(column == 0 ? cell + pad : GAP + pad + cell);
      }
      out.append(line.toString().stripTrailing()).append('\n');
    }
    return out.toString();
  }

  private int width(int column) {
    return rows.stream().mapToInt(row -> length(row.get(column))).max().orElse(0);
  }

  private static int length(String cell) {
    return cell.codePointCount(0, cell.length());
  }

  String markdown() {
    StringBuilder out = new StringBuilder();
    for (List<String> row : rows) {
      // a name with a bar in it must not open a column
      row.forEach(cell -> out.append("| ").append(cell.replace("|", "\\|")).append(' '));
      out.append("|\n");
      if (row == rows.get(0)) {
        out.append("|---".repeat(row.size())).append("|\n");
      }
    }
    return out.toString();
  }
}
