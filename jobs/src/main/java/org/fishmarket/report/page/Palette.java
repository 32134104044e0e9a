package org.fishmarket.report.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fishmarket.report.chart.Mark;
import org.fishmarket.report.model.Cohort;

/**
 * The colour and shape of each cohort, the same in all charts. More cohorts than can be told apart
 * get none: their names stand beside each mark anyway.
 */
final class Palette {
  private final Map<String, Integer> styles = new HashMap<>();
  private final Map<String, Integer> numbers = new HashMap<>();

  Palette(List<Cohort> cohorts) {
    List<String> names = new ArrayList<>(cohorts.stream().map(Cohort::cohort).toList());
    names.forEach(name -> numbers.put(name, numbers.size()));
    if (names.size() <= Mark.STYLES) {
      names.sort(java.util.Comparator.nullsLast(java.util.Comparator.naturalOrder()));
      names.forEach(name -> styles.put(name, styles.size() + 1));
    }
  }

  /** Their numbers in report.json with blanks between; null and what is no cohort have none. */
  String numbers(String... cohorts) {
    return Stream.of(cohorts)
        .map(numbers::get)
        .filter(Objects::nonNull)
        .map(String::valueOf)
        .collect(Collectors.joining(" "));
  }

  /** 0 for a neutral mark. */
  int style(String cohort) {
    return styles.getOrDefault(cohort, 0);
  }
}
