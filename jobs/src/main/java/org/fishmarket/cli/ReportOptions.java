package org.fishmarket.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.fishmarket.report.ReportJob;
import picocli.CommandLine.Option;

/** What a researcher adds to the report. */
final class ReportOptions {
  private static final String WANTED =
      "Give a Markdown file in UTF-8 of at most 256 KB, or an empty one for no notes.";

  @Option(names = "--title", paramLabel = "TEXT", description = "Title of the report.")
  private String title;

  @Option(
      names = "--notes",
      paramLabel = "FILE.md",
      description =
          "Notes for the report's readers, in Markdown. They stay with the result; an empty file"
              + " takes them away.")
  private Path file;

  private String notes;

  Map<String, String> parameters() {
    Map<String, String> parameters = new TreeMap<>();
    if (title != null) {
      parameters.put("title", title);
    }
    if (file != null) {
      parameters.put("notes", notes().isBlank() ? "none" : TextFile.hash(notes()));
    }
    return parameters;
  }

  ReportJob job() {
    return file == null ? new ReportJob() : new ReportJob(notes());
  }

  private String notes() {
    if (notes == null) {
      notes = TextFile.read(file, "notes", WANTED);
    }
    return notes;
  }
}
