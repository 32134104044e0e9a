package org.fishmarket.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.fishmarket.report.file.Outputs;
import org.fishmarket.report.model.RunFacts;
import org.fishmarket.table.Table;

/** Keeps the files of a report. */
final class MemoryOutputs implements Outputs {
  private final Map<String, ByteArrayOutputStream> files = new TreeMap<>();

  @Override
  public OutputStream create(String relativePath) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    files.put(relativePath, out);
    return out;
  }

  /** Writes a report into memory. */
  static MemoryOutputs of(Function<Table, Dataset<Row>> tables, RunFacts facts) {
    MemoryOutputs outputs = new MemoryOutputs();
    Report.write(tables, facts, outputs);
    return outputs;
  }

  /** All files as text, by path. */
  Map<String, String> texts() {
    Map<String, String> texts = new TreeMap<>();
    files.forEach((path, bytes) -> texts.put(path, bytes.toString(StandardCharsets.UTF_8)));
    return texts;
  }

  String text(String path) {
    return files.get(path).toString(StandardCharsets.UTF_8);
  }

  Path save(String path, Path file) throws IOException {
    return Files.write(file, files.get(path).toByteArray());
  }
}
