package org.fishmarket.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.fishmarket.report.ReportJob;
import picocli.CommandLine.Option;

/** What a researcher adds to the report. */
final class ReportOptions {
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
      parameters.put("notes", notes().isBlank() ? "none" : hash(notes()));
    }
    return parameters;
  }

  ReportJob job() {
    return file == null ? new ReportJob() : new ReportJob(notes());
  }

  private String notes() {
    if (notes == null) {
      notes = NotesFile.read(file);
    }
    return notes;
  }

  private static String hash(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return "sha256 " + HexFormat.of().formatHex(digest.digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
