package org.fishmarket.load.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The rows of a CSV stream below its header. Blank lines between rows are none. A row that a bare
 * line end broke into pieces is one row that cannot be read, not several: its pieces are recognised
 * by adding up to the header's width.
 */
final class CsvRows {
  /**
   * One row.
   *
   * @param line on which it begins, from 1
   * @param cells null if they cannot be told apart
   * @param length in bytes
   * @param problem why it cannot be read, null if it can
   */
  record Line(long line, List<String> cells, long length, String problem) {}

  private static final int ROWS_ABOVE_DATA = 20;

  private final CsvBytes records;
  private final Pattern separator;
  private final CSVFormat format;
  private final CsvHeader header;

  /** Rows read ahead, to see whether they are pieces of one. */
  private final Deque<Line> ahead = new ArrayDeque<>();

  private Line pushedBack;

  /**
   * Reads on to the header.
   *
   * @param columns those the header is known by
   */
  CsvRows(InputStream in, char delimiter, Collection<String> columns) throws IOException {
    this(new CsvBytes(in, delimiter), delimiter, columns);
  }

  /** As above, with records cut by other rules. */
  CsvRows(CsvBytes records, char delimiter, Collection<String> columns) throws IOException {
    this.records = records;
    this.separator = Pattern.compile(String.valueOf(delimiter), Pattern.LITERAL);
    this.format = CSVFormat.DEFAULT.builder().setDelimiter(delimiter).get();
    this.header = find(columns);
  }

  /** The first row that holds all columns; of the first rows, the one that holds most of them. */
  private CsvHeader find(Collection<String> columns) throws IOException {
    CsvHeader best = new CsvHeader(List.of());
    int lacking = columns.size();
    for (int i = 0; i < ROWS_ABOVE_DATA && lacking > 0; i++) {
      Line line = read();
      if (line == null) {
        break;
      }
      // a name in another encoding does not hide the others
      CsvHeader row = new CsvHeader(line.cells() == null ? List.of() : line.cells());
      int missing = row.missing(columns).size();
      if (missing < lacking) {
        lacking = missing;
        best = row;
      }
    }
    return best;
  }

  /** Has no columns if none of the first rows holds any that it is known by. */
  CsvHeader header() {
    return header;
  }

  /** The next row, null at the end. */
  Line next() throws IOException {
    if (ahead.isEmpty()) {
      Line line = read();
      if (line == null || !isPiece(line)) {
        return checked(line);
      }
      gather(line);
    }
    return ahead.remove();
  }

  private boolean isPiece(Line line) {
    return line.problem() == null && line.cells().size() < header.width();
  }

  /** Reads on from a short row while the rows may be its further pieces. */
  private void gather(Line first) throws IOException {
    List<Line> pieces = new ArrayList<>(List.of(checked(first)));
    int width = first.cells().size();
    long length = first.length();
    while (width < header.width() && pieces.size() <= header.width()) {
      Line line = read();
      // the last cell of a piece and the first of the next are one
      if (line == null || !isPiece(line) || width + line.cells().size() - 1 > header.width()) {
        pushedBack = line;
        break;
      }
      pieces.add(checked(line));
      width += line.cells().size() - 1;
      length += line.length();
    }
    if (pieces.size() > 1 && width == header.width()) {
      String problem = "a row broken by bare line ends into " + pieces.size() + " pieces";
      ahead.add(new Line(first.line(), null, length, problem));
    } else {
      ahead.addAll(pieces);
    }
  }

  private Line checked(Line line) {
    if (line == null || line.problem() != null || line.cells().size() == header.width()) {
      return line;
    }
    String problem =
        "the row has %d fields, the header %d".formatted(line.cells().size(), header.width());
    return new Line(line.line(), null, line.length(), problem);
  }

  /** The next row that is not blank, whatever its width; null at the end. */
  private Line read() throws IOException {
    if (pushedBack != null) {
      Line line = pushedBack;
      pushedBack = null;
      return line;
    }
    while (true) {
      CsvBytes.Raw raw = records.next();
      if (raw == null) {
        return null;
      }
      if (raw.problem() != null) {
        return new Line(raw.line(), null, raw.length(), raw.problem());
      }
      String text = new String(raw.bytes(), StandardCharsets.UTF_8);
      if (raw.line() == 1 && text.startsWith("\uFEFF")) {
        text = text.substring(1);
      }
      if (!text.isBlank()) {
        return parse(raw, text);
      }
    }
  }

  private Line parse(CsvBytes.Raw raw, String text) {
    List<String> cells;
    try {
      cells = cells(text);
    } catch (IOException | UncheckedIOException broken) {
      return new Line(raw.line(), null, raw.length(), "the row's quotes are broken");
    }
    if (cells == null) {
      return new Line(raw.line(), null, raw.length(), "a bare carriage return breaks the row");
    }
    // a replaced character would be lost silently
    String problem =
        Utf8.whole(ByteBuffer.wrap(raw.bytes()), text)
            ? null
            : "the row is not UTF-8: save the table as \"CSV UTF-8\"";
    return new Line(raw.line(), cells, raw.length(), problem);
  }

  /** The cells of one row; null if the text holds several. */
  private List<String> cells(String text) throws IOException {
    String row = text.substring(0, text.length() - lineEnd(text));
    // a parser costs more than a row without quotes, and there may be very many
    if (row.indexOf('"') < 0 && row.indexOf('\r') < 0) {
      return List.of(separator.split(row, -1));
    }
    try (CSVParser parser = CSVParser.parse(text, format)) {
      List<CSVRecord> found = parser.getRecords();
      return found.size() == 1 ? found.get(0).toList() : null;
    }
  }

  private static int lineEnd(String text) {
    return text.endsWith("\r\n") ? 2 : text.endsWith("\n") || text.endsWith("\r") ? 1 : 0;
  }
}
