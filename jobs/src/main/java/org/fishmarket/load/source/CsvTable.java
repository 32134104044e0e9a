package org.fishmarket.load.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fishmarket.load.record.Sink;

/**
 * Streams the records of a CSV file (RFC 4180, UTF-8 with or without a byte order mark) whose
 * header is found by its names, as exports put notes above it and move columns. A row that cannot
 * be read or does not fit the header is one quarantined record, and reading goes on.
 */
public final class CsvTable {
  /** Takes one row, which is begun in the sink and still needs its outcome. */
  @FunctionalInterface
  public interface Consumer {
    void row(Row row) throws IOException;
  }

  /**
   * One row, read by the names of its columns.
   *
   * @param cells as many as the header has columns
   * @param length in bytes
   */
  public record Row(CsvHeader header, List<String> cells, int length) {
    private static final Pattern BEFORE = Pattern.compile("(.+)\\[before (.+)]");

    /**
     * The cell as it stands.
     *
     * @param column a name in any case; of columns with the same name the first that is filled
     *     counts. Of tables that stand side by side, {@code URL[before Views]} is the next column
     *     {@code URL} to the left of {@code Views}
     * @return null if there is no such column or nothing but blanks in the cell
     */
    public String cell(String column) {
      for (int place : places(column)) {
        if (!cells.get(place).isBlank()) {
          return cells.get(place);
        }
      }
      return null;
    }

    private List<Integer> places(String column) {
      List<Integer> places = header.places(column);
      // asked for each cell: nearly all names are plain ones
      if (!places.isEmpty() || !column.endsWith("]")) {
        return places;
      }
      Matcher named = BEFORE.matcher(column);
      if (!named.matches()) {
        return places;
      }
      int right = header.places(named.group(2)).stream().findFirst().orElse(0);
      return header.places(named.group(1)).stream()
          .filter(place -> place < right)
          .reduce((further, nearer) -> nearer)
          .map(List::of)
          .orElse(List.of());
    }
  }

  private CsvTable() {}

  /**
   * Reads the rows below the header; those without any content are skipped.
   *
   * @param columns those the header is known by; the rows above it are no records
   * @throws IOException if there is no such header
   */
  public static void read(
      InputStream in, char delimiter, Collection<String> columns, Sink sink, Consumer consumer)
      throws IOException {
    CsvRows rows = below(in, delimiter, columns);
    for (CsvRows.Line line = rows.next(); line != null; line = rows.next()) {
      sink.begin("line " + line.line());
      int length = (int) Math.min(line.length(), Integer.MAX_VALUE);
      if (line.problem() != null) {
        sink.quarantine(line.problem(), length);
      } else if (line.cells().stream().allMatch(String::isBlank)) {
        sink.skip("empty row");
      } else {
        consumer.row(new Row(rows.header(), line.cells(), length));
      }
    }
  }

  /** Gives the rows that can be read, before they are read as records. */
  public static void look(
      InputStream in, char delimiter, Collection<String> columns, Consumer consumer)
      throws IOException {
    CsvRows rows = below(in, delimiter, columns);
    for (CsvRows.Line line = rows.next(); line != null; line = rows.next()) {
      if (line.problem() == null) {
        consumer.row(
            new Row(rows.header(), line.cells(), (int) Math.min(line.length(), Integer.MAX_VALUE)));
      }
    }
  }

  /**
   * How many rows cannot be read or do not fit the header, by which the dialect of a file can be
   * told.
   *
   * @return one more for a file that breaks in the middle or has no such header
   */
  public static long misfits(InputStream in, char delimiter, Collection<String> columns) {
    long count = 0;
    try {
      CsvRows rows = below(in, delimiter, columns);
      for (CsvRows.Line line = rows.next(); line != null; line = rows.next()) {
        count += line.problem() == null ? 0 : 1;
      }
    } catch (IOException cut) {
      count++;
    }
    return count;
  }

  private static CsvRows below(InputStream in, char delimiter, Collection<String> columns)
      throws IOException {
    CsvRows rows = new CsvRows(in, delimiter, columns);
    if (!rows.header().missing(columns).isEmpty()) {
      throw new IOException("no row holds the columns " + String.join(", ", columns));
    }
    return rows;
  }
}
