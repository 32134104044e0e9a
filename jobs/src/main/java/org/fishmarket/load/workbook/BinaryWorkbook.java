package org.fishmarket.load.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.hssf.eventusermodel.FormatTrackingHSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFEventFactory;
import org.apache.poi.hssf.eventusermodel.HSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFRequest;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.CellRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** The binary format of Excel 97 to 2003, read record by record. */
final class BinaryWorkbook implements Workbook.Reader {
  private final byte[] bytes;

  BinaryWorkbook(byte[] bytes) {
    this.bytes = bytes;
  }

  @Override
  public List<String> sheets() throws IOException {
    Cells cells = new Cells(null, null);
    cells.read(bytes);
    return Arrays.stream(BoundSheetRecord.orderByBofPosition(cells.sheets))
        .map(BoundSheetRecord::getSheetname)
        .toList();
  }

  @Override
  public boolean read(String sheet, SheetText into) throws IOException {
    Cells cells = new Cells(sheet, into);
    cells.read(bytes);
    return cells.sheets.stream().anyMatch(bound -> bound.getSheetname().equals(sheet));
  }

  /** Passes on the cells of one sheet. */
  private static final class Cells implements HSSFListener {
    private final String wanted;
    private final SheetText into;
    private final FormatTrackingHSSFListener formats = new FormatTrackingHSSFListener(this);
    private final List<BoundSheetRecord> sheets = new ArrayList<>();
    private SSTRecord strings;
    private CellRecord formula;
    private boolean from1904;
    private int depth;
    private int sheet = -1;
    private boolean here;

    /**
     * @param wanted the sheet; null for none
     */
    Cells(String wanted, SheetText into) {
      this.wanted = wanted;
      this.into = into;
    }

    void read(byte[] bytes) throws IOException {
      HSSFRequest request = new HSSFRequest();
      request.addListenerForAllRecords(formats);
      try (POIFSFileSystem file = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
        new HSSFEventFactory().processWorkbookEvents(request, file);
      } catch (UncheckedIOException failed) {
        throw failed.getCause();
      }
    }

    @Override
    public void processRecord(Record read) {
      if (read instanceof BOFRecord) {
        begin();
      } else if (read instanceof EOFRecord) {
        depth--;
      } else if (read instanceof BoundSheetRecord bound) {
        sheets.add(bound);
      } else if (read instanceof SSTRecord shared) {
        strings = shared;
      } else if (read instanceof DateWindow1904Record window) {
        from1904 = window.getWindowing() == 1;
      } else if (here && depth == 1) {
        cell(read);
      }
    }

    /** What is common to all sheets stands first; what lies inside a sheet is a chart. */
    private void begin() {
      depth++;
      if (depth == 1) {
        BoundSheetRecord[] inOrder = BoundSheetRecord.orderByBofPosition(sheets);
        here = sheet >= 0 && sheet < inOrder.length && inOrder[sheet].getSheetname().equals(wanted);
        sheet++;
      }
    }

    private void cell(Record read) {
      if (read instanceof NumberRecord number) {
        put(number, number(number, number.getValue()));
      } else if (read instanceof LabelSSTRecord label) {
        put(label, strings.getString(label.getSSTIndex()).getString());
      } else if (read instanceof LabelRecord label) {
        put(label, label.getValue());
      } else if (read instanceof BoolErrRecord bool && bool.isBoolean()) {
        put(bool, String.valueOf(bool.getBooleanValue()));
      } else if (read instanceof FormulaRecord result) {
        formula = result;
        if (!result.hasCachedResultString()) {
          put(result, number(result, result.getValue()));
        }
      } else if (read instanceof StringRecord result && formula != null) {
        put(formula, result.getString());
      }
    }

    private String number(CellValueRecordInterface cell, double value) {
      return SheetText.number(
          value, formats.getFormatIndex(cell), formats.getFormatString(cell), from1904);
    }

    private void put(CellValueRecordInterface cell, String value) {
      try {
        into.cell(cell.getRow(), cell.getColumn(), value);
      } catch (IOException tooLarge) {
        throw new UncheckedIOException(tooLarge);
      }
    }
  }
}
