package org.fishmarket.cli;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Coders who fill in sheets by hand. */
final class Coders {
  private Coders() {}

  /** The rows of a sheet: sample, coder, post_id, intent, acts, unsure, note, text. */
  static List<List<String>> rows(Path sheet) {
    try {
      String text = Files.readString(sheet, StandardCharsets.UTF_8).substring(1);
      try (CSVParser parser = CSVParser.parse(new StringReader(text), CSVFormat.RFC4180)) {
        return parser.getRecords().stream().map(CSVRecord::toList).toList();
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /**
   * Fills in a coder's sheet as a spreadsheet set to semicolons would save it, texts left out.
   *
   * @param intent for a text; empty to leave the post out
   */
  static Path fillIn(Path sheets, String coder, UnaryOperator<String> intent) {
    return fillIn(sheets.resolve("coding-sheet-" + coder + ".csv"), intent);
  }

  static Path fillIn(Path sheet, UnaryOperator<String> intent) {
    List<String> lines = new ArrayList<>();
    for (List<String> row : rows(sheet)) {
      boolean header = row.get(0).equals("sample");
      String said = header ? "intent" : intent.apply(row.get(7));
      lines.add(String.join(";", row.get(0), row.get(1), row.get(2), said, row.get(4), row.get(5)));
    }
    Path file = sheet.resolveSibling("filled-in-" + sheet.getFileName());
    try {
      Files.writeString(file, "\uFEFF" + String.join("\r\n", lines) + "\r\n");
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return file;
  }
}
