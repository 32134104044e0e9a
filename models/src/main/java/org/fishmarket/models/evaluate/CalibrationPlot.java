package org.fishmarket.models.evaluate;

import java.util.List;
import java.util.Locale;

/**
 * A reliability diagram as an SVG picture that stands alone: for each bin of probabilities a disc
 * at its mean probability and its share of yes, the larger the more posts. On the diagonal the
 * probabilities mean what they say.
 */
public final class CalibrationPlot {
  private static final int LEFT = 56;
  private static final int TOP = 16;
  private static final int SIDE = 320;
  private static final int WIDTH = LEFT + SIDE + 20;
  private static final int HEIGHT = TOP + SIDE + 50;
  private static final double LARGEST = 15;
  private static final double SMALLEST = 3;
  private static final String STYLE =
      ".paper{fill:#fff}.grid{stroke:#ddd}.even{stroke:#888;stroke-dasharray:5 4}"
          + ".bin{fill:#1f6fb4;fill-opacity:.65;stroke:#1f6fb4}"
          + "text{fill:#333;font:13px system-ui,sans-serif}"
          + "@media(prefers-color-scheme:dark){.paper{fill:#16191d}.grid{stroke:#3a3f45}"
          + ".even{stroke:#999}.bin{fill:#6db3f2;stroke:#6db3f2}text{fill:#ddd}}";

  private final StringBuilder out = new StringBuilder();

  private CalibrationPlot() {}

  /** The picture of a score's bins; bins without posts have no disc. */
  public static String svg(List<Bin> bins) {
    CalibrationPlot plot = new CalibrationPlot();
    plot.line(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"0 0 %d %d\""
            + " width=\"%d\" height=\"%d\" aria-labelledby=\"title desc\">",
        WIDTH, HEIGHT, WIDTH, HEIGHT);
    plot.line("<title id=\"title\">How often posts sell, by the probability given to them</title>");
    plot.line("<desc id=\"desc\">%s</desc>", described(bins));
    plot.line("<style>%s</style>", STYLE);
    plot.line("<rect class=\"paper\" width=\"%d\" height=\"%d\"/>", WIDTH, HEIGHT);
    plot.axes();
    int most = bins.stream().mapToInt(Bin::posts).max().orElse(0);
    for (Bin bin : bins) {
      if (bin.posts() > 0) {
        plot.line(
            "<circle class=\"bin\" cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\"><title>%d posts</title></circle>",
            x(bin.probability()),
            y(bin.share()),
            Math.max(SMALLEST, LARGEST * Math.sqrt((double) bin.posts() / most)),
            bin.posts());
      }
    }
    plot.line("</svg>");
    return plot.out.toString();
  }

  private static String described(List<Bin> bins) {
    StringBuilder words = new StringBuilder("Mean probability and share that sells:");
    for (Bin bin : bins) {
      if (bin.posts() > 0) {
        words.append(
            String.format(
                Locale.ROOT,
                " %.2f and %.2f (%d posts);",
                bin.probability(),
                bin.share(),
                bin.posts()));
      }
    }
    return words.toString();
  }

  private void axes() {
    for (int tick = 0; tick <= 5; tick++) {
      double at = tick / 5.0;
      line(
          "<path class=\"grid\" d=\"M%.1f %.1fH%d M%.1f %dV%d\"/>",
          x(0), y(at), LEFT + SIDE, x(at), TOP, TOP + SIDE);
      line(
          "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%.1f</text>",
          x(at), TOP + SIDE + 20, at);
      line("<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%.1f</text>", LEFT - 8, y(at) + 4, at);
    }
    line("<path class=\"even\" d=\"M%.1f %.1fL%.1f %.1f\"/>", x(0), y(0), x(1), y(1));
    line(
        "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">probability of selling</text>",
        x(0.5), HEIGHT - 10);
    line(
        "<text transform=\"translate(16 %.1f) rotate(-90)\" text-anchor=\"middle\">share that"
            + " sells</text>",
        y(0.5));
  }

  private static double x(double value) {
    return LEFT + SIDE * value;
  }

  private static double y(double value) {
    return TOP + SIDE * (1 - value);
  }

  private void line(String format, Object... values) {
    out.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}
