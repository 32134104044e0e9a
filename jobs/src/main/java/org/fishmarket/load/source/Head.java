package org.fishmarket.load.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * What is known of a file before it is read: enough to recognise its format.
 *
 * @param name the path inside the archive, with {@code /}
 * @param bytes the first bytes, decompressed; at most {@link #LENGTH}
 * @param whole whether these bytes are the whole file
 */
public record Head(String name, byte[] bytes, boolean whole) {
  /** How many bytes are looked at. */
  public static final int LENGTH = 64 * 1024;

  /** Looks at a stream's beginning. */
  public static Head of(String name, InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(LENGTH);
    return new Head(name, bytes, bytes.length < LENGTH);
  }

  /** Looks at the beginning of a file that was recognised before. */
  public static Head of(SourceFile file) throws IOException {
    try (InputStream in = file.open()) {
      return of(file.name(), in);
    }
  }

  /** The name without folders, in lower case, without {@code .gz} or {@code .bz2}. */
  public String fileName() {
    String base = name.substring(name.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    return base.replaceFirst("\\.(gz|bz2)$", "");
  }

  /** The first bytes as UTF-8, without a byte order mark; the last character may be cut. */
  public String text() {
    String text = new String(bytes, StandardCharsets.UTF_8);
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }
}
