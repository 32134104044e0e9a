package org.fishmarket.load.parquet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.example.GroupReadSupport;

/** The rows of a Parquet file as JSON, one a line, read as they are asked for. */
public final class ParquetLines extends InputStream {
  private final ParquetReader<Group> rows;
  private byte[] line = {};
  private int next;

  private ParquetLines(ParquetReader<Group> rows) {
    this.rows = rows;
  }

  /** Whether a file of this name is one. */
  public static boolean named(String file) {
    return file.endsWith(".parquet");
  }

  /**
   * Opens a file.
   *
   * @throws IOException if it is cut, broken or encrypted; later reading can fail likewise
   */
  public static InputStream open(Path file, Configuration hadoop) throws IOException {
    try {
      return new ParquetLines(
          ParquetReader.builder(new GroupReadSupport(), file).withConf(hadoop).build());
    } catch (RuntimeException broken) {
      throw broken(broken);
    }
  }

  @Override
  public int read() throws IOException {
    return filled() ? line[next++] & 0xff : -1;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!filled()) {
      return -1;
    }
    int count = Math.min(length, line.length - next);
    System.arraycopy(line, next, into, from, count);
    next += count;
    return count;
  }

  private boolean filled() throws IOException {
    if (next < line.length) {
      return true;
    }
    try {
      Group row = rows.read();
      if (row == null) {
        return false;
      }
      line = (ParquetRow.json(row) + "\n").getBytes(StandardCharsets.UTF_8);
      next = 0;
      return true;
    } catch (RuntimeException broken) {
      throw broken(broken);
    }
  }

  /** The library tells of broken files by whatever went wrong inside it. */
  private static IOException broken(RuntimeException cause) {
    return new IOException("the Parquet file is cut, broken or encrypted", cause);
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
