package org.fishmarket.load.linkedin;

import java.util.regex.Pattern;

/** Undoes what the export does to the lines of a share: each line end is put between quotes. */
final class Commentary {
  private static final Pattern QUOTED_END = Pattern.compile("\"\r?\n\"");
  private static final Pattern PLAIN_END = Pattern.compile("(?<!\"\r?)\n|\n(?!\")");

  private Commentary() {}

  /**
   * Returns the text as its author wrote it.
   *
   * @param cell after parsing; null gives null
   * @return the cell itself if one of its line ends stands without quotes: then the file is not
   *     written so, and quotes beside line ends are the author's
   */
  static String asWritten(String cell) {
    return cell == null || PLAIN_END.matcher(cell).find()
        ? cell
        : QUOTED_END.matcher(cell).replaceAll("\n");
  }
}
