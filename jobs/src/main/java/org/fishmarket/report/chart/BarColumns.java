package org.fishmarket.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.fishmarket.report.text.Names;
import org.fishmarket.report.text.Numbers;

/** Bars in columns of one common scale: a row for each name, a column for each part. */
public final class BarColumns {
  private static final int ROW = 40;
  private static final int TOP = 22;
  private static final int GAP = 24;
  private static final double VALUE = 44;
  private static final int MOST_ROWS = 24;
  private static final int END = 6;

  private BarColumns() {}

  /**
   * One row.
   *
   * @param name of the row
   * @param style see {@link Mark#style()}
   * @param parts one for each column, with the figure from 0
   */
  public record Row(String name, int style, List<Mark> parts) {}

  /**
   * Draws the rows in their order; of very many the first and the last.
   *
   * @param columns the columns' heads
   * @param things what the rows are, in the plural
   */
  public static String draw(
      String id, String title, List<String> columns, List<Row> rows, String things) {
    boolean cut = rows.size() > MOST_ROWS;
    List<Row> shown =
        cut
            ? Stream.concat(rows.stream().limit(END), rows.stream().skip(rows.size() - (long) END))
                .toList()
            : rows;
    int height = TOP + ROW * shown.size() + (cut ? GAP : 0) + 6;
    Svg svg = new Svg(id, height, title, describe(columns, shown));
    double width = (double) Svg.WIDTH / columns.size();
    Scale scale = Scale.linear(0, Math.max(largest(shown), 1e-9), 0, width - VALUE);
    for (int i = 0; i < columns.size(); i++) {
      svg.text("tick s", i * width, 12, columns.get(i));
    }
    if (cut) {
      rest(svg, columns, rows.subList(END, rows.size() - END));
    }
    int y = TOP;
    for (int i = 0; i < shown.size(); i++) {
      if (cut && i == END) {
        String words = Numbers.count(rows.size() - 2L * END) + " more " + things;
        svg.text("note m", Svg.WIDTH / 2.0, y + 14, words + " between these, in the table");
        y += GAP;
      }
      row(svg, scale, shown.get(i), y, width);
      y += ROW;
    }
    return svg.end();
  }

  private static void rest(Svg svg, List<String> columns, List<Row> rows) {
    for (int i = 0; i < columns.size(); i++) {
      int column = i;
      svg.rest(
          columns.get(i),
          rows.stream()
              .map(row -> row.parts().get(column))
              .filter(part -> part.estimate() != null)
              .map(Strip::row)
              .toList());
    }
  }

  private static double largest(List<Row> rows) {
    return rows.stream()
        .flatMap(row -> row.parts().stream())
        .flatMap(part -> Stream.of(part.estimate(), part.high()).filter(x -> x != null))
        .mapToDouble(x -> x)
        .max()
        .orElse(1);
  }

  private static void row(Svg svg, Scale scale, Row row, int top, double width) {
    svg.name("name s c" + row.style(), 4, top + 12, row.name(), (Svg.WIDTH - 8) / 13.0);
    for (int i = 0; i < row.parts().size(); i++) {
      part(svg, scale, row.parts().get(i), i * width, top);
    }
  }

  private static void part(Svg svg, Scale scale, Mark part, double left, int top) {
    svg.begin(part).line("zero", left + 0.5, top + 16, left + 0.5, top + 32);
    double end = 0;
    if (part.estimate() != null) {
      end = scale.at(part.estimate());
      svg.rect("bar c" + part.style(), left, top + 18, end, 12);
    }
    if (part.low() != null && part.high() != null) {
      double from = left + scale.at(part.low());
      end = scale.at(part.high());
      svg.line("whisker", from, top + 24, left + end, top + 24);
    }
    String style = part.estimate() == null ? "note s" : "value s";
    svg.figure(style, left + end + 4, top + 28, part.text(), part.at()).close();
  }

  private static String describe(List<String> columns, List<Row> rows) {
    List<String> lines = new ArrayList<>();
    for (Row row : rows) {
      List<String> parts = new ArrayList<>();
      for (int i = 0; i < columns.size(); i++) {
        parts.add(columns.get(i) + " " + row.parts().get(i).text());
      }
      String name = Names.clip(Names.clean(row.name()), 40);
      lines.add(name + ": " + String.join(", ", parts) + ".");
    }
    return String.join(" ", lines);
  }
}
