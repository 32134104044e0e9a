package org.fishmarket.models.evaluate;

import java.util.Locale;

/** Figures as text. */
public final class Figures {
  private static final String NONE = "-";

  private Figures() {}

  /** Three decimals; {@code -} for what cannot be computed. */
  public static String number(Double value) {
    return value == null ? NONE : String.format(Locale.ROOT, "%.3f", value);
  }

  /** With its interval, as in {@code 0.843 (.79-.89)}; without one just the number. */
  public static String number(Double value, Interval interval) {
    return value == null || interval == null
        ? number(value)
        : number(value) + " (" + bound(interval.low()) + "-" + bound(interval.high()) + ")";
  }

  private static String bound(double value) {
    String bound = String.format(Locale.ROOT, "%.2f", value);
    return bound.startsWith("0.") ? bound.substring(1) : bound;
  }

  /** A piece of a stranger's text on one line: no control characters, at most so many letters. */
  static String line(String text, int most) {
    StringBuilder line = new StringBuilder();
    int shown = 0;
    boolean blank = true;
    for (int c : text.codePoints().toArray()) {
      boolean gap = Character.isWhitespace(c) || Character.isISOControl(c) || turns(c);
      if (gap && blank) {
        continue;
      }
      if (shown == most) {
        return line.append('\u2026').toString();
      }
      line.appendCodePoint(gap ? ' ' : c);
      shown++;
      blank = gap;
    }
    return line.toString().strip();
  }

  /** Whether a character turns the direction of writing, which could hide what follows. */
  private static boolean turns(int c) {
    return c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
  }
}
