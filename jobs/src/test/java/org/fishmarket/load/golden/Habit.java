package org.fishmarket.load.golden;

import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How other places write numbers and dates. What is neither stays as it is. */
enum Habit {
  POINTS_IN_NUMBERS(number -> grouped(number, '.')),
  COMMAS_IN_NUMBERS(number -> grouped(number, ',')),
  BLANKS_IN_NUMBERS(number -> grouped(number, '\u202F')),
  DECIMAL_COMMA(number -> number.matches("\\d{1,9}") ? number + ",0" : number),
  DECIMAL_POINT(number -> number.matches("\\d{1,9}") ? number + ".0" : number),
  DAY_FIRST(text -> dates(text, "%3$s/%2$s/%1$s")),
  MONTH_FIRST(text -> dates(text, "%2$s/%3$s/%1$s")),
  POINTS_IN_DATES(text -> dates(text, "%3$s.%2$s.%1$s")),
  GERMAN_MONTHS(Habit::german);

  private static final Pattern ISO = Pattern.compile("\\b(\\d{4})-(\\d\\d)-(\\d\\d)");
  private static final Pattern AMERICAN = Pattern.compile("\\b(\\d{1,2})/(\\d{1,2})/(\\d{4})");
  private static final Pattern NAMED =
      Pattern.compile(
          "\\b(Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
              + "(?=\\w*,? \\d| [A-Z])");
  private static final Map<String, String> NAMES =
      Map.of(
          "Tue", "Di", "Wed", "Mi", "Thu", "Do", "Sat", "Sa", "Mar", "Mär", "May", "Mai", "Oct",
          "Okt", "Dec", "Dez");

  private final UnaryOperator<String> step;

  Habit(UnaryOperator<String> step) {
    this.step = step;
  }

  String apply(String value) {
    return step.apply(value);
  }

  String words() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static String grouped(String number, char separator) {
    return number.matches("\\d{4,7}")
        ? String.format(Locale.ROOT, "%,d", Long.valueOf(number)).replace(',', separator)
        : number;
  }

  private static String dates(String text, String order) {
    String result = ISO.matcher(text).replaceAll(found -> order.formatted(parts(found, 1, 2, 3)));
    return AMERICAN.matcher(result).replaceAll(found -> order.formatted(parts(found, 3, 1, 2)));
  }

  private static Object[] parts(MatchResult date, int year, int month, int day) {
    return new Object[] {date.group(year), date.group(month), date.group(day)};
  }

  private static String german(String text) {
    return NAMED
        .matcher(text)
        .replaceAll(
            found -> Matcher.quoteReplacement(NAMES.getOrDefault(found.group(), found.group())));
  }
}
