package org.fishmarket.report.chart;

import org.fishmarket.report.text.Names;

/**
 * One figure in a chart.
 *
 * @param name of what it belongs to
 * @param style 1 to {@link #STYLES} for a cohort with a colour and a shape of its own, else 0
 * @param low lower bound in the table's unit, or null
 * @param estimate in the table's unit; null if there is none, and then the text says why
 * @param high upper bound, or null
 * @param text the figure as written beside it
 * @param at where it stands in report.json, a JSON pointer
 * @param cohorts numbers of the cohorts it is about, in the order of report.json, with blanks
 *     between; empty for none
 */
public record Mark(
    String name,
    int style,
    Double low,
    Double estimate,
    Double high,
    String text,
    String at,
    String cohorts) {
  /** How many cohorts can be told apart by colour and shape. */
  public static final int STYLES = 5;

  private static final double SIZE = 5;

  /** The mark as a sentence, for those who do not see the picture. */
  String inWords() {
    return Names.clip(Names.clean(name), 40) + ": " + text + ". ";
  }

  /** Draws the estimate: the shape goes with the colour, for those who print in grey. */
  void draw(Svg svg, double x, double y) {
    svg.path("dot c" + style, shape(x, y));
  }

  private String shape(double x, double y) {
    return switch (style) {
      case 2 -> polygon(x, y, 4, 45, 1.15);
      case 3 -> polygon(x, y, 4, 0, 1.25);
      case 4 -> polygon(x, y, 3, -90, 1.3);
      case 5 -> polygon(x, y, 3, 90, 1.3);
      default -> "M" + place(x - SIZE, y) + "a5 5 0 1 0 10 0a5 5 0 1 0 -10 0z";
    };
  }

  private static String polygon(double x, double y, int corners, double turn, double size) {
    StringBuilder path = new StringBuilder();
    for (int i = 0; i < corners; i++) {
      double angle = Math.toRadians(turn + 360.0 * i / corners);
      path.append(i == 0 ? 'M' : 'L')
          .append(
              place(
                  x + SIZE * size * StrictMath.cos(angle),
                  y + SIZE * size * StrictMath.sin(angle)));
    }
    return path.append('z').toString();
  }

  private static String place(double x, double y) {
    return Svg.coordinate(x) + " " + Svg.coordinate(y);
  }
}
