package org.fishmarket.load.source;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Streams JSON values out of files that can be larger than memory, with bounds on each value. */
public final class Json {
  /** For files, whose elements have a budget of bytes. */
  private static final ObjectMapper MAPPER = mapper(-1);

  /** For single values, held in memory whole: each token takes some. */
  private static final ObjectMapper SINGLE = mapper(2_000_000);

  private static final Pattern NUMBER =
      Pattern.compile("(\\d{1,18}|\\d{1,3}(?:,\\d{3}){1,5})(?:\\.00?)?");

  /** The largest number of 18 digits. */
  private static final long MOST = 999_999_999_999_999_999L;

  /** Takes one element. */
  @FunctionalInterface
  public interface Consumer {
    /**
     * @param index of the element in the file, from 1
     * @param root name of the root's field whose array holds it, null for a bare list or value
     */
    void element(long index, String root, JsonNode element) throws IOException;
  }

  private Json() {}

  /**
   * @param tokens the most that a parser takes; negative for any number
   */
  private static ObjectMapper mapper(long tokens) {
    JsonFactory factory =
        JsonFactory.builder()
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(200)
                    .maxStringLength(ElementBudget.MOST)
                    .maxNumberLength(1000)
                    .maxTokenCount(tokens)
                    .build())
            // owners edit their archives by hand: what a browser reads, we read
            .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
            .build();
    return JsonMapper.builder(factory).build();
  }

  /**
   * Streams the elements of the array that is the value, or of the arrays under the given fields of
   * the object that is the value. An object without any of these fields is one element itself. If
   * several values follow each other, each is treated so.
   *
   * @param in the JSON value, from its first byte; a byte order mark is accepted
   * @param roots fields of a root object whose arrays hold the elements; other fields are passed
   *     over. If empty, a root object is the only element.
   * @throws IOException if the value is cut or broken; the message gives the place, not the text
   */
  public static void elements(InputStream in, Set<String> roots, Consumer consumer)
      throws IOException {
    ElementBudget budget = new ElementBudget(in);
    try (JsonParser parser = MAPPER.createParser(budget)) {
      long index = 0;
      for (JsonToken first = parser.nextToken(); first != null; first = parser.nextToken()) {
        index = value(parser, budget, first, roots, index, consumer);
      }
    } catch (JsonProcessingException broken) {
      throw located(broken);
    }
  }

  private static long value(
      JsonParser parser,
      ElementBudget budget,
      JsonToken first,
      Set<String> roots,
      long index,
      Consumer consumer)
      throws IOException {
    if (first == JsonToken.START_ARRAY) {
      return array(parser, budget, null, index, consumer);
    }
    if (first != JsonToken.START_OBJECT || roots.isEmpty()) {
      consumer.element(index + 1, null, tree(parser, budget));
      return index + 1;
    }
    long count = index;
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String field = parser.currentName();
      if (parser.nextToken() == JsonToken.START_ARRAY && roots.contains(field)) {
        count = array(parser, budget, field, count, consumer);
      } else {
        parser.skipChildren();
      }
    }
    return count;
  }

  private static long array(
      JsonParser parser, ElementBudget budget, String root, long index, Consumer consumer)
      throws IOException {
    long count = index;
    while (true) {
      JsonToken next = parser.nextToken();
      if (next == JsonToken.END_ARRAY) {
        return count;
      }
      if (next == null) {
        throw new IOException("the JSON ends in the middle");
      }
      consumer.element(++count, root, tree(parser, budget));
    }
  }

  private static JsonNode tree(JsonParser parser, ElementBudget budget) throws IOException {
    budget.begin();
    JsonNode tree = MAPPER.readTree(parser);
    budget.end();
    return tree;
  }

  /** A lenient parser of a text that may be cut, for {@link JsonKeys}. */
  static JsonParser parser(String json) throws IOException {
    return MAPPER.createParser(json);
  }

  /**
   * Parses one value.
   *
   * @throws IOException if it is cut, broken or followed by more; the message gives the place only
   */
  public static JsonNode parse(String json) throws IOException {
    try (JsonParser parser = SINGLE.createParser(json)) {
      JsonNode value = SINGLE.readTree(parser);
      if (value == null || parser.nextToken() != null) {
        throw new IOException("the line holds no JSON value, or more than one");
      }
      return value;
    } catch (JsonProcessingException broken) {
      throw located(broken);
    }
  }

  /** The parser's own messages quote the input, so only the place is passed on. */
  private static IOException located(JsonProcessingException broken) {
    var at = broken.getLocation();
    String place = at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
    return new IOException("the JSON is cut or broken" + place);
  }

  /** The text of a field as a string, whether it is written as a string or a number; else null. */
  public static String text(JsonNode node, String field) {
    JsonNode value = node.path(field);
    return value.isValueNode() && !value.isNull() ? value.asText() : null;
  }

  /**
   * A count written as a number or as digits, also as {@code 62.0} or {@code 2,241}; null if
   * absent, not a number or negative.
   */
  public static Long count(JsonNode node, String field) {
    JsonNode value = node.path(field);
    if (value.isInt() || value.isLong()) {
      return value.longValue() < 0 || value.longValue() > MOST ? null : value.longValue();
    }
    String text = text(node, field);
    Matcher number = text == null ? null : NUMBER.matcher(text);
    return number != null && number.matches()
        ? Long.valueOf(number.group(1).replace(",", ""))
        : null;
  }
}
