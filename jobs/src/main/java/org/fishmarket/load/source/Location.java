package org.fishmarket.load.source;

import java.io.Serializable;

/**
 * Where the bytes of a file are: a file of a Hadoop file system, or an entry of a zip on one; or a
 * sheet of a workbook that either of them is.
 *
 * @param path of the file or of the zip
 * @param entry name of the entry in the zip; null for a file of its own
 * @param sheet name of the sheet, which is read as CSV; null if it is not one
 * @param bytes its size, uncompressed for an entry; of a sheet the workbook's
 */
public record Location(String path, String entry, String sheet, long bytes)
    implements Serializable {

  /** A file of its own. */
  public static Location file(String path, long bytes) {
    return new Location(path, null, null, bytes);
  }

  /** A sheet of this workbook. */
  public Location sheet(String name) {
    return new Location(path, entry, name, bytes);
  }

  /** Whether it is a whole file of a file system, whose bytes stand there as they are read. */
  boolean stored() {
    return entry == null && sheet == null;
  }
}
