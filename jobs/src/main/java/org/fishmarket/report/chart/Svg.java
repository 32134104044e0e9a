package org.fishmarket.report.chart;

import com.fasterxml.jackson.core.io.NumberOutput;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.fishmarket.report.text.Names;

/** Writes one SVG picture; everything given to it as text is escaped. */
final class Svg {
  /** Width of every chart in its own units, which are pixels where there is room. */
  static final int WIDTH = 380;

  private final StringBuilder out = new StringBuilder();

  /**
   * @param id unique in the page
   * @param title what it shows
   * @param description what can be read off it, for those who do not see it
   */
  Svg(String id, int height, String title, String description) {
    this(id, WIDTH, height, title, description);
  }

  /** The same, of a width of its own. */
  Svg(String id, int width, int height, String title, String description) {
    out.append(
            "<svg class=\"chart\" xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"0 0 ")
        .append(width)
        .append(' ')
        .append(height)
        .append("\" width=\"")
        .append(width)
        .append("\" height=\"")
        .append(height)
        .append("\" aria-labelledby=\"")
        .append(escape(id))
        .append("-t ")
        .append(escape(id))
        .append("-d\">");
    element("title", id + "-t", title);
    element("desc", id + "-d", description);
  }

  private void element(String tag, String id, String text) {
    out.append('<').append(tag);
    attribute("id", id);
    out.append('>').append(escape(text)).append("</").append(tag).append('>');
  }

  /** Begins what is drawn of a mark, with its figures for programs. */
  Svg begin(Mark mark) {
    return begin(mark, null);
  }

  /** The same, with what the figures are; else the name that is drawn says it. */
  Svg begin(Mark mark, String figures) {
    out.append("<g class=\"mark\"");
    if (figures != null) {
      attribute("data-name", figures);
    }
    if (!mark.cohorts().isEmpty()) {
      attribute("data-c", mark.cohorts());
    }
    figure("data-low", mark.low());
    figure("data-estimate", mark.estimate());
    figure("data-high", mark.high());
    out.append('>');
    return this;
  }

  private void figure(String name, Double value) {
    if (value != null) {
      attribute(name, number(value));
    }
  }

  /** A figure in full, the same text on every Java. */
  static String number(double value) {
    return NumberOutput.toString(value, true);
  }

  /** A figure of single precision: seven digits. */
  static String number(float value) {
    return NumberOutput.toString(value, true);
  }

  /** Begins many marks in one, with their figures in the order in which they are drawn. */
  Svg beginStrip(List<String> rows) {
    out.append("<g class=\"strip\"");
    attribute("data-rows", String.join(";", rows));
    out.append('>');
    return this;
  }

  /** Begins a series over time, with its figures in the order of its points. */
  Svg beginSeries(String cohorts, List<String> rows) {
    out.append("<g class=\"series\"");
    attribute("data-c", cohorts);
    attribute("data-rows", String.join(";", rows));
    out.append('>');
    return this;
  }

  /** Figures that are not drawn, for programs; rows as in {@link #beginStrip}. */
  Svg rest(String name, List<String> rows) {
    out.append("<g class=\"rest\"");
    attribute("data-name", name).attribute("data-rows", String.join(";", rows));
    out.append("/>");
    return this;
  }

  /** Ends what was begun. */
  Svg close() {
    out.append("</g>");
    return this;
  }

  Svg line(String style, double x1, double y1, double x2, double y2) {
    out.append("<line");
    attribute("class", style);
    attribute("x1", x1).attribute("y1", y1).attribute("x2", x2).attribute("y2", y2);
    out.append("/>");
    return this;
  }

  Svg rect(String style, double x, double y, double width, double height) {
    out.append("<rect");
    attribute("class", style);
    attribute("x", x).attribute("y", y).attribute("width", width).attribute("height", height);
    out.append("/>");
    return this;
  }

  Svg path(String style, String d) {
    out.append("<path");
    attribute("class", style);
    attribute("d", d);
    out.append("/>");
    return this;
  }

  /** Text that begins, is centred or ends at x, as the style says with s, m or e. */
  Svg text(String style, double x, double y, String text) {
    out.append("<text");
    attribute("class", style);
    attribute("x", x).attribute("y", y);
    out.append('>').append(escape(text)).append("</text>");
    return this;
  }

  /** A name, clipped to a width in units of the font's size; in full on hover. */
  Svg name(String style, double x, double y, String name, double width) {
    String clean = Names.clean(name);
    String clipped = Names.clip(clean, width);
    out.append("<text");
    attribute("class", style);
    attribute("x", x).attribute("y", y);
    out.append('>').append(escape(clipped));
    if (!clipped.equals(clean)) {
      out.append("<title>").append(escape(clean)).append("</title>");
    }
    out.append("</text>");
    return this;
  }

  /** The text of a figure that stands in report.json at a place. */
  Svg figure(String style, double x, double y, String text, String at) {
    out.append("<text");
    attribute("class", style);
    attribute("x", x).attribute("y", y);
    if (at != null) {
      attribute("data-at", at);
    }
    out.append('>').append(escape(text)).append("</text>");
    return this;
  }

  String end() {
    return out.append("</svg>").toString();
  }

  /** A coordinate: a tenth of a pixel is enough for everybody. */
  static String coordinate(double value) {
    BigDecimal rounded = new BigDecimal(value).setScale(1, RoundingMode.HALF_UP);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }

  private Svg attribute(String name, double value) {
    return attribute(name, coordinate(value));
  }

  private Svg attribute(String name, String value) {
    out.append(' ').append(name).append("=\"").append(escape(value)).append('"');
    return this;
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
