package org.fishmarket.report.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Numbers as text: two or three digits that mean something, thousands separated, a true minus. */
public final class Numbers {
  /** Typographic minus, U+2212. */
  public static final String MINUS = "\u2212";

  private static final int MOST_DECIMALS = 6;
  private static final double WORST_OF_FIGURE = 0.05;
  private static final double WORST_OF_BOUND = 0.12;

  private Numbers() {}

  /** A count: {@code 12,345}. */
  public static String count(long value) {
    return fixed(value, 0);
  }

  /** A number with the given decimals, rounded half up: {@code −1,234.50}. */
  public static String fixed(double value, int decimals) {
    BigDecimal rounded = new BigDecimal(value).setScale(decimals, RoundingMode.HALF_UP);
    DecimalFormat format =
        new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
    format.setMinimumFractionDigits(decimals);
    format.setMaximumFractionDigits(decimals);
    return (rounded.signum() < 0 ? MINUS : "") + format.format(rounded.abs());
  }

  /** A number without needless digits: {@code 12.5}, {@code 50}. */
  public static String shortest(double value) {
    return fixed(value, value == Math.rint(value) ? 0 : 1);
  }

  /** A large number in a few characters: {@code 850}, {@code 12k}, {@code 3.4M}. */
  public static String brief(double value) {
    if (value < 10_000) {
      return fixed(value, 0);
    }
    return value < 1e6 ? fixed(value / 1e3, 0) + "k" : shortest(Math.rint(value / 1e5) / 10) + "M";
  }

  /**
   * How many decimals a figure and its bounds share: two significant digits of the largest, and
   * more where rounding would move the figure by over a twentieth or a bound by over an eighth, so
   * that 0.4 never reads as zero.
   *
   * @param values the figure, then its bounds if there are any
   */
  public static int decimals(double... values) {
    double largest = 0;
    for (double value : values) {
      largest = Math.max(largest, Math.abs(value));
    }
    int decimals = 0;
    for (double unit = 10; largest > 0 && largest < unit && decimals < MOST_DECIMALS; unit /= 10) {
      decimals++;
    }
    for (int more = 0; more < 2 && decimals < MOST_DECIMALS && blurred(decimals, values); more++) {
      decimals++;
    }
    return decimals;
  }

  private static boolean blurred(int decimals, double... values) {
    double step = Math.pow(10, -decimals);
    for (int i = 0; i < values.length; i++) {
      double moved = Math.abs(Math.rint(values[i] / step) * step - values[i]);
      if (moved > (i == 0 ? WORST_OF_FIGURE : WORST_OF_BOUND) * Math.abs(values[i])) {
        return true;
      }
    }
    return false;
  }

  /** A p value: {@code p < 0.001} or {@code p = 0.012}. */
  public static String p(double p) {
    return p < 0.001 ? "p\u00a0<\u00a00.001" : "p\u00a0=\u00a0" + fixed(p, p < 0.0995 ? 3 : 2);
  }
}
