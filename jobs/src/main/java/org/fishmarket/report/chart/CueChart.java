package org.fishmarket.report.chart;

import java.util.List;
import org.fishmarket.report.text.Names;

/** Named bars in two groups, one under the other, on one scale. */
public final class CueChart {
  private static final int ROW = 20;
  private static final int HEAD = 22;
  private static final double BARS = 190;
  private static final double VALUE = 78;

  private CueChart() {}

  /**
   * Draws the groups.
   *
   * @param largest size of a bar in any panel
   * @param first marks with sizes as estimates, all positive
   * @param second the same
   */
  public static String draw(
      String id,
      String title,
      double largest,
      String firstHead,
      List<Mark> first,
      String secondHead,
      List<Mark> second) {
    int height = 2 * HEAD + ROW * (first.size() + second.size()) + 6;
    Svg svg = new Svg(id, height, title, words(firstHead, first) + words(secondHead, second));
    Scale scale = Scale.linear(0, Math.max(largest, 1e-9), 0, Svg.WIDTH - BARS - VALUE);
    int y = group(svg, scale, 0, firstHead, first);
    group(svg, scale, y, secondHead, second);
    return svg.end();
  }

  private static int group(Svg svg, Scale scale, int top, String head, List<Mark> marks) {
    svg.text("tick s", 0, top + 14, head);
    int y = top + HEAD;
    for (Mark mark : marks) {
      svg.begin(mark);
      svg.name("cue e", BARS - 6, y + 13, mark.name(), (BARS - 10) / 12.5);
      svg.rect("bar c" + mark.style(), BARS, y + 3, scale.at(mark.estimate()), ROW - 7);
      double end = BARS + scale.at(mark.estimate());
      svg.figure("value s", end + 4, y + 13, mark.text(), mark.at()).close();
      y += ROW;
    }
    svg.line("zero", BARS, top + HEAD, BARS, y);
    return y;
  }

  private static String words(String head, List<Mark> marks) {
    StringBuilder text = new StringBuilder(head).append(": ");
    marks.forEach(mark -> text.append(Names.clean(mark.name())).append(", "));
    return text.append(marks.isEmpty() ? "none. " : "in this order. ").toString();
  }
}
