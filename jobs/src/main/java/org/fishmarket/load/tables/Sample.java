package org.fishmarket.load.tables;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.fishmarket.load.source.Head;
import org.fishmarket.load.source.Json;
import org.fishmarket.load.source.JsonValues;

/**
 * The first records of a table of which nothing is known.
 *
 * @param columns in order, each with its first values that are not empty
 * @param lists the columns that hold lists
 */
record Sample(Map<String, List<String>> columns, Set<String> lists) {
  private static final char[] DELIMITERS = {',', ';', '\t', '|'};
  private static final int MOST = 50;
  private static final int DEEPEST = 3;

  /** What the beginning of a file shows; no columns if it is neither CSV nor JSON. */
  static Sample of(Head head) {
    Sample sample = new Sample(new LinkedHashMap<>(), new LinkedHashSet<>());
    String text = head.text().stripLeading();
    if (text.startsWith("{") || text.startsWith("[")) {
      sample.json(head);
    } else {
      sample.csv(head.text());
    }
    return sample;
  }

  private void add(String column, String value) {
    List<String> values = columns.computeIfAbsent(column, unseen -> new ArrayList<>());
    if (value != null && !value.isBlank() && values.size() < MOST) {
      values.add(value.strip());
    }
  }

  private void json(Head head) {
    try {
      if (JsonValues.linewise(head)) {
        for (String line : head.text().split("\n")) {
          object("", Json.parse(line), 0);
        }
      } else {
        ByteArrayInputStream in = new ByteArrayInputStream(head.bytes());
        Json.elements(in, Set.of(), (index, root, element) -> object("", element, 0));
      }
    } catch (IOException cut) {
      // the head ends somewhere; what stands before is enough
    }
  }

  private void object(String path, JsonNode node, int depth) {
    node.properties()
        .forEach(
            field -> {
              String name = path + field.getKey();
              JsonNode value = field.getValue();
              if (value.isObject() && depth < DEEPEST) {
                object(name + ".", value, depth + 1);
              } else if (value.isArray()) {
                lists.add(name);
                add(name, value.isEmpty() ? null : value.toString());
              } else {
                add(name, value.isNull() ? null : value.asText());
              }
            });
  }

  private void csv(String text) {
    List<CSVRecord> best = List.of();
    for (char delimiter : DELIMITERS) {
      List<CSVRecord> rows = rows(text, delimiter);
      if (!rows.isEmpty() && (best.isEmpty() || width(rows) > width(best))) {
        best = rows;
      }
    }
    if (best.isEmpty() || width(best) < 2) {
      return;
    }
    CSVRecord header = best.get(0);
    header.forEach(name -> add(name.strip(), null));
    for (CSVRecord row : best.subList(1, best.size())) {
      for (int i = 0; i < Math.min(row.size(), header.size()); i++) {
        add(header.get(i).strip(), row.get(i));
      }
    }
  }

  /** From the header on: notes may stand above it, in rows of other width. */
  private static List<CSVRecord> rows(String text, char delimiter) {
    List<CSVRecord> rows = new ArrayList<>();
    CSVFormat format = CSVFormat.DEFAULT.builder().setDelimiter(delimiter).get();
    try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
      for (CSVRecord row : parser) {
        rows.add(row);
      }
    } catch (IOException | RuntimeException cut) {
      // the head ends somewhere; what stands before is enough
    }
    int widest = rows.stream().mapToInt(CSVRecord::size).max().orElse(0);
    while (!rows.isEmpty() && rows.get(0).size() < widest) {
      rows.remove(0);
    }
    return rows;
  }

  private static int width(List<CSVRecord> rows) {
    return rows.get(0).size();
  }
}
