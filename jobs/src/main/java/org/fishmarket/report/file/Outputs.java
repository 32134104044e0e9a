package org.fishmarket.report.file;

import java.io.IOException;
import java.io.OutputStream;

/** Where a report's files go: a folder, an object store, or memory in a test. */
@FunctionalInterface
public interface Outputs {
  /**
   * Opens a file for writing. The caller closes it.
   *
   * @param relativePath path below the result's folder, with {@code /}: {@code csv/cohorts.csv}
   */
  OutputStream create(String relativePath) throws IOException;
}
