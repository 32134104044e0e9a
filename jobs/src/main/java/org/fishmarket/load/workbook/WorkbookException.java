package org.fishmarket.load.workbook;

import java.io.IOException;

/** Says in words of ours why a workbook is not read; what libraries say may hold its text. */
class WorkbookException extends IOException {
  private static final long serialVersionUID = 1;

  WorkbookException(String reason) {
    super(reason);
  }
}
