package org.fishmarket.report.page;

import java.util.List;
import java.util.stream.Stream;

/**
 * Things that come in the order of cohorts: those at the ends are shown, the others can be
 * unfolded.
 *
 * @param first those that are shown
 * @param others empty if all are
 */
record Folded<T>(List<T> first, List<T> others) {
  private static final int SHOWN = 12;

  static <T> Folded<T> of(List<T> all) {
    if (all.size() <= SHOWN) {
      return new Folded<>(all, List.of());
    }
    int end = SHOWN / 2;
    return new Folded<>(
        Stream.concat(
                all.subList(0, end).stream(), all.subList(all.size() - end, all.size()).stream())
            .toList(),
        all.subList(end, all.size() - end));
  }
}
