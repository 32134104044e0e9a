package org.fishmarket.compare.time;

import static org.apache.spark.sql.functions.date_trunc;

import java.util.Locale;
import java.util.SortedMap;
import org.apache.spark.sql.Column;

/** Lengths of time that posts are counted by. Weeks begin on Monday; all in UTC. */
enum Period {
  WEEK(80 * 12 / 52),
  MONTH(84),
  QUARTER(84 * 3),
  YEAR(Integer.MAX_VALUE);

  /**
   * So much of the posts may lie before the first, or behind the last, of the months that count.
   */
  private static final double STRAY = 0.01;

  private final int mostMonths;

  Period(int mostMonths) {
    this.mostMonths = mostMonths;
  }

  /** As the table names it. */
  String slug() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The start of the period that a timestamp lies in; the session's time zone has to be UTC. */
  Column start(Column time) {
    return date_trunc(slug(), time);
  }

  /**
   * The shortest that makes some eighty periods at most of the time in which nearly all posts lie:
   * a few posts of wrong or far dates do not count.
   *
   * @param posts by month, counted from any month
   */
  static Period of(SortedMap<Long, Long> posts) {
    long all = posts.values().stream().mapToLong(count -> count).sum();
    long before = 0;
    long first = Long.MAX_VALUE;
    long last = Long.MIN_VALUE;
    for (var month : posts.entrySet()) {
      long with = before + month.getValue();
      if (with > STRAY * all && before < (1 - STRAY) * all) {
        first = Math.min(first, month.getKey());
        last = Math.max(last, month.getKey());
      }
      before = with;
    }
    for (Period period : values()) {
      if (last - first < period.mostMonths) {
        return period;
      }
    }
    return WEEK;
  }
}
