package org.fishmarket.models;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The versions that the build wrote into the jar. */
public final class Versions {
  private static final Properties WRITTEN = read();

  private Versions() {}

  /** Of this program. */
  public static String fishmarket() {
    return WRITTEN.getProperty("fishmarket");
  }

  /** Of CoreNLP, whose tokeniser decides what a word is. */
  public static String corenlp() {
    return WRITTEN.getProperty("corenlp");
  }

  private static Properties read() {
    try (InputStream in = Versions.class.getResourceAsStream("version.properties")) {
      Properties properties = new Properties();
      properties.load(in);
      return properties;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
