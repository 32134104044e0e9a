package org.fishmarket.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/**
 * Counts the records of a file without any code of the product, holding all of it in memory: lines
 * of JSON, rows below a header, elements of the lists in a script or document.
 */
public final class SecondCount {
  private static final ObjectMapper JSON = new ObjectMapper();

  private SecondCount() {}

  /** How many records a file holds. */
  public static long of(Path file) throws IOException {
    String text = Files.readString(file, StandardCharsets.UTF_8);
    String name = file.getFileName().toString();
    if (name.endsWith(".csv")) {
      return rows(text);
    }
    if (name.endsWith(".jsonl")) {
      return text.lines().filter(line -> !line.isBlank()).mapToLong(SecondCount::line).sum();
    }
    if (name.endsWith(".html")) {
      return text.split("uiBoxWhite noborder\"", -1).length - 1L;
    }
    return elements(
        JSON.readTree(text.substring(name.endsWith(".js") ? text.indexOf('=') + 1 : 0)));
  }

  /** A page of the second API holds several; a broken line is one. */
  private static long line(String line) {
    try {
      JsonNode data = JSON.readTree(line).path("data");
      return data.isArray() ? data.size() : 1;
    } catch (IOException broken) {
      return 1;
    }
  }

  /** Of the outermost lists; a list of documents, each of which holds one list, is none. */
  private static long elements(JsonNode node) {
    boolean documents = node.isObject();
    for (JsonNode child : node) {
      documents |= child.size() == 1 && child.elements().next().isArray();
    }
    if (!documents) {
      return node.size();
    }
    long elements = 0;
    for (JsonNode child : node) {
      elements += elements(child);
    }
    return elements;
  }

  /** Below the first row, and below LinkedIn's notes above it. */
  private static long rows(String text) throws IOException {
    String table = text.startsWith("Notes:") ? text.substring(text.indexOf("\n\n") + 2) : text;
    try (CSVParser rows = CSVParser.parse(table, CSVFormat.DEFAULT)) {
      return rows.stream().filter(row -> !Arrays.equals(row.values(), new String[] {""})).count()
          - 1;
    }
  }
}
