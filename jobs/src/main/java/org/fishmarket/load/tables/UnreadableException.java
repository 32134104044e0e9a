package org.fishmarket.load.tables;

/**
 * A cell does not hold what its column is said to hold, so the record is not understood. The
 * message is the reason for the quarantine: it names the field and holds nothing of the cell.
 */
final class UnreadableException extends Exception {
  UnreadableException(String field, String problem) {
    super(field + ": " + problem);
  }
}
