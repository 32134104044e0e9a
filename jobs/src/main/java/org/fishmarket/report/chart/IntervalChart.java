package org.fishmarket.report.chart;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.fishmarket.report.text.Names;
import org.fishmarket.report.text.Shown;
import org.fishmarket.report.text.Unit;

/** Dots with their intervals, one row each: the name and the figure above its own line. */
public final class IntervalChart {
  private static final int ROW = 40;
  private static final int LEFT = 10;
  private static final int RIGHT = Svg.WIDTH - 12;
  private static final double NAME_FONT = 13;
  private static final int FEW = 12;

  /** So many rows are drawn in full; of more, those at the ends. */
  private static final int MOST_ROWS = 24;

  private static final int END = 6;

  private final String id;
  private final String title;
  private final String axisTitle;
  private final Unit unit;
  private final Shown.Sign sign;
  private final int side;

  /**
   * @param id unique in the page
   * @param title of the text alternative
   * @param axisTitle what the axis measures, with its unit
   * @param sign LEVEL for shares and means, EFFECT for what has a zero line to differ from
   * @param side the essay's side of zero, -1 or 1, which is tinted; 0 for none
   */
  public IntervalChart(
      String id, String title, String axisTitle, Unit unit, Shown.Sign sign, int side) {
    this.id = id;
    this.title = title;
    this.axisTitle = axisTitle;
    this.unit = unit;
    this.sign = sign;
    this.side = side;
  }

  /**
   * Draws the marks in their order. Of very many the first and the last get a row each, and the
   * others a line each in a strip between them.
   *
   * @param things what the marks are, in the plural, for the words at the strip
   */
  public String draw(List<Mark> marks, String things) {
    int top = side == 0 ? 4 : 28;
    boolean cut = marks.size() > MOST_ROWS;
    List<Mark> first = cut ? marks.subList(0, END) : marks;
    Strip strip = new Strip(cut ? marks.subList(END, marks.size() - END) : List.of());
    List<Mark> last = cut ? marks.subList(marks.size() - END, marks.size()) : List.of();
    int bottom = top + ROW * (first.size() + last.size()) + strip.height();
    Axis axis = axis(marks);
    Svg svg = new Svg(id, bottom + 44, title, describe(first, strip, last, things));
    ground(svg, axis, top, bottom);
    int y = rows(svg, axis.scale(), first, top);
    strip.draw(svg, axis.scale(), y, things);
    rows(svg, axis.scale(), last, y + strip.height());
    return svg.end();
  }

  private static int rows(Svg svg, Scale scale, List<Mark> marks, int top) {
    int y = top;
    for (Mark mark : marks) {
      svg.begin(mark);
      row(svg, scale, mark, y);
      svg.close();
      y += ROW;
    }
    return y;
  }

  private Axis axis(List<Mark> marks) {
    double[] values = reach(marks);
    if (unit == Unit.PERCENT && sign == Shown.Sign.EFFECT) {
      return Axis.percentChange(values, LEFT, RIGHT);
    }
    return Axis.linear(unit, sign, values, LEFT, RIGHT);
  }

  /** All values; of many rows all estimates and those bounds that do not dwarf the rest. */
  private static double[] reach(List<Mark> marks) {
    double[] estimates =
        marks.stream().map(Mark::estimate).filter(x -> x != null).mapToDouble(x -> x).toArray();
    double[] bounds =
        marks.stream()
            .filter(mark -> mark.estimate() != null)
            .flatMap(mark -> Stream.of(mark.low(), mark.high()).filter(x -> x != null))
            .mapToDouble(x -> x)
            .sorted()
            .toArray();
    int out = marks.size() <= FEW ? 0 : bounds.length / 20;
    DoubleStream inner = Arrays.stream(bounds, out, bounds.length - out);
    return DoubleStream.concat(Arrays.stream(estimates), inner).toArray();
  }

  private void ground(Svg svg, Axis axis, int top, int bottom) {
    Scale scale = axis.scale();
    double zero = scale.at(0);
    if (side != 0) {
      double from = side < 0 ? scale.start() : zero;
      double to = side < 0 ? zero : scale.end();
      svg.rect("side", from, 19, to - from, 5);
      String words = side < 0 ? "◂ the essay’s side" : "the essay’s side ▸";
      double width = Names.width(words) * Axis.FONT;
      double x =
          side < 0
              ? Math.max(zero - 6, scale.start() + width)
              : Math.min(zero + 6, scale.end() - width);
      svg.text(side < 0 ? "note e" : "note s", x, 14, words);
    }
    for (int i = 0; i < axis.ticks().size(); i++) {
      double x = scale.at(axis.ticks().get(i));
      boolean isZero = axis.ticks().get(i) == 0;
      svg.line(isZero ? "zero" : "grid", x, top, x, bottom + 4);
      String label = axis.labels().get(i);
      double half = Names.width(label) * Axis.FONT / 2;
      double inside = Math.min(Math.max(x, half), Svg.WIDTH - half);
      svg.text("tick m", inside, bottom + 18, label);
    }
    svg.text("tick m", Svg.WIDTH / 2.0, bottom + 36, axisTitle);
  }

  private static void row(Svg svg, Scale scale, Mark mark, int top) {
    double figure = Names.width(mark.text()) * Axis.FONT * 1.1;
    double room = (Svg.WIDTH - figure - 12) / NAME_FONT;
    svg.name("name s c" + mark.style(), 2, top + 14, mark.name(), room);
    String style = mark.estimate() == null ? "note e" : "value e";
    svg.figure(style, Svg.WIDTH - 2, top + 14, mark.text(), mark.at());
    double y = top + 27;
    if (mark.estimate() == null) {
      svg.line("absent", LEFT, y, RIGHT, y);
      return;
    }
    if (mark.low() != null && mark.high() != null) {
      svg.line("interval c" + mark.style(), scale.at(mark.low()), y, scale.at(mark.high()), y);
      beyond(svg, scale, mark.low(), -1, y, mark.style());
      beyond(svg, scale, mark.high(), 1, y, mark.style());
    }
    mark.draw(svg, scale.at(mark.estimate()), y);
  }

  /** An arrow head where the interval goes on outside the picture. */
  private static void beyond(Svg svg, Scale scale, double bound, int way, double y, int style) {
    if (!scale.holds(bound)) {
      double x = scale.at(bound);
      String tip = Svg.coordinate(x + way * 9) + " " + Svg.coordinate(y);
      String path = "M" + Svg.coordinate(x) + " " + Svg.coordinate(y - 5) + "L" + tip;
      svg.path("dot c" + style, path + "L" + Svg.coordinate(x) + " " + Svg.coordinate(y + 5) + "z");
    }
  }

  private String describe(List<Mark> first, Strip strip, List<Mark> last, String things) {
    StringBuilder text = new StringBuilder(axisTitle).append(". ");
    first.forEach(mark -> text.append(mark.inWords()));
    if (strip.height() > 0) {
      text.append(strip.words(things)).append(". ");
    }
    last.forEach(mark -> text.append(mark.inWords()));
    return text.toString().strip();
  }
}
