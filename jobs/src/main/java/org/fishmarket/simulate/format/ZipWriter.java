package org.fishmarket.simulate.format;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A zip whose entries carry no time of writing, so that the same content gives the same bytes. */
public final class ZipWriter implements Closeable {
  private static final LocalDateTime TIME = LocalDateTime.of(2023, 3, 20, 12, 0);
  private final OutputStream out;
  private ZipOutputStream zip;

  ZipWriter(OutputStream out) {
    this.out = out;
  }

  void entry(String name, String content) throws IOException {
    entry(name, content.getBytes(StandardCharsets.UTF_8));
  }

  void entry(String name, byte[] content) throws IOException {
    if (zip == null) {
      // a compressor takes much memory, and many zips may wait for their first entry
      zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    }
    ZipEntry entry = new ZipEntry(name);
    // not setTime, which would read the machine's time zone
    entry.setTimeLocal(TIME);
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }

  /** The bytes of a zip with one entry. */
  public static byte[] of(String name, String content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipWriter zip = new ZipWriter(bytes)) {
      zip.entry(name, content);
    }
    return bytes.toByteArray();
  }

  @Override
  public void close() throws IOException {
    (zip == null ? out : zip).close();
  }
}
