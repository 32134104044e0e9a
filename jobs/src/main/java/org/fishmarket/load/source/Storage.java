package org.fishmarket.load.source;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.fishmarket.load.parquet.ParquetLines;
import org.fishmarket.load.workbook.Workbook;

/** Opens locations for reading, on any Hadoop file system; nothing is extracted to disk. */
public final class Storage implements Closeable {
  private static final int BUFFER = 1 << 16;
  private static final int SMALL = 1 << 9;

  private final Configuration hadoop;

  /** Whether the zip of the last entry stays open. */
  private final boolean keeps;

  private String keptPath;
  private ZipFile kept;

  public Storage(Configuration hadoop) {
    this(hadoop, false);
  }

  private Storage(Configuration hadoop, boolean keeps) {
    this.hadoop = hadoop;
    this.keeps = keeps;
  }

  /**
   * The same, for one entry of a zip after the other: the zip, whose whole list is read to open it,
   * stays open until another is asked for. Not safe to share by threads; to be closed.
   */
  public Storage keeping() {
    return new Storage(hadoop, true);
  }

  /** Closes the zip that was kept, if any. */
  @Override
  public void close() throws IOException {
    if (kept != null) {
      kept.close();
    }
    kept = null;
    keptPath = null;
  }

  /**
   * Opens the bytes from the beginning; gz and bz2 are decompressed, all their streams, a sheet is
   * given as CSV, and Parquet as JSON. What inflates too far ends with an error.
   */
  public InputStream open(Location location) throws IOException {
    if (location.sheet() == null) {
      return bytes(location);
    }
    try (InputStream in = bytes(location)) {
      return Workbook.of(in).csv(location.sheet());
    }
  }

  /** The names of a workbook's sheets, whatever sheet the location names. */
  public List<String> sheets(Location workbook) throws IOException {
    try (InputStream in = bytes(workbook)) {
      return Workbook.of(in).sheets();
    }
  }

  private InputStream bytes(Location location) throws IOException {
    if (location.stored() && ParquetLines.named(location.path())) {
      return ParquetLines.open(new Path(location.path()), hadoop);
    }
    InputStream in = location.entry() == null ? stored(location.path()) : entry(location);
    // a buffer for a small file is small: there may be very many of them
    int buffer = (int) Math.max(SMALL, Math.min(BUFFER, location.bytes() + 1));
    return decompressed(new BufferedInputStream(in, buffer), location);
  }

  /** Opens an uncompressed file at an offset. */
  public InputStream openAt(Location location, long offset) throws IOException {
    if (offset == 0) {
      return open(location);
    }
    FSDataInputStream in = stored(location.path());
    in.seek(offset);
    return in;
  }

  /** Opens a zip through its central directory. */
  public ZipFile zip(String path) throws IOException {
    return ZipFile.builder().setSeekableByteChannel(channel(path)).get();
  }

  /**
   * The size in bytes of the list of entries that opening the zip would read into memory.
   *
   * @throws IOException if there is no such list: the zip is cut or broken
   */
  public long directoryBytes(String zip) throws IOException {
    try (SeekableByteChannel channel = channel(zip)) {
      return ZipDirectory.bytes(channel);
    }
  }

  private SeekableByteChannel channel(String path) throws IOException {
    Path file = new Path(path);
    FileSystem fs = system(file);
    return new HadoopChannel(fs.open(file), fs.getFileStatus(file).getLen());
  }

  /** Whether the file can only be read from its beginning. */
  public static boolean compressed(Location location) {
    String name = name(location);
    return !location.stored()
        || name.endsWith(".gz")
        || name.endsWith(".bz2")
        || ParquetLines.named(name);
  }

  /** Opens a file as it is stored, not decompressed. */
  public FSDataInputStream stored(String path) throws IOException {
    Path file = new Path(path);
    return system(file).open(file);
  }

  /** Hadoop looks beside local files for checksums of its own, and fails at a colon in a name. */
  private FileSystem system(Path file) throws IOException {
    FileSystem fs = file.getFileSystem(hadoop);
    return fs instanceof LocalFileSystem local ? local.getRawFileSystem() : fs;
  }

  private InputStream entry(Location location) throws IOException {
    ZipFile zip = keeps ? kept(location.path()) : zip(location.path());
    Closeable after = keeps ? () -> {} : zip;
    try {
      ZipArchiveEntry entry = zip.getEntry(location.entry());
      if (entry == null) {
        throw new IOException("the zip no longer holds the entry");
      }
      InputStream in = new Inflating(zip.getInputStream(entry), entry.getCompressedSize());
      return new EntryStream(in, entry.getCrc(), after);
    } catch (IOException | RuntimeException failed) {
      after.close();
      throw failed;
    }
  }

  private ZipFile kept(String path) throws IOException {
    if (!path.equals(keptPath)) {
      close();
      kept = zip(path);
      keptPath = path;
    }
    return kept;
  }

  private static InputStream decompressed(InputStream in, Location location) throws IOException {
    String name = name(location);
    if (name.endsWith(".gz")) {
      InputStream gz =
          GzipCompressorInputStream.builder()
              .setInputStream(in)
              .setDecompressConcatenated(true)
              .get();
      return new Inflating(gz, location.bytes());
    }
    return name.endsWith(".bz2")
        ? new Inflating(new BZip2CompressorInputStream(in, true), location.bytes())
        : in;
  }

  private static String name(Location location) {
    String name = location.entry() == null ? location.path() : location.entry();
    return name.toLowerCase(Locale.ROOT);
  }
}
