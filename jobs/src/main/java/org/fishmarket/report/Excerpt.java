package org.fishmarket.report;

import java.util.List;
import java.util.stream.Stream;
import org.fishmarket.report.text.Numbers;

/**
 * The rows that a chart draws: all, or the first and the last of very many.
 *
 * @param rows what is drawn
 * @param gapAfter rows before the gap; the number of rows if there is none
 * @param gap what the gap says
 */
record Excerpt<T>(List<T> rows, int gapAfter, String gap) {
  private static final int END = 10;

  static <T> Excerpt<T> of(List<T> all) {
    int left = all.size() - 2 * END;
    if (left <= 0) {
      return new Excerpt<>(all, all.size(), "");
    }
    List<T> ends =
        Stream.concat(all.stream().limit(END), all.stream().skip(all.size() - END)).toList();
    return new Excerpt<>(ends, END, Numbers.count(left) + " more between these, in the table");
  }
}
