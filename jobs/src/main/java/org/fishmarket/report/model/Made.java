package org.fishmarket.report.model;

import java.util.List;

/**
 * With what a result was made, and from what.
 *
 * @param spark version under which the findings were computed; empty if unknown
 * @param java version likewise
 * @param hashes of the first input files, by name
 * @param hashesTotal input files with a hash
 */
public record Made(String spark, String java, List<Hash> hashes, long hashesTotal) {
  /** Nothing is known. */
  public static final Made UNKNOWN = new Made("", "", List.of(), 0);

  /** An input file by its name below the input, and its SHA-256 in hexadecimal digits. */
  public record Hash(String file, String sha256) {}
}
