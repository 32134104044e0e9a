package org.fishmarket.load.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The columns of a CSV file by name, in any case and without blanks around. A name that occurs
 * twice stands for both columns. Not safe to share by threads.
 */
public final class CsvHeader {
  private final Map<String, List<Integer>> places = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

  /** Each row asks for the same names again. */
  private final Map<String, List<Integer>> asked = new HashMap<>();

  private final int width;

  CsvHeader(List<String> names) {
    width = names.size();
    for (int i = 0; i < width; i++) {
      places.computeIfAbsent(names.get(i).strip(), name -> new ArrayList<>()).add(i);
    }
  }

  /**
   * The header in a file's beginning: the row among the first ones that holds most of the given
   * columns, as exports put notes above it.
   *
   * @return a header of no columns if no row holds any of them
   */
  public static CsvHeader in(Head head, char delimiter, Collection<String> columns) {
    // most files are no tables at all, and reading each as every format's takes its time
    if (columns.stream().noneMatch(head::mentions)) {
      return new CsvHeader(List.of());
    }
    try {
      return new CsvRows(new ByteArrayInputStream(head.bytes()), delimiter, columns).header();
    } catch (IOException impossible) {
      throw new UncheckedIOException("bytes in memory cannot fail", impossible);
    }
  }

  /** Whether a row in a file's beginning holds all of these columns. */
  public static boolean holds(Head head, char delimiter, Collection<String> columns) {
    return columns.stream().allMatch(head::mentions)
        && in(head, delimiter, columns).missing(columns).isEmpty();
  }

  /** The columns that the header lacks, in the order given. */
  public List<String> missing(Collection<String> columns) {
    return columns.stream().filter(column -> !has(column)).toList();
  }

  /** Whether there is such a column. */
  public boolean has(String column) {
    return !places(column).isEmpty();
  }

  int width() {
    return width;
  }

  /** Where the columns of a name stand, from 0. */
  List<Integer> places(String column) {
    return asked.computeIfAbsent(column, name -> places.getOrDefault(name, List.of()));
  }
}
