package org.fishmarket.load.workbook;

/** A file that has a workbook's name and is none, such as CSV that somebody named {@code .xls}. */
public final class NoWorkbookException extends WorkbookException {
  private static final long serialVersionUID = 1;

  NoWorkbookException() {
    super("no workbook, by its content");
  }
}
