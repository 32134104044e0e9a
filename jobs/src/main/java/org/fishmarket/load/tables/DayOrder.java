package org.fishmarket.load.tables;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether the dates of a table begin with the day or with the month, which depends on the language
 * of whoever exported it: settled over the whole table, as {@code 04/03} alone does not tell.
 */
final class DayOrder {
  private static final int MONTHS = 12;

  private final Set<String> columns = new HashSet<>();
  private final Pattern date;
  private final boolean monthFirst;
  private boolean sawMonthFirst;
  private boolean sawDayFirst;

  /**
   * @param written such as {@code MM/dd}
   */
  private DayOrder(String written) {
    String separator = written.replaceAll("[Md]", "");
    date = Pattern.compile("\\s*(\\d{1,2})(" + Pattern.quote(separator) + ")(\\d{1,2})(?!\\d)(.*)");
    monthFirst = written.startsWith("M");
  }

  /**
   * The order in which some times are meant to be written.
   *
   * @return null if none is meant, or the mapping means several
   */
  static DayOrder meant(List<TimeCell> times) {
    Set<String> written = new HashSet<>();
    Set<String> columns = new HashSet<>();
    for (TimeCell time : times) {
      for (TimeFormat format : time.formats()) {
        if (format.dayAndMonth() != null && !time.settledById()) {
          written.add(format.dayAndMonth());
          columns.addAll(time.cell().columns());
        }
      }
    }
    if (written.size() != 1) {
      return null;
    }
    DayOrder order = new DayOrder(written.iterator().next());
    order.columns.addAll(columns);
    return order;
  }

  /** Looks at a row before any is read. */
  void see(Row row) {
    for (String column : columns) {
      String text = row.cell(column);
      Matcher found = date.matcher(text == null ? "" : text);
      if (found.matches()) {
        int first = Integer.parseInt(found.group(1));
        int second = Integer.parseInt(found.group(3));
        sawMonthFirst |= first <= MONTHS && second > MONTHS;
        sawDayFirst |= first > MONTHS && second <= MONTHS;
      }
    }
  }

  /**
   * Ends the looking.
   *
   * @return whether the table has the other order than is meant
   * @throws IOException if some dates can only be read in the one order, and some only in the other
   */
  boolean turned() throws IOException {
    if (sawMonthFirst && sawDayFirst) {
      throw new IOException(
          "some of its dates begin with the month and some with the day, and not all tell which");
    }
    return monthFirst ? sawDayFirst : sawMonthFirst;
  }

  /** The row with its dates in the order that is meant. */
  Row turned(Row row) {
    return column -> {
      String text = row.cell(column);
      Matcher found = date.matcher(text == null || !columns.contains(column) ? "" : text);
      return found.matches()
          ? found.group(3) + found.group(2) + found.group(1) + found.group(4)
          : text;
    };
  }
}
