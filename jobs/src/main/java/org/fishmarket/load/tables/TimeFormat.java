package org.fishmarket.load.tables;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DateUtil;

/** One way to write a time. */
final class TimeFormat {
  /**
   * What a text says in this format: exactly one of the first two.
   *
   * @param instant if the text names its zone
   * @param local if it names none
   * @param day whether the text names the day alone
   */
  record Reading(Instant instant, LocalDateTime local, boolean day) {
    Reading(Instant instant) {
      this(instant, null, false);
    }
  }

  /** ISO 8601 and its relatives: T or a blank, seconds or none, any offset or none. */
  private static final DateTimeFormatter ISO =
      new DateTimeFormatterBuilder()
          .appendPattern("uuuu-MM-dd[['T'][' ']HH:mm[:ss]")
          .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
          .appendPattern("[' '][XXX][XX][X]]")
          .toFormatter(Locale.ENGLISH)
          .withResolverStyle(ResolverStyle.STRICT);

  /** How a text is read; null if it is not of the format. */
  @FunctionalInterface
  private interface Way {
    Reading read(String text);
  }

  /** From 1982 to 2119, as spreadsheets count days. */
  private static final Pattern DAYS = Pattern.compile("[3-7]\\d{4}(\\.\\d+)?");

  private static final Pattern DAY_AND_MONTH =
      Pattern.compile("(M{1,2}[/.-]d{1,2}|d{1,2}[/.-]M{1,2})\\b");

  private static final Pattern FRACTION = Pattern.compile("\\.0*[1-9]");

  private final String name;
  private final Way way;

  private TimeFormat(String name, Way way) {
    this.name = name;
    this.way = way;
  }

  /** How the day and the month stand at its beginning: {@code MM/dd}; null for other formats. */
  String dayAndMonth() {
    Matcher beginning = DAY_AND_MONTH.matcher(name);
    return beginning.lookingAt() ? beginning.group() : null;
  }

  /**
   * The format of a name ({@code iso}, {@code epoch-seconds}, {@code epoch-milliseconds}, {@code
   * excel-days}) or a pattern of {@link DateTimeFormatter}, with English names.
   *
   * @throws IllegalArgumentException if it is neither
   */
  static TimeFormat of(String name) {
    return new TimeFormat(
        name,
        switch (name) {
          case "iso" -> text -> written(text, ISO);
          case "epoch-seconds" -> text -> epoch(text, "\\d{9,10}(\\.0+)?", 1000);
          case "epoch-milliseconds" -> text -> epoch(text, "\\d{12,13}(\\.0+)?", 1);
          case "excel-days" -> TimeFormat::days;
          default -> {
            DateTimeFormatter formatter = formatter(name);
            yield text -> written(text, formatter);
          }
        });
  }

  private static Reading epoch(String text, String digits, int milliseconds) {
    if (!text.matches(digits)) {
      return null;
    }
    int point = text.indexOf('.');
    long number = Long.parseLong(point < 0 ? text : text.substring(0, point));
    return new Reading(Instant.ofEpochMilli(number * milliseconds));
  }

  private static Reading days(String text) {
    return DAYS.matcher(text).matches()
        ? new Reading(
            null,
            DateUtil.getLocalDateTime(Double.parseDouble(text), false, true),
            !FRACTION.matcher(text).find())
        : null;
  }

  /** Strict, so that the 30th of February is no time; which needs the year without an era. */
  private static DateTimeFormatter formatter(String pattern) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern.replace('y', 'u'))
        .toFormatter(Locale.ENGLISH)
        .withResolverStyle(ResolverStyle.STRICT);
  }

  /** The reading of a text, null if it is not of this format. */
  Reading read(String text) {
    return way.read(text);
  }

  private static Reading written(String text, DateTimeFormatter formatter) {
    try {
      TemporalAccessor parsed =
          formatter.parseBest(text, Instant::from, LocalDateTime::from, LocalDate::from);
      if (parsed instanceof Instant instant) {
        return new Reading(instant);
      }
      return parsed instanceof LocalDateTime local
          ? new Reading(null, local, false)
          : new Reading(null, LocalDate.from(parsed).atStartOfDay(), true);
    } catch (DateTimeException otherFormat) {
      return null;
    }
  }

  /** An offset such as {@code -0600}, {@code +05:30} or {@code Z}; null if it is none. */
  static ZoneOffset offset(String text) {
    try {
      return ZoneOffset.of(text.equals("UTC") ? "Z" : text);
    } catch (DateTimeException none) {
      return null;
    }
  }
}
