package org.fishmarket.report.chart;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fishmarket.report.text.Numbers;

/** Marks too many for a row each: a thin line for each interval, a darker dot for its estimate. */
final class Strip {
  private static final int HEAD = 22;
  private static final double TALL = 240;
  private static final double THICKEST = 4;
  private static final double DOT = 1.6;

  private final List<Mark> marks;
  private final double step;

  Strip(List<Mark> marks) {
    this.marks = marks;
    this.step = Math.max(1, Math.min(THICKEST, TALL / Math.max(1, marks.size())));
  }

  /** With the words above; 0 if there is nothing to draw. */
  int height() {
    return marks.isEmpty() ? 0 : HEAD + (int) Math.ceil(step * marks.size()) + 6;
  }

  String words(String things) {
    return Numbers.count(marks.size()) + " more " + things + " between these";
  }

  void draw(Svg svg, Scale scale, int top, String things) {
    if (marks.isEmpty()) {
      return;
    }
    svg.text("note m", Svg.WIDTH / 2.0, top + 14, words(things));
    StringBuilder lines = new StringBuilder();
    StringBuilder dots = new StringBuilder();
    double y = top + HEAD;
    for (Mark mark : marks) {
      if (mark.estimate() != null) {
        double from = mark.low() == null ? mark.estimate() : mark.low();
        double to = mark.high() == null ? mark.estimate() : mark.high();
        lines.append(line(scale.at(from), y, scale.at(to)));
        double middle = scale.at(mark.estimate());
        dots.append(line(middle - DOT / 2, y, middle + DOT / 2));
      }
      y += step;
    }
    svg.beginStrip(marks.stream().filter(mark -> mark.estimate() != null).map(Strip::row).toList());
    svg.path("thin" + (step < 2 ? " hair" : ""), lines.toString());
    svg.path("spots", dots.toString()).close();
  }

  private static String line(double from, double y, double to) {
    return "M" + Svg.coordinate(from) + " " + Svg.coordinate(y) + "H" + Svg.coordinate(to);
  }

  /** Cohorts, estimate and bounds; a bound may be empty. */
  static String row(Mark mark) {
    return Stream.of(mark.estimate(), mark.low(), mark.high())
        .map(value -> value == null ? "" : Svg.number((float) (double) value))
        .collect(Collectors.joining(",", mark.cohorts() + ",", ""));
  }
}
