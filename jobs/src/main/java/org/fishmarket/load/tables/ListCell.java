package org.fishmarket.load.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Several values in one cell.
 *
 * @param cell where they stand
 * @param notation how they are written
 * @param separators the characters between them, in the notation {@code separated}
 * @param keys names of the value in elements that are maps, in the notation {@code list}
 */
record ListCell(Cell cell, Notation notation, String separators, List<String> keys) {
  /** How several values stand in one cell. */
  enum Notation {
    /** There is one value. */
    ONE,
    /** Values and separators. */
    SEPARATED,
    /** A list as JSON or Python writes it. */
    LIST,
    /** Somewhere in a text. */
    TEXT
  }

  /**
   * The values, each once, none of them blank.
   *
   * @param inText finds the values in a text
   */
  List<String> values(Row row, Function<String, List<String>> inText) throws UnreadableException {
    List<String> found =
        switch (notation) {
          case ONE, SEPARATED -> parts(row, cell);
          case LIST -> elements(row).stream().map(this::named).toList();
          case TEXT -> inText.apply(cell.text(row));
        };
    if (notation == Notation.TEXT) {
      return found;
    }
    return found.stream().map(cell::clean).filter(value -> value != null).distinct().toList();
  }

  /** The parts of another cell that is written in the same way, not yet cleaned. */
  List<String> parts(Row row, Cell from) {
    List<String> parts = new ArrayList<>();
    for (String column : from.columns()) {
      String text = row.cell(column);
      if (text == null) {
        continue;
      }
      if (notation == Notation.ONE) {
        parts.add(text);
      } else {
        split(text, parts);
      }
      return parts;
    }
    return parts;
  }

  private void split(String text, List<String> parts) {
    int from = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || separators.indexOf(text.charAt(i)) >= 0) {
        if (i > from && !text.substring(from, i).isBlank()) {
          parts.add(text.substring(from, i).strip());
        }
        from = i + 1;
      }
    }
  }

  /**
   * The elements of the list, strings or maps; empty if not given.
   *
   * @throws UnreadableException if the list is broken
   */
  List<Object> elements(Row row) throws UnreadableException {
    for (String column : cell.columns()) {
      String text = row.cell(column);
      if (text == null || cell.missing().contains(text.strip())) {
        continue;
      }
      List<Object> elements = Literal.list(text);
      if (elements == null) {
        throw new UnreadableException(cell.field(), "a list that is cut or broken");
      }
      return elements;
    }
    return List.of();
  }

  private String named(Object element) {
    if (element instanceof Map<?, ?> map) {
      for (String key : keys) {
        if (map.get(key) instanceof String text) {
          return text;
        }
      }
      return null;
    }
    return element instanceof String text ? text : null;
  }
}
