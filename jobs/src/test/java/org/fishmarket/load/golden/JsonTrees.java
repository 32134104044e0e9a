package org.fishmarket.load.golden;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Trees like another, but for something in all objects of it. */
final class JsonTrees {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private JsonTrees() {}

  /** Adds the paths of all fields, at any depth; an array's elements share theirs. */
  static void paths(JsonNode node, String at, Collection<String> paths) {
    node.properties()
        .forEach(
            field -> {
              String path = at + "." + field.getKey();
              paths.add(path);
              paths(field.getValue(), path, paths);
            });
    if (node.isArray()) {
      node.forEach(element -> paths(element, at + "[]", paths));
    }
  }

  /** The fields of each object the other way round. */
  static JsonNode turned(JsonNode node) {
    return mapped(
        node,
        object -> {
          List<Map.Entry<String, JsonNode>> fields = new ArrayList<>(object.properties());
          Collections.reverse(fields);
          ObjectNode turned = NODES.objectNode();
          fields.forEach(field -> turned.set(field.getKey(), field.getValue()));
          return turned;
        });
  }

  /** A field more in the midst of each object. */
  static JsonNode widened(JsonNode node) {
    return mapped(
        node,
        object -> {
          ObjectNode more = NODES.objectNode();
          for (Map.Entry<String, JsonNode> field : object.properties()) {
            more.set(field.getKey(), field.getValue());
            if (more.size() == 1) {
              more.put("one_field_more", "x");
            }
          }
          return more;
        });
  }

  private static JsonNode mapped(JsonNode node, UnaryOperator<ObjectNode> change) {
    if (node.isArray()) {
      ArrayNode array = NODES.arrayNode();
      node.forEach(element -> array.add(mapped(element, change)));
      return array;
    }
    if (!node.isObject()) {
      return node;
    }
    ObjectNode object = NODES.objectNode();
    node.properties()
        .forEach(field -> object.set(field.getKey(), mapped(field.getValue(), change)));
    return change.apply(object);
  }

  /** What stands at a path changed; null takes the field away. */
  static JsonNode changed(JsonNode node, String at, String path, UnaryOperator<JsonNode> change) {
    if (node.isArray()) {
      ArrayNode array = NODES.arrayNode();
      node.forEach(element -> array.add(changed(element, at + "[]", path, change)));
      return array;
    }
    if (!node.isObject()) {
      return node;
    }
    ObjectNode object = NODES.objectNode();
    node.properties()
        .forEach(
            field -> {
              String here = at + "." + field.getKey();
              JsonNode value =
                  here.equals(path)
                      ? change.apply(field.getValue())
                      : changed(field.getValue(), here, path, change);
              if (value != null) {
                object.set(field.getKey(), value);
              }
            });
    return object;
  }
}
