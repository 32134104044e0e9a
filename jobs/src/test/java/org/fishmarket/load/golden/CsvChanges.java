package org.fishmarket.load.golden;

import static org.fishmarket.load.golden.Change.Then.LESS;
import static org.fishmarket.load.golden.Change.Then.OTHERWISE;
import static org.fishmarket.load.golden.Change.Then.SAME;
import static org.fishmarket.load.golden.Change.Then.SAME_OR_NOT_READ;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** What scrapers, spreadsheets and new versions do to a table. */
final class CsvChanges {
  private final List<List<String>> rows = new ArrayList<>();
  private final int header;

  /** A table that writes a quote inside quotes with a backslash. */
  private final boolean backslash;

  CsvChanges(String text) {
    backslash = text.contains("\\\"");
    CSVFormat.Builder format = CSVFormat.DEFAULT.builder().setIgnoreEmptyLines(false);
    if (backslash) {
      format.setEscape('\\');
    }
    try (CSVParser parser = CSVParser.parse(text.replaceFirst("^\uFEFF", ""), format.get())) {
      parser.stream().map(CSVRecord::toList).forEach(rows::add);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    // notes may stand above it
    header =
        IntStream.range(0, rows.size())
            .boxed()
            .max(Comparator.comparing((Integer i) -> rows.get(i).size()).thenComparing(i -> -i))
            .orElseThrow();
  }

  List<Change> all() {
    List<Change> changes = new ArrayList<>();
    changes.add(Change.of("written anew", SAME, written(rows, ",", "\n")));
    changes.add(Change.of("with CRLF between rows", SAME, written(rows, ",", "\r\n")));
    for (String delimiter : List.of(";", "\t")) {
      String what = "with another delimiter: " + (int) delimiter.charAt(0);
      changes.add(Change.of(what, SAME_OR_NOT_READ, written(rows, delimiter, "\n")));
    }
    changes.add(Change.of("in another order", SAME, changed(this::turned)));
    changes.add(Change.of("with one column more", SAME, changed(CsvChanges::widened)));
    List<String> names = rows.get(header);
    for (int i = 0; i < names.size(); i++) {
      int column = i;
      String name = "column " + names.get(i);
      changes.add(Change.of("without " + name, LESS, changed(row -> without(row, column))));
      changes.add(Change.of("empty " + name, LESS, below(column, cell -> "")));
      for (Habit habit : Habit.values()) {
        String other = below(column, habit::apply);
        changes.add(Change.of(name + " with " + habit.words(), OTHERWISE, other));
      }
    }
    for (Habit habit : Habit.values()) {
      String other = below(-1, habit::apply);
      changes.add(Change.of("all with " + habit.words(), OTHERWISE, other));
    }
    return changes;
  }

  /** Columns the other way round; those of one name keep their order, as it carries meaning. */
  private List<String> turned(List<String> row) {
    List<String> names = rows.get(header);
    List<String> turned = new ArrayList<>();
    for (int i = names.size() - 1; i >= 0; i--) {
      int nth =
          names.subList(i + 1, names.size()).stream().filter(names.get(i)::equals).toList().size();
      turned.add(row.get(place(names, names.get(i), nth)));
    }
    return turned;
  }

  private static int place(List<String> names, String name, int nth) {
    int[] places =
        IntStream.range(0, names.size()).filter(i -> names.get(i).equals(name)).toArray();
    return places[nth];
  }

  private static List<String> widened(List<String> row) {
    List<String> more = new ArrayList<>(row);
    boolean blank = row.stream().allMatch(String::isBlank);
    more.add(row.size() / 2, blank ? "" : "one column more");
    return more;
  }

  private static List<String> without(List<String> row, int column) {
    List<String> less = new ArrayList<>(row);
    less.remove(column);
    return less;
  }

  /** The header and the rows below it, changed. */
  private String changed(UnaryOperator<List<String>> change) {
    List<List<String>> changed = new ArrayList<>(rows);
    int width = rows.get(header).size();
    for (int i = header; i < rows.size(); i++) {
      if (rows.get(i).size() == width) {
        changed.set(i, change.apply(rows.get(i)));
      }
    }
    return written(changed, ",", "\n");
  }

  /** The cells of a column below its header changed, or of all if it is negative. */
  private String below(int column, UnaryOperator<String> change) {
    List<List<String>> changed = new ArrayList<>(rows);
    for (int i = header + 1; i < rows.size(); i++) {
      List<String> row = new ArrayList<>(rows.get(i));
      for (int j = 0; j < row.size(); j++) {
        if (column < 0 || j == column) {
          row.set(j, change.apply(row.get(j)));
        }
      }
      changed.set(i, row);
    }
    return written(changed, ",", "\n");
  }

  private String written(List<List<String>> table, String delimiter, String end) {
    StringBuilder text = new StringBuilder();
    for (List<String> row : table) {
      text.append(String.join(delimiter, row.stream().map(c -> quoted(c, delimiter)).toList()));
      text.append(end);
    }
    return text.toString();
  }

  private String quoted(String cell, String delimiter) {
    boolean plain = !cell.contains(delimiter) && !cell.matches("(?s).*[\"\r\n].*");
    return plain ? cell : '"' + cell.replace("\"", backslash ? "\\\"" : "\"\"") + '"';
  }
}
