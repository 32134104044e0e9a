package org.fishmarket.notebook;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.fishmarket.models.UserException;
import org.fishmarket.report.chart.IntervalChart;
import org.fishmarket.report.chart.Mark;
import org.fishmarket.report.chart.StepChart;
import org.fishmarket.report.text.Shown;
import org.fishmarket.report.text.Unit;

/**
 * Charts of the report's kind, of figures in a table. The table has the columns {@code name, low,
 * estimate, high} in this order, and up to {@link #MOST} rows; a figure that is null is told, and
 * not drawn.
 */
public final class Charts {
  /** Rows of one chart. */
  public static final int MOST = 60;

  private static final AtomicInteger IDS = new AtomicInteger();

  private Charts() {}

  /**
   * Shares, means or counts with their intervals, one below the other.
   *
   * @param title what the chart shows
   * @param axis what is measured
   * @param unit of the figures
   */
  public static Html levels(String title, String axis, Unit unit, Dataset<Row> rows) {
    return intervals(title, axis, unit, Shown.Sign.LEVEL, rows);
  }

  /** Differences with their intervals: the same with a line at zero, where there is none. */
  public static Html effects(String title, String axis, Unit unit, Dataset<Row> rows) {
    return intervals(title, axis, unit, Shown.Sign.EFFECT, rows);
  }

  /** Shares, means or counts over a few ordered classes, from left to right. */
  public static Html steps(String title, String axis, Unit unit, Dataset<Row> rows) {
    List<Mark> marks = marks(unit, Shown.Sign.LEVEL, rows);
    String svg = new StepChart(id(), title, axis, unit, Shown.Sign.LEVEL).draw(marks, marks);
    return framed(title, svg, marks);
  }

  private static Html intervals(
      String title, String axis, Unit unit, Shown.Sign sign, Dataset<Row> rows) {
    List<Mark> marks = marks(unit, sign, rows);
    String svg = new IntervalChart(id(), title, axis, unit, sign, 0).draw(marks, "rows");
    return framed(title, svg, marks);
  }

  private static List<Mark> marks(Unit unit, Shown.Sign sign, Dataset<Row> rows) {
    List<Row> figures = rows.select("name", "low", "estimate", "high").takeAsList(MOST + 1);
    if (figures.size() > MOST) {
      throw new UserException("A chart takes " + MOST + " rows. Choose some of them first.");
    }
    List<String> names = figures.stream().map(row -> row.getString(0)).sorted().distinct().toList();
    List<Mark> marks = new ArrayList<>();
    for (Row row : figures) {
      int style = names.size() > Mark.STYLES ? 0 : 1 + names.indexOf(row.getString(0));
      Double estimate = number(row, 2);
      Double low = number(row, 1);
      Double high = number(row, 3);
      String text =
          estimate == null ? "no figure" : Shown.of(unit, sign, estimate, low, high).brief();
      marks.add(new Mark(row.getString(0), style, low, estimate, high, text, null, ""));
    }
    return marks;
  }

  private static Double number(Row row, int at) {
    return row.isNullAt(at) || !Double.isFinite(row.getDouble(at)) ? null : row.getDouble(at);
  }

  private static String id() {
    return "chart" + IDS.incrementAndGet();
  }

  private static Html framed(String title, String svg, List<Mark> marks) {
    StringBuilder text = new StringBuilder(title);
    marks.forEach(mark -> text.append('\n').append(mark.name()).append(": ").append(mark.text()));
    String frame =
        "<figure><figcaption>" + Html.escape(title) + "</figcaption>" + svg + "</figure>";
    return new Html(Tables.styled(frame), text.toString());
  }
}
