package org.fishmarket.load.facebook;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.fishmarket.load.source.Json;

/**
 * An entry in the layout of labelled values (seen by others since 2024): what a value is, a label
 * in the owner's language says, and at some of them a field's name that no language changes.
 */
final class Labelled {
  private static final Pattern TEXT_FIELD = Pattern.compile("(?i).*(text|message|content|body).*");

  /** The label of the text in languages in which it was looked up, in lower case. */
  private static final Set<String> TEXT_LABELS =
      Set.of(
          "text",
          "comment",
          "kommentar",
          "commentaire",
          "comentario",
          "comentário",
          "commento",
          "message",
          "content",
          "post",
          "description",
          "texte",
          "contenu",
          "texto",
          "contenido",
          "mensaje",
          "conteúdo",
          "mensagem",
          "testo",
          "contenuto",
          "messaggio",
          "inhalt",
          "nachricht",
          "beitrag",
          "tekst",
          "inhoud",
          "bericht",
          "treść",
          "indhold",
          "innehåll",
          "văn bản",
          "nội dung",
          "текст",
          "metin",
          "teks",
          "テキスト",
          "文字",
          "文本");

  /** From here on a value is a sentence rather than a setting. */
  private static final int SENTENCE = 60;

  /** All values, also those in dictionaries and lists of them. */
  private final List<JsonNode> values = new ArrayList<>();

  Labelled(JsonNode entry) {
    gather(entry.path("label_values"));
  }

  static boolean is(JsonNode node) {
    return node.path("label_values").isArray();
  }

  /** The post's own words, encoding repaired; null if there are none. */
  String text() {
    for (JsonNode value : values) {
      if (isText(value)) {
        return Entry.string(value.path("value"));
      }
    }
    return null;
  }

  /** Whether a value that may be the text has a label that is not known. */
  boolean hidesText() {
    return text() == null
        && values.stream().anyMatch(value -> isWords(value) && !value.has("ent_field_name"));
  }

  private static boolean isText(JsonNode value) {
    String field = Json.text(value, "ent_field_name");
    String label = Entry.string(value.path("label"));
    return !isAddress(value)
        && Entry.string(value.path("value")) != null
        && (field != null && TEXT_FIELD.matcher(field).matches()
            || label != null && TEXT_LABELS.contains(label.strip().toLowerCase(Locale.ROOT)));
  }

  private static boolean isWords(JsonNode value) {
    String words = Entry.string(value.path("value"));
    return words != null && words.length() >= SENTENCE && !isAddress(value);
  }

  private static boolean isAddress(JsonNode value) {
    String words = Entry.string(value.path("value"));
    return value.has("href") || words != null && words.matches("https?://\\S+");
  }

  /** Addresses that lead out of Facebook. */
  Set<String> links() {
    Set<String> links = new LinkedHashSet<>();
    for (JsonNode value : values) {
      String address = Json.text(value, "href");
      if (address != null
          && address.matches("(?i)https?://\\S+")
          && !address.matches("(?i)https?://([\\w-]+\\.)?(facebook\\.com|fb\\.me|fb\\.com)/.*")) {
        links.add(address);
      }
    }
    return links;
  }

  private void gather(JsonNode list) {
    for (JsonNode value : list) {
      if (value.has("value") || value.has("href")) {
        values.add(value);
      }
      gather(value.path("dict"));
      gather(value.path("vec"));
    }
  }
}
