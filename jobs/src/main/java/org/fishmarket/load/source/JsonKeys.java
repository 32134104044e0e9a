package org.fishmarket.load.source;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/**
 * The names of the fields in the beginning of a JSON file, by which its format is recognised. The
 * text may hold several values, one a line, and may be cut or broken anywhere.
 */
final class JsonKeys {
  /** How deep fields are named: recognition looks no deeper. */
  private static final int DEEPEST = 4;

  /** How many broken lines are passed over. */
  private static final int TRIES = 16;

  private JsonKeys() {}

  /**
   * Returns the paths of all fields in the text, such as {@code user.id_str}; those inside an array
   * have {@code []} in the array's place: {@code [].id}, {@code data[].text}. Empty if the text
   * does not begin as a JSON object or array.
   */
  static Set<String> of(String text) {
    Set<String> paths = new HashSet<>();
    String start = text.stripLeading();
    if (!start.startsWith("{") && !start.startsWith("[")) {
      return paths;
    }
    int from = 0;
    for (int tries = 0; tries < TRIES && from >= 0; tries++) {
      int stopped = collect(text.substring(from), paths);
      // after a broken line the next one may be whole
      int line = stopped < 0 ? -1 : text.indexOf("\n{", from + Math.max(0, stopped - 1));
      from = line < 0 ? -1 : line + 1;
    }
    BrowserItem.turnBack(paths);
    return paths;
  }

  /** Returns where the text broke, -1 if it did not. */
  private static int collect(String text, Set<String> paths) {
    Deque<String> prefixes = new ArrayDeque<>();
    try (JsonParser parser = Json.parser(text)) {
      try {
        String path = "";
        for (JsonToken token; (token = parser.nextToken()) != null; ) {
          switch (token) {
            case FIELD_NAME -> {
              path = prefixes.getLast() + parser.currentName();
              if (prefixes.size() <= DEEPEST) {
                paths.add(path);
              }
            }
            case START_OBJECT, START_ARRAY -> {
              boolean element = parser.getParsingContext().getParent().inArray();
              String base = element ? prefixes.getLast() : path;
              String join = base.isEmpty() || base.endsWith(".") ? "" : ".";
              prefixes.addLast(token == JsonToken.START_ARRAY ? base + "[]." : base + join);
            }
            case END_OBJECT, END_ARRAY -> {
              prefixes.removeLast();
              path = "";
            }
            default -> {}
          }
        }
        return -1;
      } catch (IOException cut) {
        return (int) Math.max(0, parser.currentLocation().getCharOffset());
      }
    } catch (IOException unreadable) {
      return -1;
    }
  }
}
