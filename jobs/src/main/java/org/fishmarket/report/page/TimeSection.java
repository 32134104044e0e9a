package org.fishmarket.report.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fishmarket.report.chart.TimeAxis;
import org.fishmarket.report.chart.TimeChart;
import org.fishmarket.report.model.Interval;
import org.fishmarket.report.model.Period;
import org.fishmarket.report.model.Results;
import org.fishmarket.report.story.Figure;
import org.fishmarket.report.text.Shown;
import org.fishmarket.report.text.Unit;

/** What each cohort posted over time, and how much of it sold: a panel a cohort, all alike. */
final class TimeSection {
  private final List<Period> activity;
  private final Palette palette;
  private final Map<String, List<Integer>> cohorts = new LinkedHashMap<>();

  TimeSection(Results results, Palette palette) {
    this.activity = results.activity();
    this.palette = palette;
    results.cohorts().forEach(cohort -> cohorts.put(cohort.cohort(), new ArrayList<>()));
    IntStream.range(0, activity.size()).forEach(i -> cohorts.get(activity.get(i).cohort()).add(i));
    cohorts.values().removeIf(rows -> rows.stream().noneMatch(i -> shown(activity.get(i))));
  }

  /** A row of the table; cells are null where there is no figure. */
  record Line(Period period, int style, String at, String cohort, Figure ratio, String range) {}

  private static boolean shown(Period period) {
    return period.posts() != null;
  }

  /** What one period is; null if nothing is known of any. */
  public String length() {
    return cohorts.isEmpty() ? null : activity.get(0).length();
  }

  /** Panels of the first cohorts and the last; the others may be folded away. */
  public Folded<CohortSection.Chart> panels() {
    List<Period> drawn =
        cohorts.values().stream()
            .flatMap(List::stream)
            .map(activity::get)
            .filter(TimeSection::shown)
            .toList();
    if (drawn.isEmpty()) {
      return Folded.of(List.of());
    }
    TimeAxis axis = new TimeAxis(length(), drawn.stream().map(Period::start).toList());
    long most = drawn.stream().mapToLong(Period::posts).max().orElse(1);
    double highest =
        drawn.stream()
            .map(Period::promotionalRatio)
            .flatMap(ratio -> Stream.of(ratio.estimate(), ratio.high()).filter(x -> x != null))
            .mapToDouble(x -> x)
            .max()
            .orElse(1);
    TimeChart chart = new TimeChart(axis, most, highest);
    List<CohortSection.Chart> charts = new ArrayList<>();
    cohorts.forEach((name, rows) -> charts.add(panel(chart, name, rows, charts.size())));
    return Folded.of(charts);
  }

  private CohortSection.Chart panel(TimeChart chart, String name, List<Integer> rows, int number) {
    List<TimeChart.Point> points =
        rows.stream().map(activity::get).filter(TimeSection::shown).map(this::point).toList();
    String svg =
        chart.draw(
            "time-" + number,
            "Posts and promotional ratio by " + length(),
            words(points),
            palette.style(name),
            palette.numbers(name),
            points);
    return new CohortSection.Chart(name, "", svg);
  }

  private TimeChart.Point point(Period period) {
    Interval ratio = period.promotionalRatio();
    return new TimeChart.Point(
        period.start(), period.posts(), ratio.low(), ratio.estimate(), ratio.high());
  }

  /** The course in words: where it begins, ends, and its ends of height. */
  private String words(List<TimeChart.Point> points) {
    List<TimeChart.Point> told = points.stream().filter(p -> p.estimate() != null).toList();
    if (told.isEmpty()) {
      return "No promotional ratio by " + length() + ".";
    }
    TimeChart.Point first = told.get(0);
    TimeChart.Point last = told.get(told.size() - 1);
    return "Promotional ratio in the first %s, %s: %s; in the last, %s: %s."
        .formatted(length(), first.start(), percent(first), last.start(), percent(last));
  }

  private static String percent(TimeChart.Point point) {
    return ratio(new Interval(point.estimate(), point.low(), point.high())).brief();
  }

  private static Shown ratio(Interval ratio) {
    return Shown.of(Unit.SHARE, Shown.Sign.LEVEL, ratio.estimate(), ratio.low(), ratio.high());
  }

  /** The figures, cohort by cohort. */
  public List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    cohorts.forEach((name, rows) -> rows.forEach(i -> lines.add(line(name, i))));
    return lines;
  }

  private Line line(String name, int index) {
    Period period = activity.get(index);
    Interval ratio = period.promotionalRatio();
    String at = "/activity/" + index;
    String cohort = palette.numbers(name);
    if (!ratio.measured()) {
      return new Line(period, palette.style(name), at, cohort, null, null);
    }
    Shown shown = ratio(ratio);
    Figure figure =
        new Figure(
            at + "/promotional_ratio",
            ratio.estimate(),
            ratio.low(),
            ratio.high(),
            shown.estimate());
    return new Line(period, palette.style(name), at, cohort, figure, shown.range());
  }
}
