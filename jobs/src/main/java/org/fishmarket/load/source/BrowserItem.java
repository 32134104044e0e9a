package org.fishmarket.load.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;

/**
 * What a browser received, as the add-on Zeeschuimer writes it: the item under {@code data}, beside
 * it where and when it was seen. 4CAT keeps the same with the inside out: the item, and in it a
 * field with the rest. That is turned back, so that both are read in one way.
 */
final class BrowserItem {
  private static final String REST = "__import_meta";
  private static final String ITEM = "data";

  private BrowserItem() {}

  /** Adds the fields' names as Zeeschuimer has them, if there are names of 4CAT. */
  static void turnBack(Set<String> paths) {
    for (String at : List.of("", "[].")) {
      if (paths.contains(at + REST)) {
        for (String path : List.copyOf(paths)) {
          if (path.startsWith(at + REST + ".")) {
            paths.add(at + path.substring((at + REST + ".").length()));
          } else if (path.startsWith(at)) {
            paths.add(at + ITEM + "." + path.substring(at.length()));
          }
        }
      }
    }
  }

  /** The value as Zeeschuimer writes it; what is not of 4CAT is returned as it is. */
  static JsonNode turnedBack(JsonNode value) {
    if (!(value instanceof ObjectNode item) || !(item.path(REST) instanceof ObjectNode rest)) {
      return value;
    }
    ObjectNode turned = rest.deepCopy();
    item.remove(REST);
    turned.set(ITEM, item);
    return turned;
  }
}
