package org.fishmarket.report.chart;

import java.util.ArrayList;
import java.util.List;
import org.fishmarket.report.text.Names;

/** Bars in columns of one common scale: a row for each name, a column for each part. */
public final class BarColumns {
  private static final int ROW = 40;
  private static final int TOP = 22;
  private static final double VALUE = 44;

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
   * Draws the rows in their order.
   *
   * @param columns the columns' heads
   * @param gapAfter see {@link IntervalChart#draw}
   */
  public static String draw(
      String id, String title, List<String> columns, List<Row> rows, int gapAfter, String gap) {
    boolean cut = gapAfter < rows.size();
    int height = TOP + ROW * rows.size() + (cut ? ROW : 0) + 6;
    Svg svg = new Svg(id, height, title, describe(columns, rows));
    double width = (double) Svg.WIDTH / columns.size();
    double largest =
        rows.stream()
            .flatMap(row -> row.parts().stream())
            .filter(part -> part.estimate() != null)
            .mapToDouble(Mark::estimate)
            .max()
            .orElse(1);
    Scale scale = Scale.linear(0, Math.max(largest, 1e-9), 0, width - VALUE);
    for (int i = 0; i < columns.size(); i++) {
      svg.text("tick s", i * width, 12, columns.get(i));
    }
    int y = TOP;
    for (int i = 0; i < rows.size(); i++) {
      if (cut && i == gapAfter) {
        svg.text("note m", Svg.WIDTH / 2.0, y + 24, gap);
        y += ROW;
      }
      row(svg, scale, rows.get(i), y, width);
      y += ROW;
    }
    return svg.end();
  }

  private static void row(Svg svg, Scale scale, Row row, int top, double width) {
    svg.name("name s c" + row.style(), 4, top + 12, row.name(), (Svg.WIDTH - 8) / 13.0);
    for (int i = 0; i < row.parts().size(); i++) {
      Mark part = row.parts().get(i);
      double length = part.estimate() == null ? 0 : scale.at(part.estimate());
      svg.line("zero", i * width + 0.5, top + 16, i * width + 0.5, top + 32);
      svg.rect("bar c" + row.style(), i * width, top + 18, length, 12);
      String style = part.estimate() == null ? "note s" : "value s";
      String text = Names.clip(part.text(), (width - 8) / 11);
      svg.figure(style, i * width + length + 4, top + 28, text, part.at());
    }
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
