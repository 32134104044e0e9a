package org.fishmarket.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.fishmarket.table.ResultFolder;
import org.fishmarket.table.Table;

/**
 * The last file of a result: what it was made from and how, what became of the records of each
 * file, and how many rows each table has.
 */
public final class Manifest {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .build();

  private Manifest() {}

  /** The manifest's text. */
  public static String of(RunState state, ResultFolder result, SparkSession spark) {
    ObjectNode manifest = JSON.valueToTree(state.shown());
    manifest.put("spark", spark.version());
    manifest.put("java", Runtime.version().toString());
    ObjectNode rows = manifest.putObject("rows");
    for (Table table : Table.values()) {
      if (result.has(table)) {
        rows.put(table.slug(), result.rows(table));
      }
    }
    ArrayNode files = manifest.putArray("files");
    result
        .read(Table.FILES, spark)
        .orderBy("archive", "file")
        .toLocalIterator()
        .forEachRemaining(row -> file(row, files.addObject()));
    try {
      return JSON.writeValueAsString(manifest) + "\n";
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static void file(Row row, ObjectNode file) {
    for (String column : new String[] {"archive", "file", "source_format", "status", "reason"}) {
      file.put(column, row.<String>getAs(column));
    }
    file.put("bytes", row.<Long>getAs("bytes"));
    for (String column :
        new String[] {"records", "posts", "interactions", "quarantined", "skipped"}) {
      file.put(column, row.<Long>getAs(column));
    }
    Map<String, Long> rules = row.getJavaMap(row.fieldIndex("skipped_by"));
    if (rules != null && !rules.isEmpty()) {
      file.set("skipped_by", JSON.valueToTree(rules));
    }
  }
}
