package org.fishmarket.load.source;

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
