package org.fishmarket.load.tables;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One JSON object as a row. A column is a field's name, or a path of names: {@code user.name}. What
 * has a point in its own name is found by it. Lists and objects are given as JSON.
 */
record JsonRow(JsonNode object) implements Row {
  @Override
  public String cell(String column) {
    JsonNode value = object.path(column);
    if (value.isMissingNode() && column.indexOf('.') > 0) {
      value = object;
      for (String name : column.split("\\.")) {
        value =
            value.isArray() && name.matches("\\d{1,4}")
                ? value.path(Integer.parseInt(name))
                : value.path(name);
      }
    }
    if (value.isMissingNode() || value.isNull() || value.isContainerNode() && value.isEmpty()) {
      return null;
    }
    String text = value.isValueNode() ? value.asText() : value.toString();
    return text.isBlank() ? null : text;
  }
}
