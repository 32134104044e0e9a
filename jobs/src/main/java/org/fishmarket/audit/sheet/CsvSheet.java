package org.fishmarket.audit.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.fishmarket.audit.coded.Columns;

/** A sheet to be filled in with a spreadsheet: the columns that come back, then the text. */
public final class CsvSheet {
  private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\\t\\r].*", Pattern.DOTALL);

  private CsvSheet() {}

  /**
   * Writes a coder's sheet with empty codes.
   *
   * @throws IOException if it cannot be written
   */
  public static void write(CodingSheet sheet, PrivateFolder folder, String name)
      throws IOException {
    write(sheet, id -> "", folder.create(name));
  }

  /**
   * Writes a sheet with empty codes into a new file of its own.
   *
   * @param notes gives a post's note, which the one who fills it in should know of
   * @throws IOException if it cannot be written
   */
  public static void write(CodingSheet sheet, UnaryOperator<String> notes, Path file)
      throws IOException {
    write(sheet, notes, PrivateFolder.createFile(file));
  }

  private static void write(CodingSheet sheet, UnaryOperator<String> notes, OutputStream file)
      throws IOException {
    try (Writer writer = new OutputStreamWriter(file, StandardCharsets.UTF_8);
        CSVPrinter printer = new CSVPrinter(writer, CSVFormat.RFC4180)) {
      // a byte order mark tells spreadsheets that it is UTF-8
      writer.write('\uFEFF');
      List<String> header = new ArrayList<>(Columns.BACK);
      header.add(Columns.TEXT);
      printer.printRecord(header);
      for (CodingSheet.Item item : sheet.items()) {
        printer.printRecord(
            sheet.sample(),
            sheet.coder(),
            item.id(),
            "",
            "",
            "",
            notes.apply(item.id()),
            harmless(item.text()));
      }
    }
  }

  /** Text that a spreadsheet would take for a formula gets an apostrophe before it. */
  private static String harmless(String text) {
    return FORMULA.matcher(text).matches() ? "'" + text : text;
  }
}
