package org.fishmarket.report.file;

import com.fasterxml.jackson.core.io.NumberOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.MapType;
import org.fishmarket.table.Table;
import scala.jdk.javaapi.CollectionConverters;

/** The tables behind the report as CSV (RFC 4180, UTF-8), one row at a time. */
public final class CsvFiles {
  static final List<Table> WRITTEN =
      List.of(
          Table.COHORTS,
          Table.FINDINGS,
          Table.ACTIVITY,
          Table.CUES,
          Table.AVAILABILITY,
          Table.FILES,
          Table.QUARANTINE);
  private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\\t\\r].*", Pattern.DOTALL);
  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?");

  private CsvFiles() {}

  /** Writes {@code csv/NAME.csv} for each table without posts in it. */
  public static void write(Function<Table, Dataset<Row>> tables, Outputs outputs)
      throws IOException {
    for (Table table : WRITTEN) {
      try (OutputStream out = outputs.create("csv/" + table.slug() + ".csv");
          Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
          CSVPrinter printer = new CSVPrinter(writer, CSVFormat.RFC4180)) {
        printer.printRecord(table.columns().stream().map(column -> column.name()).toList());
        Iterator<Row> rows = sorted(tables.apply(table), table).toLocalIterator();
        while (rows.hasNext()) {
          print(printer, rows.next());
        }
      }
    }
  }

  /** By all columns, so that equal tables give equal files; a map cannot be sorted by. */
  private static Dataset<Row> sorted(Dataset<Row> rows, Table table) {
    Column[] columns =
        table.columns().stream().map(column -> functions.col(column.name())).toArray(Column[]::new);
    Column[] keys =
        table.columns().stream()
            .filter(column -> !(column.type() instanceof MapType))
            .map(column -> functions.col(column.name()))
            .toArray(Column[]::new);
    return rows.select(columns).orderBy(keys);
  }

  private static void print(CSVPrinter printer, Row row) throws IOException {
    for (int i = 0; i < row.size(); i++) {
      printer.print(cell(row.get(i)));
    }
    printer.println();
  }

  /** One cell as text; null stays null, which is an empty cell. */
  static String cell(Object value) {
    if (value instanceof Double number) {
      return Double.isFinite(number) ? NumberOutput.toString(number, true) : null;
    }
    if (value instanceof Timestamp timestamp) {
      return timestamp.toInstant().toString();
    }
    if (value instanceof scala.collection.Map<?, ?> map) {
      return harmless(pairs(CollectionConverters.asJava(map)));
    }
    return value == null ? null : harmless(value.toString());
  }

  private static String pairs(Map<?, ?> map) {
    Map<String, Object> sorted = new TreeMap<>();
    map.forEach((key, number) -> sorted.put(String.valueOf(key), number));
    return sorted.entrySet().stream()
        .map(entry -> entry.getKey() + ": " + entry.getValue())
        .collect(Collectors.joining("; "));
  }

  /** Text that a spreadsheet would take for a formula gets an apostrophe before it. */
  private static String harmless(String text) {
    boolean formula = FORMULA.matcher(text).matches() && !NUMBER.matcher(text).matches();
    return formula ? "'" + text : text;
  }
}
