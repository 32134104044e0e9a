package org.fishmarket.load.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** The format since Excel 2007: XML files in a zip (Office Open XML). */
final class ZippedWorkbook implements Workbook.Reader {
  /** What the files of a workbook may hold together, inflated. */
  private static final long LARGEST = 48L << 20;

  /** Two for each sheet, and some more. */
  private static final int MOST_ENTRIES = 2000;

  private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, true);

  private final byte[] bytes;

  /**
   * @throws IOException if it inflates too far
   */
  ZippedWorkbook(byte[] bytes) throws IOException {
    this.bytes = bytes;
    check();
  }

  /** The library inflates what it is given, into memory. */
  private void check() throws IOException {
    byte[] buffer = new byte[1 << 16];
    long inflated = 0;
    int entries = 0;
    boolean workbook = false;
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry; (entry = zip.getNextEntry()) != null; ) {
        workbook |= entry.getName().startsWith("xl/");
        for (int read; (read = zip.read(buffer)) >= 0; ) {
          inflated += read;
          if (inflated > LARGEST || ++entries > MOST_ENTRIES + LARGEST / buffer.length) {
            throw new WorkbookException(
                "a workbook that inflates to over " + (LARGEST >> 20) + " MB");
          }
        }
      }
    }
    if (!workbook) {
      throw new NoWorkbookException();
    }
  }

  private ReadableWorkbook open() throws IOException {
    return new ReadableWorkbook(new ByteArrayInputStream(bytes), WITH_FORMATS);
  }

  @Override
  public List<String> sheets() throws IOException {
    try (ReadableWorkbook workbook = open()) {
      return workbook.getSheets().map(Sheet::getName).toList();
    }
  }

  @Override
  public boolean read(String sheet, SheetText into) throws IOException {
    try (ReadableWorkbook workbook = open()) {
      Optional<Sheet> found = workbook.findSheet(sheet);
      if (found.isPresent()) {
        cells(found.get(), workbook.isDate1904(), into);
      }
      return found.isPresent();
    }
  }

  private static void cells(Sheet sheet, boolean from1904, SheetText into) throws IOException {
    try (Stream<Row> rows = sheet.openStream()) {
      for (Iterator<Row> each = rows.iterator(); each.hasNext(); ) {
        for (Cell cell : each.next()) {
          String value = cell == null ? null : value(cell, from1904);
          if (value != null) {
            into.cell(cell.getAddress().getRow(), cell.getColumnIndex(), value);
          }
        }
      }
    }
  }

  private static String value(Cell cell, boolean from1904) {
    CellType type = cell.getType();
    if (type == CellType.NUMBER || type == CellType.FORMULA && isNumber(cell.getRawValue())) {
      int format = cell.getDataFormatId() == null ? 0 : cell.getDataFormatId();
      double number = Double.parseDouble(cell.getRawValue());
      return SheetText.number(number, format, cell.getDataFormatString(), from1904);
    }
    return type == CellType.ERROR ? null : cell.getText();
  }

  private static boolean isNumber(String raw) {
    return raw != null && raw.matches("-?\\d+(\\.\\d+)?([eE][+-]?\\d+)?");
  }
}
