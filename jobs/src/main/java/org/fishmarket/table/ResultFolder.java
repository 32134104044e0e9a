package org.fishmarket.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.CommonPathCapabilities;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.FileUtil;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Options;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;

/**
 * The layout of a result: {@code report.html}, {@code report.json}, {@code manifest.json}, {@code
 * tables/NAME/*.parquet}, {@code labels.model}, {@code csv/*.csv}; and {@code _work} while it is
 * not finished. A folder without a manifest is not a result.
 */
public final class ResultFolder {
  /** The file that makes a folder a finished result. */
  public static final String MANIFEST = "manifest.json";

  /** The folder that is there while a result is not finished. */
  public static final String WORK = "_work";

  private static final String ASIDE = WORK + "/aside";

  private final Path root;
  private final FileSystem fs;

  /** A result on any Hadoop file system; nothing is made yet. */
  public ResultFolder(String path, Configuration hadoop) {
    try {
      Path given = new Path(path);
      fs = given.getFileSystem(hadoop);
      root = fs.makeQualified(given);
      // hidden checksum files beside a report puzzle its readers
      fs.setWriteChecksum(false);
    } catch (IOException failed) {
      throw new UncheckedIOException("cannot reach the folder " + path, failed);
    }
  }

  public Path root() {
    return root;
  }

  /** Whether it holds a finished result. */
  public boolean finished() {
    return exists(MANIFEST);
  }

  /** Whether there is nothing in it, or it is not there. */
  public boolean empty() {
    try {
      return !fs.exists(root) || !fs.listStatusIterator(root).hasNext();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Whether it holds the remains of a run, finished or not. */
  public boolean ours() {
    return finished() || exists(WORK);
  }

  /** Whether it holds a file of that name. */
  public boolean holds(String name) {
    return exists(name);
  }

  public Dataset<Row> read(Table table, SparkSession spark) {
    return spark.read().schema(table.schema()).parquet(path("tables/" + table.slug()).toString());
  }

  public boolean has(Table table) {
    return exists("tables/" + table.slug() + "/_SUCCESS");
  }

  /** The stored size of all tables. */
  public long bytes() {
    return Arrays.stream(Table.values()).mapToLong(this::bytes).sum();
  }

  /** The stored size of a table, 0 if it is not there. */
  private long bytes(Table table) {
    try {
      return has(table) ? fs.getContentSummary(path("tables/" + table.slug())).getLength() : 0;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** The number of rows of a table, as its files tell. */
  public long rows(Table table) {
    return rows(parts(table));
  }

  /** The number of rows of what was written aside for a table. */
  public long rowsAside(Table table) {
    return rows(parts(ASIDE + "/" + table.slug()));
  }

  private long rows(List<String> parts) {
    long rows = 0;
    for (String part : parts) {
      try (var file = ParquetFileReader.open(HadoopInputFile.fromPath(path(part), fs.getConf()))) {
        rows += file.getRecordCount();
      } catch (IOException failed) {
        throw new UncheckedIOException("cannot read " + part, failed);
      }
    }
    return rows;
  }

  /** The data files of a table, by their paths in the result, sorted. */
  public List<String> parts(Table table) {
    return parts("tables/" + table.slug());
  }

  private List<String> parts(String folder) {
    try {
      return Arrays.stream(fs.listStatus(path(folder)))
          .map(file -> file.getPath().getName())
          .filter(name -> name.endsWith(".parquet"))
          .sorted()
          .map(name -> folder + "/" + name)
          .toList();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Writes a table, replacing an unfinished one, with the columns in the order of the schema. */
  public void write(Table table, Dataset<Row> rows) {
    store(table, rows, path("tables/" + table.slug()));
  }

  /** Writes what is to take a table's place, while the table is still read. */
  public void writeAside(Table table, Dataset<Row> rows) {
    store(table, rows, aside(table));
  }

  private static void store(Table table, Dataset<Row> rows, Path place) {
    var columns =
        table.columns().stream()
            .map(column -> rows.col("`" + column.name() + "`"))
            .toArray(org.apache.spark.sql.Column[]::new);
    rows.select(columns).write().mode(SaveMode.Overwrite).parquet(place.toString());
  }

  /**
   * Puts all that was written aside in the place of its table. It may be killed and called again:
   * what lies aside goes only when its copy is whole.
   */
  public void takeAside() {
    if (!exists(ASIDE)) {
      return;
    }
    for (Table table : Table.values()) {
      Path from = aside(table);
      Path whole = new Path(from, "_SUCCESS");
      try {
        if (fs.exists(whole)) {
          String to = "tables/" + table.slug();
          delete(to);
          FileUtil.copy(fs, from, fs, path(to), false, true, fs.getConf());
          fs.delete(whole, false);
        }
      } catch (IOException failed) {
        throw new UncheckedIOException("cannot replace the table " + table.slug(), failed);
      }
    }
    dropAside();
  }

  /** Gives up what was written aside. */
  public void dropAside() {
    delete(ASIDE);
  }

  private Path aside(Table table) {
    return path(ASIDE + "/" + table.slug());
  }

  /** A place for a job's own unfinished work. */
  public String work(String name) {
    return path(WORK + "/" + name).toString();
  }

  /** Opens a file of the result for writing, replacing it. */
  public OutputStream create(String name) {
    try {
      return fs.create(path(name), true);
    } catch (IOException failed) {
      throw new UncheckedIOException("cannot write " + name, failed);
    }
  }

  /** Writes a small file, replacing it: whenever the run is killed, it is there whole or not. */
  public void writeText(String name, String text) {
    if (appearsWhole(name)) {
      put(name, text);
      return;
    }
    String part = name + ".part";
    put(part, text);
    try {
      replace(path(part), path(name));
    } catch (IOException failed) {
      throw new UncheckedIOException("cannot replace " + name, failed);
    }
  }

  /** Hadoop's own replacing on a local disk deletes first: a kill between would lose both. */
  private void replace(Path part, Path whole) throws IOException {
    if (fs instanceof LocalFileSystem local) {
      Files.move(
          local.pathToFile(part).toPath(),
          local.pathToFile(whole).toPath(),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
      return;
    }
    FileContext.getFileContext(root.toUri(), fs.getConf())
        .rename(part, whole, Options.Rename.OVERWRITE);
  }

  /**
   * Whether a file is there once it is closed, and not before, as in S3: there a rename is none,
   * but copies and then deletes.
   */
  private boolean appearsWhole(String name) {
    try {
      return fs.hasPathCapability(path(name), CommonPathCapabilities.ABORTABLE_STREAM);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private void put(String name, String text) {
    try (OutputStream out = create(name)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException failed) {
      throw new UncheckedIOException("cannot write " + name, failed);
    }
  }

  /** The text of a small file, empty if it is not there. */
  public Optional<String> readText(String name) {
    return readBytes(name).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
  }

  /** The bytes of a small file, empty if it is not there. */
  public Optional<byte[]> readBytes(String name) {
    if (!exists(name)) {
      return Optional.empty();
    }
    try (InputStream in = fs.open(path(name))) {
      return Optional.of(in.readAllBytes());
    } catch (IOException failed) {
      throw new UncheckedIOException("cannot read " + name, failed);
    }
  }

  public void delete(String name) {
    try {
      fs.delete(path(name), true);
    } catch (IOException failed) {
      throw new UncheckedIOException("cannot delete " + name, failed);
    }
  }

  /** Takes away the mark of a finished result: from here on it is unfinished. */
  public void reopen() {
    delete(MANIFEST);
  }

  /** Declares the result finished: the manifest comes last. */
  public void finish(String manifest) {
    writeText(MANIFEST, manifest);
    delete(WORK);
  }

  private boolean exists(String name) {
    try {
      return fs.exists(path(name));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private Path path(String name) {
    return new Path(root, name);
  }
}
