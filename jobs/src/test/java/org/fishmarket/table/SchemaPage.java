package org.fishmarket.table;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.BooleanType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DoubleType;
import org.apache.spark.sql.types.IntegerType;
import org.apache.spark.sql.types.LongType;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.types.TimestampType;

/**
 * Makes {@code docs/schema.md}: a result's layout, its manifest, and all tables out of the code.
 */
final class SchemaPage {
  private static final String BEFORE =
      """
      # What a result holds

      This page is made from the code (`org.fishmarket.table.Table`); a test fails if they differ. To write it again:

          mvn -pl jobs -am test -Dtest=SchemaPageTest -Dfishmarket.write=true -Dsurefire.failIfNoSpecifiedTests=false

      How the figures are computed stands in [methods.md](methods.md).

      ## Layout

      | path in the result | what it is |
      |---|---|
      | `report.html` | the report: one file, needs no network and no scripts |
      | `report.json` | the same figures for programs |
      | `manifest.json` | what the result was made from and how; written last |
      | `labels.model` | the classifier that made the labels: `compare` and `explain --result` use it, and so can `--model` |
      | `tables/NAME/*.parquet` | the tables below, a folder each; `_SUCCESS` in it marks it complete |
      | `csv/NAME.csv` | `cohorts`, `findings`, `activity`, `cues`, `availability`, `files` and `quarantine` again as CSV (RFC 4180, UTF-8) |
      | `datapackage.json` | the columns below for programs, of CSV and Parquet alike (Frictionless Data Package) |
      | `README.txt` | what the folder holds, for whoever is handed it |
      | `_work` | only while the result is unfinished: what a repeated command needs to go on |

      A folder without `manifest.json` is not a result.

      ## manifest.json

      | key | what it holds |
      |---|---|
      | `fishmarket`, `spark`, `java` | versions |
      | `started` | when the run began, UTC |
      | `command` | the command with its inputs and result; its options stand in `parameters` |
      | `inputs` | the inputs as given |
      | `parameters` | the options that the result depends on, seed among them. Of the pseudonyms' key there is a fingerprint, which gives nothing of it away |
      | `jobs` | by finished job, its facts: the SHA-256 of each input file, the version of the model |
      | `rows` | rows of each table |
      | `files` | by file, as in the table `files`: `archive`, `file`, `source_format`, `status`, `reason`, `bytes`, `records`, `posts`, `interactions`, `quarantined`, `skipped`, and `skipped_by` if a rule left records out |

      ## Tables

      Times are UTC with microseconds. Null means "not measured" or "not given", never zero. Lists are never null unless it is said.
      """;

  private SchemaPage() {}

  static String text() {
    return BEFORE
        + Arrays.stream(Table.values()).map(SchemaPage::section).collect(Collectors.joining());
  }

  private static String section(Table table) {
    return "\n### %s\n\n%s\n\n| column | type | meaning |\n|---|---|---|\n%s"
        .formatted(
            table.slug(),
            table.meaning(),
            table.columns().stream().map(SchemaPage::row).collect(Collectors.joining()));
  }

  private static String row(Column column) {
    return "| `%s` | %s | %s |\n"
        .formatted(column.name(), words(column.type()), column.meaning().replace("|", "\\|"));
  }

  private static String words(DataType type) {
    if (type instanceof StringType) {
      return "text";
    } else if (type instanceof LongType) {
      return "integer, 64 bits";
    } else if (type instanceof IntegerType) {
      return "integer, 32 bits";
    } else if (type instanceof DoubleType) {
      return "double";
    } else if (type instanceof BooleanType) {
      return "boolean";
    } else if (type instanceof TimestampType) {
      return "timestamp";
    } else if (type instanceof ArrayType list) {
      return "list of " + words(list.elementType());
    } else if (type instanceof MapType map) {
      return "map of %s to %s".formatted(words(map.keyType()), words(map.valueType()));
    } else if (type instanceof StructType row) {
      return Arrays.stream(row.fields())
          .map(field -> "`%s` (%s)".formatted(field.name(), words(field.dataType())))
          .collect(Collectors.joining(", ", "rows of ", ""));
    }
    throw new IllegalArgumentException("no words for the type " + type);
  }
}
