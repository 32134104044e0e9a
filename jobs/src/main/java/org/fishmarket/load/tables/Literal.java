package org.fishmarket.load.tables;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a list as JSON or Python writes it into a cell: {@code ["a", "b"]}, {@code ['a', {'id':
 * '1'}]}. Only data is read; nothing is evaluated. Values are strings (numbers as they stand),
 * null, lists and maps.
 */
final class Literal {
  private static final int DEEPEST = 32;

  private final String text;
  private int pos;

  private Literal(String text) {
    this.text = text;
  }

  /**
   * The elements of a list; a value that is no list is a list of one.
   *
   * @return null if the text is broken
   */
  static List<Object> list(String text) {
    Literal literal = new Literal(text);
    try {
      Object value = literal.value(0);
      literal.blanks();
      if (literal.pos < text.length()) {
        return null;
      }
      if (value instanceof List<?> list) {
        return new ArrayList<>(list);
      }
      return value == null ? List.of() : List.of(value);
    } catch (IllegalStateException | IndexOutOfBoundsException | NumberFormatException broken) {
      return null;
    }
  }

  private Object value(int depth) {
    if (depth > DEEPEST) {
      throw new IllegalStateException("nested too deep");
    }
    blanks();
    return switch (text.charAt(pos)) {
      case '[' -> elements(']', depth);
      case '(' -> elements(')', depth);
      case '{' -> map(depth);
      case '\'', '"' -> string();
      default -> word();
    };
  }

  private List<Object> elements(char close, int depth) {
    List<Object> list = new ArrayList<>();
    pos++;
    while (!ends(close)) {
      list.add(value(depth + 1));
      separated(close);
    }
    return list;
  }

  private Map<String, Object> map(int depth) {
    Map<String, Object> map = new LinkedHashMap<>();
    pos++;
    while (!ends('}')) {
      Object key = value(depth + 1);
      blanks();
      expect(':');
      map.put(String.valueOf(key), value(depth + 1));
      separated('}');
    }
    return map;
  }

  private boolean ends(char close) {
    blanks();
    if (text.charAt(pos) != close) {
      return false;
    }
    pos++;
    return true;
  }

  private void separated(char close) {
    blanks();
    if (text.charAt(pos) != close) {
      expect(',');
    }
  }

  private void expect(char c) {
    if (text.charAt(pos++) != c) {
      throw new IllegalStateException("unexpected character");
    }
  }

  private void blanks() {
    while (pos < text.length() && Character.isWhitespace(text.charAt(pos))) {
      pos++;
    }
  }

  private String string() {
    char quote = text.charAt(pos++);
    StringBuilder result = new StringBuilder();
    char c;
    while ((c = text.charAt(pos++)) != quote) {
      if (c == '\\') {
        result.appendCodePoint(escaped(text.charAt(pos++)));
      } else {
        result.append(c);
      }
    }
    return result.toString();
  }

  private int escaped(char c) {
    return switch (c) {
      case 'n' -> '\n';
      case 't' -> '\t';
      case 'r' -> '\r';
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'x' -> hex(2);
      case 'u' -> hex(4);
      case 'U' -> hex(8);
      default -> c;
    };
  }

  private int hex(int length) {
    int point = Integer.parseInt(text.substring(pos, pos + length), 16);
    if (!Character.isValidCodePoint(point)) {
      throw new IllegalStateException("no character");
    }
    pos += length;
    return point;
  }

  /** A number or a name; none of the names for nothing is a value. */
  private String word() {
    int from = pos;
    while (pos < text.length() && (Character.isLetterOrDigit(at()) || "+-._".indexOf(at()) >= 0)) {
      pos++;
    }
    if (pos == from) {
      throw new IllegalStateException("no value");
    }
    String word = text.substring(from, pos);
    return word.equals("None") || word.equals("null") || word.equals("nan") ? null : word;
  }

  private char at() {
    return text.charAt(pos);
  }
}
