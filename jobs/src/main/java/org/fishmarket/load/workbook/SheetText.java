package org.fishmarket.load.workbook;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.poi.ss.usermodel.DateUtil;

/** Collects the cells of a sheet, row by row and from left to right, and writes them as CSV. */
final class SheetText {
  /** The most text that a sheet may hold, in characters. */
  private static final int LONGEST = 8 << 20;

  /** Those of spreadsheets; a file may name any number. */
  private static final int LAST_ROW = 1 << 20;

  private static final int LAST_COLUMN = 1 << 14;

  /** From here on, a spreadsheet's numbers are rounded: no id and no count can be told from it. */
  private static final double ROUNDED = 1e15;

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");

  private final StringBuilder text = new StringBuilder();
  private final CSVPrinter printer;
  private final List<String> cells = new ArrayList<>();
  private int row;
  private int width;

  SheetText() throws IOException {
    printer = new CSVPrinter(text, CSVFormat.RFC4180);
  }

  /**
   * Adds a cell.
   *
   * @param at its row, from 0; not above the last one's
   * @param column from 0
   * @throws IOException if the sheet is too large, or its rows stand in no order
   */
  void cell(int at, int column, String value) throws IOException {
    if (at < row || at > LAST_ROW || column < 0 || column > LAST_COLUMN) {
      throw new WorkbookException("the workbook is broken: its cells stand in no order");
    }
    while (row < at) {
      end();
    }
    while (cells.size() < column) {
      cells.add("");
    }
    if (cells.size() == column) {
      cells.add(value);
    } else {
      cells.set(column, value);
    }
    if (text.length() + (long) value.length() > LONGEST) {
      throw new WorkbookException(
          "a sheet of over " + (LONGEST >> 20) + " million characters: save it as CSV");
    }
  }

  /** Spreadsheets keep no empty cells at a row's end, where CSV needs them. */
  private void end() throws IOException {
    width = Math.max(width, cells.size());
    while (!cells.isEmpty() && cells.size() < width) {
      cells.add("");
    }
    printer.printRecord(cells);
    cells.clear();
    row++;
    if (text.length() > LONGEST) {
      throw new WorkbookException(
          "a sheet of over " + (LONGEST >> 20) + " million characters: save it as CSV");
    }
  }

  /** All rows as UTF-8. */
  byte[] bytes() throws IOException {
    end();
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /**
   * A number as text.
   *
   * @param format the number of its format in the workbook
   * @param pattern the format itself, null if unknown
   * @param from1904 whether the workbook counts days from 1904
   */
  static String number(double value, int format, String pattern, boolean from1904) {
    if (DateUtil.isADateFormat(format, pattern) && DateUtil.isValidExcelDate(value)) {
      return time(DateUtil.getLocalDateTime(value, from1904, true));
    }
    if (!Double.isFinite(value)) {
      return "";
    }
    return Math.abs(value) < ROUNDED
        ? new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString()
        : Double.toString(value);
  }

  static String time(LocalDateTime time) {
    return time.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? time.toLocalDate().toString()
        : time.format(TIME);
  }
}
