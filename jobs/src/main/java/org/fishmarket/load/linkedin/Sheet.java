package org.fishmarket.load.linkedin;

import java.util.List;
import java.util.regex.Pattern;
import org.fishmarket.load.source.CsvHeader;
import org.fishmarket.load.source.Head;

/** The tables of the export that hold posts or reactions. */
enum Sheet {
  SHARES("shares", List.of("Date", "ShareLink", "ShareCommentary")),
  COMMENTS("comments", List.of("Date", "Link", "Message")),
  REACTIONS("reactions", List.of("Date", "Type", "Link")),

  /** Reshares without a word, which newer exports keep apart from the shares. */
  REPOSTS("instantreposts", List.of("Date", "Link"));

  /** Columns whose names no other program is known to use. */
  private static final List<String> DISTINCT = List.of("ShareLink", "ShareCommentary");

  private final String word;

  /** The columns without which the table cannot be read. */
  final List<String> columns;

  private final Pattern file;

  Sheet(String word, List<String> columns) {
    this.word = word;
    this.columns = columns;
    this.file = Pattern.compile(word + "(_\\d+)*( ?\\(\\d+\\))?\\.csv");
  }

  /**
   * The table that a file is, by its header and its name; people rename files, and put other tables
   * under these names. A table with LinkedIn's file name but another header is still meant to be
   * LinkedIn's if one of the columns is there.
   *
   * @return null if it is none of them
   */
  static Sheet of(Head head) {
    String name = head.fileName();
    if (!name.endsWith(".csv")) {
      return null;
    }
    if (CsvHeader.holds(head, ',', DISTINCT)) {
      return SHARES;
    }
    for (Sheet sheet : values()) {
      boolean named = sheet.file.matcher(name).matches();
      List<String> missing = sheet.missing(head);
      if (named && (sheet == SHARES || missing.size() < sheet.columns.size())
          || name.contains(sheet.word) && missing.isEmpty()) {
        return sheet;
      }
    }
    return null;
  }

  /** The needed columns that no row in the beginning of the file holds together. */
  List<String> missing(Head head) {
    return CsvHeader.in(head, ',', columns).missing(columns);
  }
}
