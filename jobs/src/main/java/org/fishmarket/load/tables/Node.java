package org.fishmarket.load.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.fishmarket.models.UserException;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * A place in a mapping file, which knows its name for messages.
 *
 * @param file the mapping's file
 * @param path the keys down to here: {@code post.created.formats}; empty for the whole
 * @param value null if the key is not there
 */
record Node(String file, String path, Object value) {
  private static final int LONGEST = 1024 * 1024;

  /**
   * Reads a YAML document.
   *
   * @throws UserException if it is broken or holds a key twice
   */
  static Node parse(String file, String yaml) {
    LoadSettings settings =
        LoadSettings.builder()
            .setLabel(file)
            .setAllowDuplicateKeys(false)
            .setMaxAliasesForCollections(50)
            .setCodePointLimit(LONGEST)
            .build();
    try {
      Node node = new Node(file, "", new Load(settings).loadFromString(yaml));
      if (!(node.value instanceof Map)) {
        throw node.wrong("a mapping consists of keys and values, such as 'name: my-tables'");
      }
      return node;
    } catch (YamlEngineException broken) {
      throw new UserException(
          "mapping " + file + " is not valid YAML: " + broken.getMessage(), broken);
    }
  }

  boolean absent() {
    return value == null;
  }

  boolean isMap() {
    return value instanceof Map;
  }

  /** A mistake here. */
  UserException wrong(String what) {
    String place = path.isEmpty() ? "" : ", key '" + path + "'";
    return new UserException("mapping " + file + place + ": " + what);
  }

  /** The node below a key, absent if it is not there. */
  Node at(String key) {
    if (value != null && !isMap()) {
      throw wrong("here stand keys and values, such as '" + key + ": …'");
    }
    Object below = value == null ? null : ((Map<?, ?>) value).get(key);
    return new Node(file, path.isEmpty() ? key : path + "." + key, below);
  }

  /** Refuses keys that mean nothing here. */
  Node allow(String... keys) {
    if (!isMap()) {
      throw wrong("here stand keys and values; the keys are " + String.join(", ", keys));
    }
    for (Object key : ((Map<?, ?>) value).keySet()) {
      if (!List.of(keys).contains(String.valueOf(key))) {
        throw at(String.valueOf(key)).wrong("no such key; here are " + String.join(", ", keys));
      }
    }
    return this;
  }

  /** The elements of a list; a single value is a list of one, and an absent one is empty. */
  List<Node> items() {
    if (value == null) {
      return List.of();
    }
    if (!(value instanceof List<?> list)) {
      return List.of(this);
    }
    List<Node> items = new ArrayList<>();
    for (Object item : list) {
      items.add(new Node(file, path + "[" + (items.size() + 1) + "]", item));
    }
    return items;
  }

  /** The texts of a list or of a single value. */
  List<String> texts() {
    return items().stream().map(Node::text).toList();
  }

  /** A single value as text. */
  String text() {
    if (value == null) {
      throw wrong("a value is needed");
    }
    if (isMap() || value instanceof List) {
      throw wrong("a single value is needed");
    }
    String text = String.valueOf(value);
    if (text.isEmpty()) {
      throw wrong("the value is empty");
    }
    return text;
  }

  /** A single value as text, or the given one if it is absent. */
  String text(String otherwise) {
    return absent() ? otherwise : text();
  }

  /** One of the values that a map names. */
  <T> T oneOf(Map<String, T> values) {
    T found = values.get(text());
    if (found == null) {
      String names = String.join(", ", new TreeSet<>(values.keySet()));
      throw wrong("'" + text() + "' is none of " + names);
    }
    return found;
  }
}
