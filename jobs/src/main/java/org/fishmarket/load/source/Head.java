package org.fishmarket.load.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What is known of a file before it is read: enough to recognise its format. Some forty formats
 * look at it one after the other, so what they ask for is worked out once. Not safe to share by
 * threads.
 */
public final class Head {
  /** By so many bytes a picture or a program shows that it is no text. */
  private static final int SIGNATURE = 8;

  /** How many bytes are looked at. */
  public static final int LENGTH = 64 * 1024;

  private static final Pattern PACKED = Pattern.compile("\\.(gz|bz2)$");

  private final String name;
  private final byte[] bytes;
  private final boolean whole;
  private String fileName;
  private String text;
  private String lowerText;
  private Set<String> keys;

  /**
   * @param name the path inside the archive, with {@code /}
   * @param bytes the first bytes, decompressed; at most {@link #LENGTH}
   * @param whole whether these bytes are the whole file
   */
  public Head(String name, byte[] bytes, boolean whole) {
    this.name = name;
    this.bytes = bytes;
    this.whole = whole;
  }

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

  public String name() {
    return name;
  }

  public byte[] bytes() {
    return bytes;
  }

  public boolean whole() {
    return whole;
  }

  /** The name without folders, in lower case, without {@code .gz} or {@code .bz2}. */
  public String fileName() {
    if (fileName == null) {
      String base = name.substring(name.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
      fileName = PACKED.matcher(base).replaceFirst("");
    }
    return fileName;
  }

  /**
   * The first bytes as UTF-8, without a byte order mark; the last character may be cut. Empty if
   * they begin as no text does.
   */
  public String text() {
    if (text == null && isBinary()) {
      text = "";
    } else if (text == null) {
      String decoded = new String(bytes, StandardCharsets.UTF_8);
      text = decoded.startsWith("\uFEFF") ? decoded.substring(1) : decoded;
    }
    return text;
  }

  private boolean isBinary() {
    for (int i = 0; i < Math.min(SIGNATURE, bytes.length); i++) {
      byte b = bytes[i];
      if (b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r') {
        return true;
      }
    }
    return false;
  }

  /** Whether the first bytes hold these words, in any case. */
  public boolean mentions(String words) {
    if (lowerText == null) {
      lowerText = text().toLowerCase(Locale.ROOT);
    }
    return lowerText.contains(words.toLowerCase(Locale.ROOT));
  }

  /** The fields of a JSON file, as {@link JsonKeys} gives them; empty for other files. */
  public Set<String> keys() {
    if (keys == null) {
      keys = Collections.unmodifiableSet(JsonKeys.of(text()));
    }
    return keys;
  }
}
