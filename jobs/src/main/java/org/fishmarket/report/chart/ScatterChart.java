package org.fishmarket.report.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.fishmarket.report.text.Names;
import org.fishmarket.report.text.Shown;
import org.fishmarket.report.text.Unit;

/** Two figures of each cohort against each other, both with their intervals. */
public final class ScatterChart {
  private static final int WIDTH = 760;
  private static final int HEIGHT = 430;
  private static final int LEFT = 48;
  private static final int RIGHT = WIDTH - 12;
  private static final int TOP = 30;
  private static final int BOTTOM = HEIGHT - 46;
  private static final double FONT = 13;
  private static final int FEW = 12;
  private static final double LONGEST_NAME = 20;

  private final String id;
  private final String title;
  private final String across;
  private final String up;

  /**
   * One cohort.
   *
   * @param across a share
   * @param up a count
   */
  public record Point(Mark across, Mark up) {}

  private record Box(double left, double top, double right, double bottom) {
    boolean touches(Box other) {
      return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }

    boolean inside() {
      return left > LEFT && right < RIGHT && top > TOP - 14 && bottom < BOTTOM;
    }
  }

  /**
   * @param id unique in the page
   * @param title what it shows
   * @param across name of the axis from left to right, a share
   * @param up name of the upright axis, a count
   */
  public ScatterChart(String id, String title, String across, String up) {
    this.id = id;
    this.title = title;
    this.across = across;
    this.up = up;
  }

  /** Draws the points; a few get their names, of many those at the ends. */
  public String draw(List<Point> points) {
    double[] shares = reach(points.stream().map(Point::across).toList());
    double[] counts = reach(points.stream().map(Point::up).toList());
    Axis x = Axis.linear(Unit.SHARE, Shown.Sign.LEVEL, shares, LEFT, RIGHT);
    Axis y = Axis.counts(counts, -BOTTOM, -TOP);
    Svg svg = new Svg(id, WIDTH, HEIGHT, title, words(points));
    ground(svg, x, y);
    Set<Point> named = named(points);
    List<Box> taken = new ArrayList<>();
    points.forEach(
        point -> {
          double px = x.scale().at(point.across().estimate());
          double py = -y.scale().at(point.up().estimate());
          taken.add(new Box(px - 5, py - 5, px + 5, py + 5));
        });
    boolean many = points.size() > FEW;
    for (Point point : points) {
      double px = x.scale().at(point.across().estimate());
      double py = -y.scale().at(point.up().estimate());
      String style = (many ? "faint c" : "interval c") + point.up().style();
      svg.begin(point.across(), across);
      if (point.across().low() != null && point.across().high() != null) {
        double from = x.scale().at(point.across().low());
        svg.line(style, from, py, x.scale().at(point.across().high()), py);
      }
      svg.close().begin(point.up(), up);
      if (point.up().low() != null && point.up().high() != null) {
        double from = -y.scale().at(point.up().low());
        svg.line(style, px, from, px, -y.scale().at(point.up().high()));
      }
      point.up().draw(svg, px, py);
      if (named.contains(point)) {
        label(svg, point, px, py, taken);
      }
      svg.close();
    }
    return svg.end();
  }

  private static double[] reach(List<Mark> marks) {
    return marks.stream()
        .flatMap(mark -> Stream.of(mark.low(), mark.estimate(), mark.high()))
        .filter(value -> value != null)
        .mapToDouble(value -> value)
        .toArray();
  }

  private void ground(Svg svg, Axis x, Axis y) {
    svg.text("tick s", 0, 12, "↑ " + up);
    svg.text("tick e", RIGHT, HEIGHT - 6, across + " →");
    for (int i = 0; i < x.ticks().size(); i++) {
      double at = x.scale().at(x.ticks().get(i));
      svg.line(x.ticks().get(i) == 0 ? "zero" : "grid", at, TOP, at, BOTTOM);
      svg.text("tick m", at, BOTTOM + 18, x.labels().get(i));
    }
    for (int i = 0; i < y.ticks().size(); i++) {
      double at = -y.scale().at(y.ticks().get(i));
      svg.line(y.ticks().get(i) == 0 ? "zero" : "grid", LEFT, at, RIGHT, at);
      svg.text("tick e", LEFT - 8, at + 4, y.labels().get(i));
    }
  }

  private static Set<Point> named(List<Point> points) {
    if (points.size() <= FEW) {
      return new HashSet<>(points);
    }
    Comparator<Point> byShare = Comparator.comparing(point -> point.across().estimate());
    Comparator<Point> byCount = Comparator.comparing(point -> point.up().estimate());
    Set<Point> named = new HashSet<>();
    for (Comparator<Point> order :
        List.of(byShare, byShare.reversed(), byCount, byCount.reversed())) {
      points.stream().sorted(order).limit(3).forEach(named::add);
    }
    return named;
  }

  /** A name beside its dot, where no other name or dot is; none if there is no such place. */
  private static void label(Svg svg, Point point, double px, double py, List<Box> taken) {
    String name = Names.clip(Names.clean(point.up().name()), LONGEST_NAME);
    double width = Names.width(name) * FONT;
    double[][] places = {
      {px + 9, py - 8},
      {px - 9 - width, py - 8},
      {px + 9, py + 15},
      {px - 9 - width, py + 15},
      {px - width / 2, py - 14},
      {px - width / 2, py + 24}
    };
    for (double[] place : places) {
      Box box = new Box(place[0], place[1] - 12, place[0] + width, place[1] + 4);
      if (box.inside() && taken.stream().noneMatch(box::touches)) {
        taken.add(box);
        String style = "name s c" + point.up().style();
        svg.name(style, place[0], place[1], point.up().name(), LONGEST_NAME);
        return;
      }
    }
  }

  private String words(List<Point> points) {
    StringBuilder text = new StringBuilder(across).append(" and ").append(up).append(". ");
    points.stream()
        .limit(2L * FEW)
        .forEach(
            point ->
                text.append(Names.clip(Names.clean(point.up().name()), 40))
                    .append(": ")
                    .append(point.across().text())
                    .append(", ")
                    .append(point.up().text())
                    .append(". "));
    return text.append(points.size() > 2 * FEW ? "The others stand in the table." : "")
        .toString()
        .strip();
  }
}
