package org.fishmarket.load.date;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A way to read the dates of a file, such as {@code Jun 4, 2018, 3:43 PM}, {@code 4. Juni 2018 um
 * 15:43} or {@code 2018年6月4日 15:43}: the names of months in its language and, where months are
 * numbers, which of two numbers is the day. It is settled over all dates of the file: one that can
 * only be read in one way decides for the others.
 */
public final class DateReading {
  private static final Pattern TIME =
      Pattern.compile(
          "(\\d{1,2})\\s?(?::|h|時|时|點|点|시)\\s?(\\d{2})(?:\\s?(?::|분|分)\\s?(\\d{2})(?:秒|초)?|분|分)?");

  /** As in the north of Europe, where no colon is used. */
  private static final Pattern DOTTED = Pattern.compile("(\\d{1,2})\\.(\\d{2})(?![.\\d])");

  private static final Pattern AFTERNOON =
      Pattern.compile(
          "(?<![\\p{L}])(?:p\\.?\\s?m\\.?|μ\\.?μ\\.?|오후|下午|午後|晚上|م|मध्यान्ह|ch)(?![\\p{L}])");
  private static final Pattern MORNING =
      Pattern.compile("(?<![\\p{L}])(?:a\\.?\\s?m\\.?|π\\.?μ\\.?|오전|上午|午前|凌晨|早上|ص|sa)(?![\\p{L}])");
  private static final Pattern NUMBER = Pattern.compile("\\d+");
  private static final Pattern ASIAN =
      Pattern.compile("(\\d{4})\\s?(?:年|년)\\s?(\\d{1,2})\\s?(?:月|월)\\s?(\\d{1,2})\\s?(?:日|일)?");
  private static final int BUDDHIST = 543;

  /** Dates by which the language is chosen; only what is then left is tried on all. */
  private static final int SAMPLE = 200;

  /** Which number is the month where all are numbers. */
  private enum Order {
    DAY_FIRST,
    MONTH_FIRST
  }

  private final MonthNames names;
  private final Order order;

  private DateReading(MonthNames names, Order order) {
    this.names = names;
    this.order = order;
  }

  /**
   * Settles how dates are to be read.
   *
   * @param dates as the file writes them; a few may be none
   * @return null if most of them can be read in no way
   * @throws Ambiguous if they can be read in several that differ
   */
  public static DateReading of(List<String> dates) throws Ambiguous {
    List<String> distinct = dates.stream().distinct().toList();
    int step = Math.max(1, distinct.size() / SAMPLE);
    List<String> sample =
        IntStream.range(0, distinct.size())
            .filter(i -> i % step == 0)
            .mapToObj(distinct::get)
            .toList();
    List<DateReading> possible =
        differing(
            MonthNames.languages().stream()
                .flatMap(names -> Stream.of(Order.values()).map(o -> new DateReading(names, o)))
                .toList(),
            sample);
    List<DateReading> left = possible.size() > 1 ? differing(possible, distinct) : possible;
    if (left.size() > 1) {
      throw new Ambiguous();
    }
    return left.isEmpty() ? null : left.get(0);
  }

  /**
   * Of the readings that read most dates, more than half, and leave fewest letters unread: one of
   * each that come to the same.
   */
  private static List<DateReading> differing(List<DateReading> readings, List<String> dates) {
    Map<List<LocalDateTime>, DateReading> differing = new LinkedHashMap<>();
    int most = dates.size() / 2 + 1;
    long fewest = Long.MAX_VALUE;
    for (DateReading reading : readings) {
      List<LocalDateTime> read = new ArrayList<>();
      dates.forEach(date -> read.add(reading.read(date)));
      int many = (int) read.stream().filter(date -> date != null).count();
      if (many < most) {
        continue;
      }
      long left = dates.stream().mapToLong(reading::lettersLeft).sum();
      if (many > most || left < fewest) {
        most = many;
        fewest = left;
        differing.clear();
      }
      if (left == fewest) {
        differing.putIfAbsent(read, reading);
      }
    }
    return List.copyOf(differing.values());
  }

  private long lettersLeft(String date) {
    String text = MonthNames.folded(date);
    MonthNames.Found month = names.in(text);
    return (month == null ? text : month.rest()).codePoints().filter(Character::isLetter).count();
  }

  /** Dates that can be read in several ways. */
  public static final class Ambiguous extends Exception {
    Ambiguous() {
      super("its dates can be read in more than one way");
    }
  }

  /** The date and time of no zone; at midnight if only a date is given; null if it is none. */
  public LocalDateTime read(String date) {
    String text = MonthNames.folded(date);
    try {
      Matcher asian = ASIAN.matcher(text);
      if (asian.find()) {
        String rest = text.substring(0, asian.start()) + " " + text.substring(asian.end());
        LocalDate day = LocalDate.of(number(asian, 1), number(asian, 2), number(asian, 3));
        return day.atTime(time(rest, TIME));
      }
      MonthNames.Found month = names.in(text);
      return month == null ? inNumbers(text) : named(month);
    } catch (DateTimeException | NumberFormatException none) {
      return null;
    }
  }

  private LocalDateTime named(MonthNames.Found month) {
    Pattern clock = TIME.matcher(month.rest()).find() ? TIME : DOTTED;
    List<Integer> numbers = numbers(clock.matcher(month.rest()).replaceFirst(" "));
    if (numbers.size() != 2) {
      return null;
    }
    boolean yearFirst = numbers.get(0) > 31;
    int year = numbers.get(yearFirst ? 0 : 1);
    int day = numbers.get(yearFirst ? 1 : 0);
    return day(year, month.month(), day).atTime(time(month.rest(), clock));
  }

  private LocalDateTime inNumbers(String text) {
    List<Integer> numbers = numbers(TIME.matcher(text).replaceFirst(" "));
    if (numbers.size() != 3) {
      return null;
    }
    LocalTime time = time(text, TIME);
    if (numbers.get(0) > 31) {
      return day(numbers.get(0), numbers.get(1), numbers.get(2)).atTime(time);
    }
    boolean dayFirst = order == Order.DAY_FIRST;
    return day(numbers.get(2), numbers.get(dayFirst ? 1 : 0), numbers.get(dayFirst ? 0 : 1))
        .atTime(time);
  }

  /** Years of four digits only: of two, nobody can tell day and year apart. */
  private static LocalDate day(int year, int month, int day) {
    if (year < 1900 || year > 2100 + BUDDHIST) {
      throw new DateTimeException("no year");
    }
    return LocalDate.of(year > 2100 ? year - BUDDHIST : year, month, day);
  }

  private static List<Integer> numbers(String text) {
    return NUMBER.matcher(text).results().map(MatchResult::group).map(Integer::valueOf).toList();
  }

  private static int number(MatchResult found, int group) {
    return found.group(group) == null ? 0 : Integer.parseInt(found.group(group));
  }

  private static LocalTime time(String text, Pattern clock) {
    Matcher time = clock.matcher(text);
    if (!time.find()) {
      return LocalTime.MIDNIGHT;
    }
    int hour = number(time, 1);
    if (AFTERNOON.matcher(text).find() && hour < 12) {
      hour += 12;
    } else if (MORNING.matcher(text).find() && hour == 12) {
      hour = 0;
    }
    return LocalTime.of(hour, number(time, 2), time.groupCount() > 2 ? number(time, 3) : 0);
  }
}
