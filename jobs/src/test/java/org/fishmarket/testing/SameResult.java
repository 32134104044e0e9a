package org.fishmarket.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.fishmarket.table.Table;

/** Two results of one input, computed in different places, are the same. */
public final class SameResult {
  private static final double TOLERANCE = 1e-9;

  private SameResult() {}

  /** All rows of all tables, none twice and none missing, and the figures of the report. */
  public static void everywhere(Path there, Path here) {
    tables(there, here, Set.of());
    reports(there, here);
  }

  /** All rows of all tables but some. */
  public static void tables(Path result, Path expectedResult, Set<Table> but) {
    try (DuckDb here = new DuckDb(expectedResult);
        DuckDb there = new DuckDb(result)) {
      assertThat(there.tables()).isEqualTo(here.tables());
      for (Table table : here.tables()) {
        if (but.contains(table)) {
          continue;
        }
        String sql = "select * from " + table.slug() + " order by all";
        List<String> expected = here.rows(sql);
        List<String> rows = there.rows(sql);
        assertThat(rows).as(table.slug()).hasSameSizeAs(expected);
        for (int i = 0; i < rows.size(); i++) {
          same(table.slug(), rows.get(i), expected.get(i));
        }
      }
    }
  }

  private static void reports(Path result, Path expected) {
    JsonNode there = report(result);
    JsonNode here = report(expected);
    List<String> compared = new ArrayList<>();
    for (Iterator<String> names = there.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      if (!name.equals("run")) {
        same(name, there.get(name), here.get(name));
        compared.add(name);
      }
    }
    assertThat(compared).contains("sentences", "cohorts", "findings", "data");
    assertThat(result.resolve("report.html")).isNotEmptyFile();
  }

  private static JsonNode report(Path result) {
    try {
      return new ObjectMapper().readTree(Files.readString(result.resolve("report.json")));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static void same(String table, String row, String expected) {
    String[] cells = row.split("\\|", -1);
    String[] others = expected.split("\\|", -1);
    assertThat(cells).as(table).hasSameSizeAs(others);
    for (int i = 0; i < cells.length; i++) {
      if (!cells[i].equals(others[i])) {
        near(table, Double.parseDouble(cells[i]), Double.parseDouble(others[i]));
      }
    }
  }

  private static void near(String place, double value, double other) {
    assertThat(Math.abs(value - other))
        .as("%s: %s and %s", place, value, other)
        .isLessThanOrEqualTo(TOLERANCE * Math.max(1, Math.abs(other)));
  }

  private static void same(String place, JsonNode value, JsonNode other) {
    if (value.isNumber() && other.isNumber()) {
      near(place, value.asDouble(), other.asDouble());
      return;
    }
    assertThat(value.getNodeType()).as(place).isEqualTo(other.getNodeType());
    assertThat(value.size()).as(place).isEqualTo(other.size());
    if (value.isObject()) {
      value.fieldNames().forEachRemaining(n -> same(place + "/" + n, value.get(n), other.get(n)));
    } else if (value.isArray()) {
      for (int i = 0; i < value.size(); i++) {
        same(place + "/" + i, value.get(i), other.get(i));
      }
    } else {
      assertThat(value.asText()).as(place).isEqualTo(other.asText());
    }
  }
}
