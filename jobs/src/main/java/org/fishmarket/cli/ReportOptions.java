package org.fishmarket.cli;

import java.util.Map;
import picocli.CommandLine.Option;

/** What a researcher adds to the report. */
final class ReportOptions {
  @Option(names = "--title", paramLabel = "TEXT", description = "Title of the report.")
  private String title;

  Map<String, String> parameters() {
    return title == null ? Map.of() : Map.of("title", title);
  }
}
