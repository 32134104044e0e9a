package org.fishmarket.report.file;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StructType;
import org.fishmarket.table.Column;
import org.fishmarket.table.ResultFolder;
import org.fishmarket.table.Table;

/**
 * {@code datapackage.json}: every table of a result, as CSV and as Parquet, with what each column
 * means (Frictionless Data Package 1). What a program finds there, {@code docs/schema.md} tells
 * people.
 */
public final class DataPackage {
  private static final Map<DataType, String> TYPES =
      Map.of(
          DataTypes.StringType, "string",
          DataTypes.BooleanType, "boolean",
          DataTypes.IntegerType, "integer",
          DataTypes.LongType, "integer",
          DataTypes.DoubleType, "number",
          DataTypes.TimestampType, "datetime");

  private DataPackage() {}

  /** Writes the file, of the tables that the result holds now. */
  public static void write(ResultFolder result, String title) throws IOException {
    List<Map<String, Object>> resources = new ArrayList<>();
    for (Table table : CsvFiles.WRITTEN) {
      if (result.has(table)) {
        Map<String, Object> csv = resource(table, table.slug() + "-csv", "csv", "text/csv");
        csv.put("path", "csv/" + table.slug() + ".csv");
        csv.put("encoding", "utf-8");
        csv.put("profile", "tabular-data-resource");
        csv.put("schema", schema(table, true));
        resources.add(csv);
      }
    }
    for (Table table : Table.values()) {
      if (result.has(table)) {
        Map<String, Object> parquet =
            resource(table, table.slug(), "parquet", "application/vnd.apache.parquet");
        parquet.put("path", result.parts(table));
        parquet.put("schema", schema(table, false));
        resources.add(parquet);
      }
    }
    Map<String, Object> root = new LinkedHashMap<>();
    root.put("name", "fishmarket-result");
    root.put("profile", "data-package");
    root.put("title", title);
    root.put(
        "description",
        "Accounts and posts are pseudonyms. Times are UTC. Null, or an empty cell, means not"
            + " measured or not given, never zero.");
    root.put("resources", resources);
    try (OutputStream out = result.create("datapackage.json")) {
      PrettyJson.write(root, out);
    }
  }

  private static Map<String, Object> resource(
      Table table, String name, String format, String mediaType) {
    Map<String, Object> resource = new LinkedHashMap<>();
    resource.put("name", name.replace('_', '-'));
    resource.put("format", format);
    resource.put("mediatype", mediaType);
    resource.put("description", table.meaning());
    return resource;
  }

  private static Map<String, Object> schema(Table table, boolean text) {
    List<Map<String, Object>> fields = new ArrayList<>();
    for (Column column : table.columns()) {
      Map<String, Object> field = new LinkedHashMap<>();
      field.put("name", column.name());
      field.put("type", type(column.type(), text));
      field.put("description", column.meaning());
      fields.add(field);
    }
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("fields", fields);
    schema.put("missingValues", List.of(""));
    return schema;
  }

  /** In CSV maps and lists are written out as text. */
  private static String type(DataType type, boolean text) {
    if (type instanceof MapType || type instanceof StructType) {
      return text ? "string" : "object";
    }
    if (type instanceof ArrayType) {
      return text ? "string" : "array";
    }
    return TYPES.get(type);
  }
}
