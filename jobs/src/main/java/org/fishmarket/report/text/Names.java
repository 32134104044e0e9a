package org.fishmarket.report.text;

/** Names that strangers chose, made fit to stand in a page. */
public final class Names {
  private static final int REPLACEMENT = 0xFFFD;

  private Names() {}

  /**
   * The name with line breaks as blanks and other control characters, which no HTML or XML may
   * hold, as U+FFFD. All else stays, markup and direction marks included: the page escapes and
   * isolates it.
   */
  public static String clean(String name) {
    StringBuilder clean = new StringBuilder(name.length());
    name.codePoints().map(Names::clean).forEach(clean::appendCodePoint);
    return clean.toString();
  }

  private static int clean(int point) {
    if (point == '\n' || point == '\r' || point == '\t') {
      return ' ';
    }
    boolean forbidden =
        Character.getType(point) == Character.CONTROL
            || Character.getType(point) == Character.SURROGATE
            || (point & 0xFFFE) == 0xFFFE;
    return forbidden ? REPLACEMENT : point;
  }

  /**
   * Clips a text to a width, with an ellipsis.
   *
   * @param width in units of the font's size
   */
  public static String clip(String text, double width) {
    if (width(text) <= width) {
      return text;
    }
    StringBuilder clipped = new StringBuilder();
    double left = width - 1;
    for (int point : text.codePoints().toArray()) {
      left -= width(point);
      if (left < 0) {
        break;
      }
      clipped.appendCodePoint(point);
    }
    return clipped.toString().strip() + "…";
  }

  /** A cautious estimate of a text's width in an unknown sans serif, in units of its size. */
  public static double width(String text) {
    return text.codePoints().mapToDouble(Names::width).sum();
  }

  private static double width(int point) {
    if (point >= 0x1100) {
      return point >= 0x2000 && point < 0x2070 ? 0.6 : 1.4;
    }
    if (point >= 0x250) {
      return 0.8;
    }
    if (point == 'm' || point == 'w' || point == 'M' || point == 'W' || point == '%') {
      return 1;
    }
    if (Character.isUpperCase(point)) {
      return 0.74;
    }
    return " ijl.,:;'|!()".indexOf(point) >= 0 ? 0.37 : 0.6;
  }
}
