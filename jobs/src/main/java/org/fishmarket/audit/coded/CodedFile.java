package org.fishmarket.audit.coded;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.fishmarket.models.UserException;

/**
 * One CSV that a coder sent back, from the coding page or from a spreadsheet: UTF-8 with or without
 * a byte order mark; commas, semicolons or tabs; any line ends; columns in any order, others among
 * them.
 */
final class CodedFile {
  private static final List<String> NEEDED =
      List.of(Columns.SAMPLE, Columns.CODER, Columns.POST, Columns.INTENT);

  private final Path path;
  private final List<CSVRecord> rows;
  private final Map<String, Integer> columns = new TreeMap<>();

  private CodedFile(Path path, List<CSVRecord> all) {
    this.path = path;
    rows = all.isEmpty() ? List.of() : all.subList(1, all.size());
    if (!all.isEmpty()) {
      for (int i = 0; i < all.get(0).size(); i++) {
        columns.putIfAbsent(all.get(0).get(i).strip().toLowerCase(Locale.ROOT), i);
      }
    }
  }

  /**
   * Reads a file.
   *
   * @throws UserException if it is not there, is no CSV or lacks a column
   */
  static CodedFile read(Path path) {
    if (!Files.isRegularFile(path)) {
      throw new UserException(
          "There is no file " + path + ". Give the CSV files that the coders sent back.");
    }
    try {
      String text = new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
      String bare = text.startsWith("\uFEFF") ? text.substring(1) : text;
      CSVFormat format =
          CSVFormat.DEFAULT.builder().setDelimiter(delimiter(bare)).setTrailingData(true).get();
      try (CSVParser parser = CSVParser.parse(new StringReader(bare), format)) {
        CodedFile file = new CodedFile(path, parser.getRecords());
        file.checkColumns();
        return file;
      }
    } catch (IOException | UncheckedIOException broken) {
      throw new UserException(
          path + " cannot be read as CSV. Check its quotes, or export it again.", broken);
    }
  }

  /** Which of the three the first line holds most of. */
  private static char delimiter(String text) {
    String header = text.lines().findFirst().orElse("");
    char best = ',';
    for (char other : new char[] {';', '\t'}) {
      if (header.chars().filter(c -> c == other).count()
          > header.chars().filter(c -> c == ',').count()) {
        best = other;
      }
    }
    return best;
  }

  private void checkColumns() {
    for (String column : NEEDED) {
      if (!columns.containsKey(column)) {
        throw new UserException(
            path
                + " has no column '"
                + column
                + "'. Its first line has to name the columns "
                + String.join(", ", Columns.BACK)
                + ", as the coding sheets have them.");
      }
    }
  }

  List<CSVRecord> rows() {
    return rows;
  }

  /** A cell without blanks around it and without the guard against formulas; empty if missing. */
  String cell(CSVRecord row, String column) {
    Integer at = columns.get(column);
    String cell = at == null || at >= row.size() ? "" : row.get(at).strip();
    return cell.matches("(?s)'[=+\\-@\\t\\r].*") ? cell.substring(1) : cell;
  }

  /** Where a row is, for messages: posts, as texts may hold lines. */
  String at(CSVRecord row) {
    return path.getFileName() + ", row " + row.getRecordNumber() + ": ";
  }
}
