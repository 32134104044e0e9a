package org.fishmarket.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StructType;
import org.fishmarket.table.Column;
import org.fishmarket.table.Table;
import org.fishmarket.testing.CommandLineRun;
import org.fishmarket.testing.DuckDb;
import org.fishmarket.testing.TinyInput;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A second implementation of Parquet reads every table of a finished and audited run. */
class ResultTablesTest {
  @TempDir static Path temp;
  private static DuckDb tables;
  private static JsonNode manifest;

  @BeforeAll
  static void runOnce() throws IOException {
    Path input = TinyInput.write(temp.resolve("input"));
    Path out = temp.resolve("out");
    CommandLineRun.succeeding(
        "run", input, "--out", out, "--key", CommandLineRun.key(temp), "--replicates", "100");
    Path sheets = temp.resolve("sheets");
    CommandLineRun.succeeding("audit", "draw", out, "--size", "20", "--to", sheets, "-q");
    CommandLineRun.succeeding(
        "audit", "import", out, Coders.fillIn(sheets, "A", text -> "SHARING"), "-q");
    tables = new DuckDb(out);
    manifest = new ObjectMapper().readTree(Files.readString(out.resolve("manifest.json")));
  }

  @AfterAll
  static void close() {
    if (tables != null) {
      tables.close();
    }
  }

  @ParameterizedTest
  @EnumSource(Table.class)
  void duckDbReadsEveryTableAsItIsDefined(Table table) {
    List<String> columns =
        tables.rows("select column_name, column_type from (describe " + table.slug() + ")");
    assertThat(columns)
        .containsExactlyElementsOf(
            table.columns().stream().map(ResultTablesTest::described).toList());
  }

  private static String described(Column column) {
    return column.name() + "|" + type(column.type());
  }

  private static String type(DataType type) {
    if (type instanceof ArrayType array) {
      return type(array.elementType()) + "[]";
    }
    if (type instanceof MapType map) {
      return "MAP(" + type(map.keyType()) + ", " + type(map.valueType()) + ")";
    }
    if (type instanceof StructType row) {
      return Arrays.stream(row.fields())
          .map(field -> field.name() + " " + type(field.dataType()))
          .collect(Collectors.joining(", ", "STRUCT(", ")"));
    }
    return switch (type.typeName().toLowerCase(Locale.ROOT)) {
      case "string" -> "VARCHAR";
      case "long" -> "BIGINT";
      case "integer" -> "INTEGER";
      case "double" -> "DOUBLE";
      case "boolean" -> "BOOLEAN";
      case "timestamp" -> "TIMESTAMP WITH TIME ZONE";
      default -> throw new AssertionError("no type of DuckDB is known for " + type);
    };
  }

  @ParameterizedTest
  @EnumSource(Table.class)
  void theManifestCountsTheRowsOfEveryTable(Table table) {
    assertThat(manifest.path("rows").path(table.slug()).asLong(-1))
        .isEqualTo(tables.number("select count(*) from " + table.slug()));
  }
}
