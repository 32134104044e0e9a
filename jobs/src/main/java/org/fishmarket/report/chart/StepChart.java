package org.fishmarket.report.chart;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.fishmarket.report.text.Names;
import org.fishmarket.report.text.Shown;
import org.fishmarket.report.text.Unit;

/** Dots with upright intervals over a few ordered classes, from left to right. */
public final class StepChart {
  private static final int TOP = 26;
  private static final int BOTTOM = 176;
  private static final int LEFT = 40;

  private final String id;
  private final String title;
  private final String xTitle;
  private final Unit unit;
  private final Shown.Sign sign;

  /**
   * @param id unique in the page
   * @param title of the text alternative
   * @param xTitle what the classes are
   * @param sign EFFECT for changes, whose zero line is their message, LEVEL for shares and means
   */
  public StepChart(String id, String title, String xTitle, Unit unit, Shown.Sign sign) {
    this.id = id;
    this.title = title;
    this.xTitle = xTitle;
    this.unit = unit;
    this.sign = sign;
  }

  /**
   * Draws one panel.
   *
   * @param marks the classes in order; the name of each is written below it
   * @param reach marks of all panels that share the upright axis
   */
  public String draw(List<Mark> marks, List<Mark> reach) {
    double[] values =
        reach.stream()
            .filter(mark -> mark.estimate() != null)
            .flatMap(mark -> Stream.of(mark.low(), mark.estimate(), mark.high()))
            .filter(x -> x != null)
            .flatMapToDouble(DoubleStream::of)
            .toArray();
    Axis axis =
        unit == Unit.PERCENT && sign == Shown.Sign.EFFECT
            ? Axis.percentChange(values, -BOTTOM, -TOP)
            : Axis.linear(unit, sign, values, -BOTTOM, -TOP);
    Svg svg = new Svg(id, BOTTOM + 46, title, describe(xTitle, marks));
    for (int i = 0; i < axis.ticks().size(); i++) {
      double y = -axis.scale().at(axis.ticks().get(i));
      svg.line(axis.ticks().get(i) == 0 ? "zero" : "grid", LEFT, y, Svg.WIDTH, y);
      svg.text("tick e", LEFT - 6, y + 4, axis.labels().get(i));
    }
    double width = (double) (Svg.WIDTH - LEFT) / Math.max(1, marks.size());
    for (int i = 0; i < marks.size(); i++) {
      column(svg, axis.scale(), marks.get(i), LEFT + width * (i + 0.5), width);
    }
    svg.text("tick m", (LEFT + Svg.WIDTH) / 2.0, BOTTOM + 38, xTitle);
    return svg.end();
  }

  private static void column(Svg svg, Scale scale, Mark mark, double x, double width) {
    svg.begin(mark).text("tick m", x, BOTTOM + 18, Names.clip(mark.name(), width / Axis.FONT));
    if (mark.estimate() == null) {
      svg.figure("note m", x, BOTTOM - 8, "–", mark.at()).close();
      return;
    }
    double y = -scale.at(mark.estimate());
    double top = y;
    if (mark.low() != null && mark.high() != null) {
      top = -scale.at(mark.high());
      svg.line("interval c" + mark.style(), x, -scale.at(mark.low()), x, top);
    }
    mark.draw(svg, x, y);
    String text = Names.clip(mark.text(), width / Axis.FONT);
    svg.figure("value m", x, Math.max(12, top - 8), text, mark.at()).close();
  }

  private static String describe(String xTitle, List<Mark> marks) {
    StringBuilder text = new StringBuilder(xTitle).append(". ");
    marks.forEach(mark -> text.append(mark.name()).append(": ").append(mark.text()).append(". "));
    return text.toString().strip();
  }
}
