package org.fishmarket.load.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the value of a field stands in a row.
 *
 * @param field its name in the mapping, for reasons
 * @param columns the columns that may hold it
 * @param combine what is made of several columns
 * @param separator stands between joined columns
 * @param transforms done to each column's text, in order
 * @param match what is taken of the text after that: the first group, or nothing where it is not
 *     found; null takes the whole
 * @param missing texts that mean that a value is not given, besides the empty one
 * @param constant the value of every row instead; null if columns hold it
 * @param otherwise where the value stands if not here; null if nowhere
 */
record Cell(
    String field,
    List<String> columns,
    Combine combine,
    String separator,
    List<Transform> transforms,
    Pattern match,
    Set<String> missing,
    String constant,
    Cell otherwise) {

  /** What is made of several columns. */
  enum Combine {
    /** The first that is given. */
    FIRST,
    /** All, one after the other; nothing if one is not given. */
    JOIN,
    /** The sum of the counts; not measured if one is not given. */
    SUM,
    /**
     * The first count above zero, else zero if one is given: for tables that write a count they
     * failed to fetch as zero.
     */
    FIRST_POSITIVE
  }

  private static final Pattern WHOLE = Pattern.compile("\\d{1,15}");
  private static final Pattern FLOAT = Pattern.compile("(\\d{1,19})\\.0+");

  /** Two thousand where points group digits, two where they do not: nobody can tell. */
  private static final Pattern THOUSANDS = Pattern.compile("\\d{1,3}\\.000");

  private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(,\\d{3}){1,4}");
  private static final Pattern ROUNDED = Pattern.compile("\\d+([.,]\\d+)?[eE]\\+?\\d+");

  /** A field that no column holds. */
  static Cell none(String field) {
    return new Cell(field, List.of(), Combine.FIRST, "", List.of(), null, Set.of(), null, null);
  }

  /** The text, null if not given. */
  String text(Row row) {
    String here = textHere(row);
    return here == null && otherwise != null ? otherwise.text(row) : here;
  }

  private String textHere(Row row) {
    if (constant != null) {
      return constant;
    }
    if (combine == Combine.JOIN) {
      List<String> parts = given(row, this::transformed);
      return parts.isEmpty() || parts.size() < columns.size()
          ? null
          : matched(String.join(separator, parts));
    }
    for (String column : columns) {
      String text = clean(row.cell(column));
      if (text != null) {
        return text;
      }
    }
    return null;
  }

  /**
   * The text as an id: whole numbers lose the decimals that a table gave them.
   *
   * @throws UnreadableException if a spreadsheet has rounded it
   */
  String id(Row row) throws UnreadableException {
    return asId(text(row));
  }

  /** A text as an id, as {@link #id} does. */
  String asId(String text) throws UnreadableException {
    if (text == null) {
      return null;
    }
    String id = text.strip();
    if (ROUNDED.matcher(id).matches()) {
      throw new UnreadableException(field, "a spreadsheet has rounded the id");
    }
    var number = FLOAT.matcher(id);
    return number.matches() ? number.group(1) : id;
  }

  /**
   * The count, null if not given.
   *
   * @throws UnreadableException if a column holds something that is no count
   */
  Long count(Row row) throws UnreadableException {
    Long here = countHere(row);
    return here == null && otherwise != null ? otherwise.count(row) : here;
  }

  private Long countHere(Row row) throws UnreadableException {
    if (combine == Combine.FIRST || combine == Combine.JOIN) {
      return asCount(textHere(row));
    }
    Long result = null;
    List<String> parts = given(row, this::clean);
    if (combine == Combine.SUM && parts.size() < columns.size()) {
      return null;
    }
    for (String part : parts) {
      long count = asCount(part);
      if (combine == Combine.SUM) {
        result = result == null ? count : Math.addExact(result, count);
      } else if (count > 0) {
        return count;
      } else {
        result = count;
      }
    }
    return result;
  }

  private Long asCount(String text) throws UnreadableException {
    if (text == null) {
      return null;
    }
    String number = text.strip();
    if (WHOLE.matcher(number).matches()) {
      return Long.valueOf(number);
    }
    var whole = FLOAT.matcher(number);
    if (!THOUSANDS.matcher(number).matches()
        && whole.matches()
        && WHOLE.matcher(whole.group(1)).matches()) {
      return Long.valueOf(whole.group(1));
    }
    if (GROUPED.matcher(number).matches()) {
      return Long.valueOf(number.replace(",", ""));
    }
    throw new UnreadableException(field, "not a count");
  }

  private List<String> given(Row row, UnaryOperator<String> cleaning) {
    List<String> parts = new ArrayList<>();
    for (String column : columns) {
      String text = cleaning.apply(row.cell(column));
      if (text != null) {
        parts.add(text);
      }
    }
    return parts;
  }

  /** What is taken of a text after the transforms, null if it then is not given. */
  String clean(String text) {
    return matched(transformed(text));
  }

  private String transformed(String text) {
    String result = given(text) ? text.replace("\r\n", "\n") : null;
    for (Transform transform : transforms) {
      result = result == null ? null : transform.apply(result);
    }
    return given(result) ? result : null;
  }

  private String matched(String text) {
    if (match == null || text == null) {
      return text;
    }
    Matcher found = match.matcher(text);
    return found.find() && given(found.group(1)) ? found.group(1) : null;
  }

  private boolean given(String text) {
    return text != null && !text.isBlank() && !missing.contains(text.strip());
  }
}
