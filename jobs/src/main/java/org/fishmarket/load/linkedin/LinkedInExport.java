package org.fishmarket.load.linkedin;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.fishmarket.load.record.Platform;
import org.fishmarket.load.record.Sink;
import org.fishmarket.load.source.CsvTable;
import org.fishmarket.load.source.Format;
import org.fishmarket.load.source.Head;
import org.fishmarket.load.source.SourceFile;

/**
 * Shares, reshares, comments and reactions of a member's data export. The export names its owner
 * nowhere but in the profile, by the full name, so the owner is whoever the archive belongs to.
 */
final class LinkedInExport implements Format {
  @Override
  public String name() {
    return "linkedin-export";
  }

  @Override
  public String about() {
    return "LinkedIn export: \"Data privacy\", get a copy of your data, the larger " + "archive.";
  }

  @Override
  public Platform platform() {
    return Platform.LINKEDIN;
  }

  @Override
  public boolean recognises(Head head) {
    return Sheet.of(head) != null;
  }

  @Override
  public String ignored(Head head) {
    List<String> missing = Sheet.of(head).missing(head);
    return missing.isEmpty()
        ? null
        : "not the table that LinkedIn writes: its header lacks " + String.join(", ", missing);
  }

  @Override
  public void read(SourceFile file, Sink sink) throws IOException {
    Sheet sheet = Sheet.of(Head.of(file));
    if (sheet == null) {
      throw new IOException("its header is that of no table of LinkedIn's");
    }
    boolean escaped = sheet == Sheet.COMMENTS && BackslashQuotes.in(file, sheet.columns);
    try (InputStream in = file.open()) {
      CsvTable.read(
          escaped ? new BackslashQuotes(in) : in,
          ',',
          sheet.columns,
          sink,
          row -> new SheetRow(sheet, row).deliver(sink));
    }
  }
}
