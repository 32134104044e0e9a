package org.fishmarket.load.facebook;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.regex.Pattern;
import org.fishmarket.load.record.Platform;
import org.fishmarket.load.record.Sink;
import org.fishmarket.load.source.CsvHeader;
import org.fishmarket.load.source.CsvTable;
import org.fishmarket.load.source.Format;
import org.fishmarket.load.source.Head;
import org.fishmarket.load.source.SourceFile;

/**
 * Posts of pages and groups as CrowdTangle listed them: commas, semicolons or tabs; the older
 * header and the newer one; untouched, or damaged by a spreadsheet.
 */
final class CrowdTangle implements Format {
  private static final Pattern NAME = Pattern.compile(".+\\.(csv|tsv|tab|txt)");
  private static final List<String> COMMON = List.of("Total Interactions", "URL", "Message");

  @Override
  public String name() {
    return "crowdtangle";
  }

  @Override
  public String about() {
    return "CrowdTangle's table of posts of pages or groups (Historical Report); the "
        + "service ended in 2024.";
  }

  @Override
  public Platform platform() {
    return Platform.FACEBOOK;
  }

  @Override
  public boolean recognises(Head head) {
    return NAME.matcher(head.fileName()).matches() && delimiter(head) != 0;
  }

  /** The delimiter under which the header has CrowdTangle's columns, 0 if there is none. */
  private static char delimiter(Head head) {
    for (char delimiter : new char[] {',', ';', '\t'}) {
      if (CsvHeader.holds(head, delimiter, COMMON)) {
        CsvHeader header = CsvHeader.in(head, delimiter, COMMON);
        if ((header.has("Page Name") || header.has("Group Name"))
            && (header.has("Post Created") || header.has("Created"))) {
          return delimiter;
        }
      }
    }
    return 0;
  }

  /** Such a table is a collection of its own, whatever lies beside it. */
  @Override
  public boolean selfContained() {
    return true;
  }

  @Override
  public void read(SourceFile file, Sink sink) throws IOException {
    CrowdTangleTime time;
    char delimiter;
    try (InputStream in = file.open()) {
      Head head = new Head(file.name(), in.readNBytes(Head.LENGTH), false);
      time = CrowdTangleTime.of(head.name());
      delimiter = delimiter(head);
    }
    try (InputStream in = file.open()) {
      CsvTable.read(
          in, delimiter, COMMON, sink, row -> new CrowdTangleRow(row, time).deliver(sink));
    }
  }
}
