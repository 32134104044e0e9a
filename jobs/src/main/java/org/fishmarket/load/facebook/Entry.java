package org.fishmarket.load.facebook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.fishmarket.load.source.Json;

/**
 * One entry of a list of posts, comments or reactions: a time, a list of one-field objects, and
 * attachments, any of which can be missing. Its title is a sentence in the owner's language and is
 * not read; nor are tags, places, coordinates and addresses of computers.
 */
record Entry(JsonNode node) {
  // the first and the last year that Facebook lets a post be dated to, with room to spare
  private static final long YEAR_1905 = -2_051_222_400L;
  private static final long YEAR_2100 = 4_102_444_800L;

  /** Whether there is anything that only a Facebook entry has. */
  boolean holdsSomething() {
    return node.has("timestamp")
        || node.has("data")
        || node.has("attachments")
        || Labelled.is(node);
  }

  /** Whether something is attached. */
  boolean holdsAttachments() {
    return !node.path("attachments").isEmpty();
  }

  /** The first object or text of that name in the list of one-field objects, else missing. */
  JsonNode data(String field) {
    for (JsonNode element : node.path("data")) {
      JsonNode value = element.path(field);
      if (value.isObject() || !value.asText().isBlank()) {
        return value;
      }
    }
    return MissingNode.getInstance();
  }

  /** The post's own words; else its captions; null if it has neither. */
  String text() {
    String text = string(data("post"));
    return text == null ? captions() : text;
  }

  /** Captions repeat the post, or stand in for it where it is missing: in albums one a picture. */
  private String captions() {
    Set<String> captions = attached("media", "description");
    return captions.isEmpty() ? null : String.join("\n", captions);
  }

  /** Attached addresses that lead somewhere. */
  Set<String> links() {
    Set<String> links = attached("external_context", "url");
    links.removeIf(
        url -> {
          String lower = url.toLowerCase(Locale.ROOT);
          return !lower.matches("https?://.+") || lower.matches("https?://0\\.0\\.0\\.0(/.*)?");
        });
    return links;
  }

  private Set<String> attached(String kind, String field) {
    Set<String> values = new LinkedHashSet<>();
    for (JsonNode attachment : node.path("attachments")) {
      for (JsonNode element : attachment.path("data")) {
        String value = string(element.path(kind).path(field));
        if (value != null) {
          values.add(value);
        }
      }
    }
    return values;
  }

  /** A text with its encoding repaired; null if it is blank or no text. */
  static String string(JsonNode value) {
    return value.isTextual() && !value.textValue().isBlank()
        ? Mojibake.repaired(value.textValue())
        : null;
  }

  /** When an entry or a comment was written, in seconds since 1970; 0 stands for unknown. */
  static Instant time(JsonNode node) {
    String text = Json.text(node, "timestamp");
    if (text == null || !text.matches("-?\\d{1,10}")) {
      return null;
    }
    long seconds = Long.parseLong(text);
    return seconds == 0 || seconds < YEAR_1905 || seconds > YEAR_2100
        ? null
        : Instant.ofEpochSecond(seconds);
  }
}
