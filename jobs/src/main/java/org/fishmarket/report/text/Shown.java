package org.fishmarket.report.text;

/**
 * A figure and its interval as text, all with the same decimals.
 *
 * @param estimate with unit: {@code 38 %}
 * @param range with unit: {@code 21 to 52 %}; null if there is no interval
 * @param number for where an axis or a head names the unit: {@code 38 %}, but {@code 4.6} of
 *     percentage points
 * @param bounds without unit: {@code 21 to 52}; null if there is no interval
 */
public record Shown(String estimate, String range, String number, String bounds) {
  /** What of a figure's sign is shown. */
  public enum Sign {
    /** A share or a mean, without a plus. */
    LEVEL,
    /** A difference, whose sign is its message. */
    EFFECT,
    /** The size alone, because the words around it say the direction. */
    SIZE
  }

  /** Rounds a figure and its bounds; the bounds may be null. */
  public static Shown of(Unit unit, Sign sign, double estimate, Double low, Double high) {
    double middle = unit.shown(estimate);
    if (low == null || high == null) {
      String number = number(sign, middle, Numbers.decimals(middle));
      return new Shown(number + unit.suffix(), null, number + unit.mark(), null);
    }
    double from = unit.shown(low);
    double to = unit.shown(high);
    int decimals = Numbers.decimals(middle, from, to);
    boolean turned = sign == Sign.SIZE && Math.abs(from) > Math.abs(to);
    String number = number(sign, middle, decimals);
    String range =
        number(sign, turned ? to : from, decimals)
            + " to "
            + number(sign, turned ? from : to, decimals);
    return new Shown(number + unit.suffix(), range + unit.suffix(), number + unit.mark(), range);
  }

  /** The number with its bounds in brackets: {@code 38 % (21 to 52)}. */
  public String brief() {
    return bounds == null ? number : number + " (" + bounds + ")";
  }

  private static String number(Sign sign, double value, int decimals) {
    String text = Numbers.fixed(sign == Sign.SIZE ? Math.abs(value) : value, decimals);
    boolean positive = sign == Sign.EFFECT && value > 0 && text.matches(".*[1-9].*");
    return positive ? "+" + text : text;
  }
}
