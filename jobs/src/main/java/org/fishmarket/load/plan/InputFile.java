package org.fishmarket.load.plan;

import org.fishmarket.load.source.Location;

/**
 * A file found in the input, before its format is known.
 *
 * @param location where its bytes are
 * @param input the name of the INPUT it was found in (its last path segment)
 * @param path below that INPUT, with {@code /}; for an entry of a zip, below the zip; for a sheet,
 *     below its workbook
 * @param zip path of the zip below its INPUT; null for a file of its own
 * @param refusal why it cannot be read at all, null if it can
 */
record InputFile(Location location, String input, String path, String zip, String refusal) {

  /** A sheet of this workbook: a CSV file in a folder that has the workbook's name. */
  InputFile sheet(String name) {
    String below = path + "/" + name.replace('/', '_') + ".csv";
    return new InputFile(location.sheet(name), input, below, zip, null);
  }

  InputFile refused(String reason) {
    return new InputFile(location, input, path, zip, reason);
  }
}
