package org.fishmarket.simulate.format;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.core.util.Separators.Spacing;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Consumer;

/** JSON as the platforms print it. */
public final class Nodes {
  private static final JsonMapper UTF8 = JsonMapper.builder().build();

  /** ASCII only, as most platforms write it, with lower-case digits in escapes. */
  private static final JsonMapper ASCII =
      JsonMapper.builder()
          .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
          .disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE)
          .build();

  private static final ObjectWriter ARCHIVE = pretty(UTF8, " : ");
  private static final ObjectWriter GRAILBIRD = pretty(ASCII, " : ");
  private static final ObjectWriter FACEBOOK = pretty(ASCII, ": ");

  private Nodes() {}

  private static ObjectWriter pretty(JsonMapper mapper, String colon) {
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    Separators separators =
        Separators.createDefaultInstance()
            .withObjectFieldValueSpacing(colon.startsWith(" ") ? Spacing.BOTH : Spacing.AFTER);
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter(separators);
    printer.indentObjectsWith(lines);
    printer.indentArraysWith(lines);
    return mapper.writer(printer);
  }

  /** A new object, filled by {@code content}. */
  static ObjectNode object(Consumer<ObjectNode> content) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    content.accept(node);
    return node;
  }

  /** One line, ASCII. */
  static String line(JsonNode node) {
    try {
      return ASCII.writeValueAsString(node);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** As a personal archive of X prints it: UTF-8, a blank on both sides of a colon. */
  static String archive(JsonNode node) {
    return print(ARCHIVE, node);
  }

  /** As archives of X before 2019 print it: ASCII, slashes and angle brackets escaped. */
  static String grailbird(JsonNode node) {
    return print(GRAILBIRD, node)
        .replace("/", "\\/")
        .replace("<", "\\u003C")
        .replace(">", "\\u003E");
  }

  /** As Facebook prints it: each byte of the UTF-8 text as a character of its own, escaped. */
  static String facebook(JsonNode node) {
    return print(FACEBOOK, node);
  }

  /** A text as Facebook hands it to its JSON printer. */
  static String mojibake(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }

  private static String print(ObjectWriter writer, JsonNode node) {
    try {
      return writer.writeValueAsString(node);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** {@code Wed Aug 09 16:19:50 +0000 2023} and the like; never depends on the locale. */
  public static java.time.format.DateTimeFormatter format(String pattern) {
    return java.time.format.DateTimeFormatter.ofPattern(pattern, Locale.ROOT)
        .withZone(java.time.ZoneOffset.UTC);
  }
}
