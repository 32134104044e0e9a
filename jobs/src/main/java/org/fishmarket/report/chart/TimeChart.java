package org.fishmarket.report.chart;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fishmarket.report.text.Numbers;

/** Posts as bars, and below them a share with its interval as a band, over the same time. */
public final class TimeChart {
  private static final int LEFT = 40;
  private static final int RIGHT = Svg.WIDTH - 4;
  private static final int BARS_TOP = 22;
  private static final int BARS_BOTTOM = 72;
  private static final int BAND_TOP = 100;
  private static final int BAND_BOTTOM = 190;
  private static final int HEIGHT = 212;

  private final TimeAxis axis;
  private final double mostPosts;
  private final Scale share;

  /**
   * A point in time.
   *
   * @param start of its period, ISO
   * @param posts null if suppressed, as the figures of the share
   */
  public record Point(String start, Long posts, Double low, Double estimate, Double high) {}

  /**
   * @param axis that all panels share
   * @param mostPosts of any period of any panel
   * @param highest share of any panel, bounds included
   */
  public TimeChart(TimeAxis axis, long mostPosts, double highest) {
    this.axis = axis;
    this.mostPosts = Math.max(1, mostPosts);
    double top = highest <= 0.25 ? 0.25 : highest <= 0.5 ? 0.5 : 1;
    share = Scale.linear(0, top, -BAND_BOTTOM, -BAND_TOP);
  }

  /**
   * Draws one panel.
   *
   * @param id unique in the page
   * @param title what it shows
   * @param words the same for those who do not see it
   * @param style see {@link Mark#style()}
   * @param cohorts see {@link Mark#cohorts()}
   * @param points in the order of time
   */
  public String draw(
      String id, String title, String words, int style, String cohorts, List<Point> points) {
    Svg svg = new Svg(id, HEIGHT, title, words);
    ground(svg);
    svg.beginSeries(cohorts, points.stream().map(TimeChart::row).toList());
    svg.path("bars c" + style, bars(points));
    for (List<Point> run : axis.runs(points)) {
      if (run.size() > 1) {
        svg.path("band c" + style, band(run)).path("course c" + style, course(run));
      } else {
        Point point = run.get(0);
        double x = x(point);
        if (point.low() != null) {
          svg.line("interval c" + style, x, y(point.low()), x, y(point.high()));
        }
        svg.rect("dot c" + style, x - 2, y(point.estimate()) - 2, 4, 4);
      }
    }
    return svg.close().end();
  }

  private void ground(Svg svg) {
    svg.text("tick s", LEFT, 12, "posts by " + axis.length());
    svg.line("zero", LEFT, BARS_BOTTOM, RIGHT, BARS_BOTTOM);
    svg.text("tick e", LEFT - 6, BARS_TOP + 8, Numbers.brief(mostPosts));
    svg.text("tick s", LEFT, BAND_TOP - 10, "of them selling, %");
    for (double part : new double[] {0, 0.5, 1}) {
      double value = part * share.to();
      svg.line(part == 0 ? "zero" : "grid", LEFT, y(value), RIGHT, y(value));
      svg.text("tick e", LEFT - 6, y(value) + 4, Numbers.shortest(100 * value));
    }
    axis.ticks(LEFT, RIGHT)
        .forEach(
            tick -> {
              svg.line("grid", tick.x(), BAND_BOTTOM, tick.x(), BAND_BOTTOM + 4);
              svg.text("tick s", tick.x(), HEIGHT - 4, tick.label());
            });
  }

  private double x(Point point) {
    return axis.middle(point.start(), LEFT, RIGHT);
  }

  private double y(double value) {
    return -share.at(value);
  }

  private String bars(List<Point> points) {
    double width = Math.max(1, axis.width(LEFT, RIGHT) - 1);
    StringBuilder path = new StringBuilder();
    for (Point point : points) {
      if (point.posts() != null) {
        double height = (BARS_BOTTOM - BARS_TOP) * point.posts() / mostPosts;
        path.append(at('M', x(point) - width / 2, BARS_BOTTOM))
            .append("v")
            .append(Svg.coordinate(-height))
            .append("h")
            .append(Svg.coordinate(width))
            .append("v")
            .append(Svg.coordinate(height))
            .append('z');
      }
    }
    return path.toString();
  }

  private String course(List<Point> run) {
    return path(run.stream().map(point -> new double[] {x(point), y(point.estimate())}));
  }

  private String band(List<Point> run) {
    List<Point> bounded = run.stream().filter(point -> point.low() != null).toList();
    Stream<double[]> above =
        bounded.stream().map(point -> new double[] {x(point), y(point.high())});
    List<double[]> below =
        bounded.stream()
            .map(point -> new double[] {x(point), y(point.low())})
            .collect(Collectors.toList());
    java.util.Collections.reverse(below);
    return path(Stream.concat(above, below.stream())) + "z";
  }

  private static String path(Stream<double[]> points) {
    return points
        .map(point -> at('L', point[0], point[1]))
        .collect(Collectors.joining())
        .replaceFirst("L", "M");
  }

  private static String at(char command, double x, double y) {
    return command + Svg.coordinate(x) + " " + Svg.coordinate(y);
  }

  private static String row(Point point) {
    String share =
        Stream.of(point.estimate(), point.low(), point.high())
            .map(value -> value == null ? "" : Svg.number((float) (double) value))
            .collect(Collectors.joining(","));
    return point.start() + "," + (point.posts() == null ? "" : point.posts()) + "," + share;
  }
}
