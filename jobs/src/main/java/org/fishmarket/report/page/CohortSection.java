package org.fishmarket.report.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.fishmarket.report.chart.BarColumns;
import org.fishmarket.report.chart.IntervalChart;
import org.fishmarket.report.chart.Mark;
import org.fishmarket.report.chart.ScatterChart;
import org.fishmarket.report.model.Cohort;
import org.fishmarket.report.model.Interval;
import org.fishmarket.report.model.Measure;
import org.fishmarket.report.story.Figure;
import org.fishmarket.report.text.Shown;

/** Cohorts side by side: one table and a chart for each measure. */
final class CohortSection {
  private static final List<Measure> PARTS =
      List.of(Measure.HARD_SELL, Measure.SOFT_SELL, Measure.CAUSE);

  private final List<Cohort> cohorts;
  private final Palette palette;

  CohortSection(List<Cohort> cohorts, Palette palette) {
    this.cohorts = cohorts;
    this.palette = palette;
  }

  /** A drawn chart with its caption. */
  record Chart(String title, String meaning, String svg) {}

  /** A row of the table; a cell without a figure says why. */
  record Line(Cohort cohort, int style, String at, List<Cell> cells) {}

  /** One figure with its interval, or the note in its place. */
  record Cell(Figure figure, String range, String note) {}

  public List<Measure> measures() {
    return List.of(Measure.values());
  }

  public List<Line> lines() {
    return IntStream.range(0, cohorts.size()).mapToObj(this::line).toList();
  }

  private Line line(int index) {
    Cohort cohort = cohorts.get(index);
    List<Cell> cells = new ArrayList<>();
    for (Measure measure : Measure.values()) {
      Interval figure = cohort.of(measure);
      if (!figure.measured()) {
        cells.add(new Cell(null, null, absent(cohort)));
        continue;
      }
      Shown shown = shown(measure, figure);
      Figure value =
          new Figure(
              at(index, measure), figure.estimate(), figure.low(), figure.high(), shown.estimate());
      cells.add(new Cell(value, shown.range(), null));
    }
    return new Line(cohort, palette.style(cohort.cohort()), "/cohorts/" + index, cells);
  }

  private static String absent(Cohort cohort) {
    return cohort.suppressed() ? "suppressed" : "not measured";
  }

  private static Shown shown(Measure measure, Interval figure) {
    return Shown.of(
        measure.unit(), Shown.Sign.LEVEL, figure.estimate(), figure.low(), figure.high());
  }

  private static String at(int index, Measure measure) {
    return "/cohorts/" + index + "/measures/" + measure.column();
  }

  /** Engagement against the promotional ratio, the essays' own comparison; null without both. */
  public Chart scatter() {
    List<ScatterChart.Point> points =
        IntStream.range(0, cohorts.size())
            .filter(i -> cohorts.get(i).of(Measure.PROMOTIONAL_RATIO).measured())
            .filter(i -> cohorts.get(i).of(Measure.ENGAGEMENT).measured())
            .mapToObj(
                i ->
                    new ScatterChart.Point(
                        mark(i, Measure.PROMOTIONAL_RATIO), mark(i, Measure.ENGAGEMENT)))
            .toList();
    if (points.size() < 2) {
      return null;
    }
    String svg =
        new ScatterChart(
                "cohorts-scatter",
                "Engagement against promotional ratio of each cohort, with 95 % intervals",
                "promotional ratio, %",
                "engagement: likes, shares and replies of a typical post")
            .draw(points);
    return new Chart("Who sells more, and what a post of theirs gets", "a point is a cohort", svg);
  }

  /** The promotional ratio, its parts, and the rest, as far as any cohort has a figure. */
  public List<Chart> charts() {
    List<Chart> charts = new ArrayList<>();
    for (Measure measure : Measure.values()) {
      boolean any = cohorts.stream().anyMatch(cohort -> cohort.of(measure).measured());
      if (measure == Measure.HARD_SELL && any) {
        charts.add(parts());
      } else if (any && !PARTS.contains(measure)) {
        charts.add(chart(measure));
      }
    }
    return charts;
  }

  private Chart chart(Measure measure) {
    List<Mark> marks = order(measure).stream().map(index -> mark(index, measure)).toList();
    String unit = measure.unit().suffix().strip();
    String axis = measure.title().toLowerCase(Locale.ROOT) + (unit.isEmpty() ? "" : ", " + unit);
    String svg =
        new IntervalChart(
                "cohorts-" + measure.column(),
                measure.title() + " of each cohort, with 95 % intervals",
                axis,
                measure.unit(),
                Shown.Sign.LEVEL,
                0)
            .draw(marks, "cohorts");
    return new Chart(measure.title(), measure.meaning(), svg);
  }

  /** Few cohorts keep their order over all charts; many are ranked, for their ends are drawn. */
  private List<Integer> order(Measure measure) {
    List<Integer> order = new ArrayList<>(IntStream.range(0, cohorts.size()).boxed().toList());
    if (cohorts.size() > 2 * Mark.STYLES) {
      order.removeIf(index -> !cohorts.get(index).of(measure).measured());
      order.sort(
          Comparator.comparing(
              index -> cohorts.get(index).of(measure).estimate(), Comparator.reverseOrder()));
    }
    return order;
  }

  private Mark mark(int index, Measure measure) {
    Interval figure = cohorts.get(index).of(measure);
    return mark(index, measure, figure.measured() ? shown(measure, figure).brief() : null);
  }

  private Mark mark(int index, Measure measure, String text) {
    Cohort cohort = cohorts.get(index);
    Interval figure = cohort.of(measure);
    return new Mark(
        cohort.cohort(),
        palette.style(cohort.cohort()),
        figure.low(),
        figure.estimate(),
        figure.high(),
        text == null ? absent(cohort) : text,
        at(index, measure),
        palette.numbers(cohort.cohort()));
  }

  private Chart parts() {
    List<BarColumns.Row> rows =
        order(Measure.PROMOTIONAL_RATIO).stream().map(this::partsOf).toList();
    String svg =
        BarColumns.draw(
            "cohorts-parts",
            "Hard selling, soft selling and cause posts of each cohort",
            PARTS.stream().map(Measure::title).toList(),
            rows,
            "cohorts");
    return new Chart(
        "Hard sell, soft sell, cause", "shares of all coded posts, with 95 % intervals", svg);
  }

  private BarColumns.Row partsOf(int index) {
    String name = cohorts.get(index).cohort();
    List<Mark> marks = new ArrayList<>();
    for (Measure part : PARTS) {
      Interval figure = cohorts.get(index).of(part);
      // three figures stand side by side: their intervals are drawn, and written in the table
      String text = figure.measured() ? shown(part, figure).estimate() : null;
      marks.add(mark(index, part, text));
    }
    return new BarColumns.Row(name, palette.style(name), marks);
  }
}
