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

/** One way to write a time. */
final class TimeFormat {
  /**
   * What a text says in this format: exactly one of the two.
   *
   * @param instant if the text names its zone
   * @param local if it names none
   */
  record Reading(Instant instant, LocalDateTime local) {}

  /** ISO 8601 and its relatives: T or a blank, seconds or none, any offset or none. */
  private static final DateTimeFormatter ISO =
      new DateTimeFormatterBuilder()
          .appendPattern("uuuu-MM-dd[['T'][' ']HH:mm[:ss]")
          .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
          .appendPattern("[' '][XXX][XX][X]]")
          .toFormatter(Locale.ENGLISH)
          .withResolverStyle(ResolverStyle.STRICT);

  private final String digits;
  private final long perSecond;
  private final DateTimeFormatter formatter;

  private TimeFormat(String digits, long perSecond, DateTimeFormatter formatter) {
    this.digits = digits;
    this.perSecond = perSecond;
    this.formatter = formatter;
  }

  /**
   * The format of a name ({@code iso}, {@code epoch-seconds}, {@code epoch-milliseconds}) or a
   * pattern of {@link DateTimeFormatter}, with English names.
   *
   * @throws IllegalArgumentException if it is neither
   */
  static TimeFormat of(String name) {
    return switch (name) {
      case "iso" -> new TimeFormat(null, 0, ISO);
      case "epoch-seconds" -> new TimeFormat("\\d{9,10}(\\.0+)?", 1, null);
      case "epoch-milliseconds" -> new TimeFormat("\\d{12,13}(\\.0+)?", 1000, null);
      default -> new TimeFormat(null, 0, formatter(name));
    };
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
    if (formatter == null) {
      return text.matches(digits)
          ? new Reading(Instant.ofEpochMilli(whole(text) * 1000 / perSecond), null)
          : null;
    }
    try {
      TemporalAccessor parsed =
          formatter.parseBest(text, Instant::from, LocalDateTime::from, LocalDate::from);
      if (parsed instanceof Instant instant) {
        return new Reading(instant, null);
      }
      return parsed instanceof LocalDateTime local
          ? new Reading(null, local)
          : new Reading(null, LocalDate.from(parsed).atStartOfDay());
    } catch (DateTimeException otherFormat) {
      return null;
    }
  }

  private static long whole(String digits) {
    int point = digits.indexOf('.');
    return Long.parseLong(point < 0 ? digits : digits.substring(0, point));
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
