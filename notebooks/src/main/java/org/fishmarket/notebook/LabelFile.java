package org.fishmarket.notebook;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.fishmarket.models.UserException;

/**
 * Labelled posts as a file for {@code train} and {@code evaluate}. It holds texts: keep it safe.
 */
public final class LabelFile {
  private static final int MOST = 50_000;

  private LabelFile() {}

  /**
   * Writes it.
   *
   * @param posts with the columns {@code account, intent, text}; at most 50,000
   * @return the file
   */
  public static Path write(Dataset<Row> posts, Path file) {
    List<Row> rows = posts.select("account", "intent", "text").takeAsList(MOST + 1);
    if (rows.size() > MOST) {
      throw new UserException("A file of labels takes " + MOST + " posts here. Choose some.");
    }
    CSVFormat format = CSVFormat.DEFAULT.builder().setDelimiter('\t').get();
    try (Writer out = Files.newBufferedWriter(file);
        CSVPrinter printer = new CSVPrinter(out, format)) {
      printer.printRecord("account", "intent", "text");
      for (Row row : rows) {
        printer.printRecord(row.getString(0), row.getString(1), row.getString(2));
      }
    } catch (IOException failed) {
      throw new UserException("The file " + file + " cannot be written.", failed);
    }
    return file;
  }
}
