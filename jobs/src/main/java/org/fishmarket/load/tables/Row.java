package org.fishmarket.load.tables;

/** One record of a table, whatever the table is kept in. */
@FunctionalInterface
interface Row {
  /** The text of a column as it stands; null if there is no such column or it holds nothing. */
  String cell(String column);
}
