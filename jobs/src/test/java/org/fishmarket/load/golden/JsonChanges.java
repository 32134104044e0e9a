package org.fishmarket.load.golden;

import static org.fishmarket.load.golden.Change.Then.ANY;
import static org.fishmarket.load.golden.Change.Then.LESS;
import static org.fishmarket.load.golden.Change.Then.OTHERWISE;
import static org.fishmarket.load.golden.Change.Then.SAME;
import static org.fishmarket.load.golden.Change.Then.SAME_OR_NOT_READ;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** What services and new versions do to JSON: one value, one a line, or one in a script. */
final class JsonChanges {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final String before;
  private final boolean lines;
  private final List<JsonNode> values = new ArrayList<>();

  JsonChanges(String text) {
    String bare = text.replaceFirst("^\uFEFF", "");
    int assigned = bare.startsWith("{") || bare.startsWith("[") ? 0 : bare.indexOf('=') + 1;
    before = bare.substring(0, assigned);
    String value = bare.substring(assigned).strip();
    lines = assigned == 0 && value.startsWith("{") && value.contains("}\n{");
    try {
      for (String one : lines ? value.split("\n") : new String[] {value}) {
        values.add(JSON.readTree(one));
      }
    } catch (JsonProcessingException broken) {
      throw new IllegalArgumentException(broken);
    }
  }

  List<Change> all() {
    List<Change> changes = new ArrayList<>();
    changes.add(Change.of("written anew", SAME, written(value -> value)));
    changes.add(Change.of("in another order", SAME, written(JsonTrees::turned)));
    changes.add(Change.of("with one field more", SAME, written(JsonTrees::widened)));
    if (lines) {
      String list = "[" + written(value -> value).strip().replace("\n", ",\n") + "]";
      changes.add(Change.of("as one list", SAME_OR_NOT_READ, list));
    }
    List<String> paths = new ArrayList<>(new TreeSet<>(paths()));
    for (String path : paths) {
      // a field of which others hang holds records, or says what they are
      boolean leaf = paths.stream().noneMatch(other -> hangs(other, path));
      changes.add(Change.of("without " + path, leaf ? LESS : ANY, with(path, value -> null)));
      changes.add(
          Change.of("null for " + path, leaf ? LESS : ANY, with(path, value -> NullNode.instance)));
      if (leaf) {
        changes.add(Change.of(path + " as text", OTHERWISE, with(path, JsonChanges::asText)));
        for (Habit habit : Habit.values()) {
          String other = with(path, value -> habitual(value, habit));
          changes.add(Change.of(path + " with " + habit.words(), OTHERWISE, other));
        }
      }
    }
    return changes;
  }

  private static boolean hangs(String other, String path) {
    return other.startsWith(path + ".") || other.startsWith(path + "[");
  }

  private List<String> paths() {
    List<String> paths = new ArrayList<>();
    values.forEach(value -> JsonTrees.paths(value, "", paths));
    return paths;
  }

  private static JsonNode asText(JsonNode value) {
    return value.isNumber() ? TextNode.valueOf(value.asText()) : value;
  }

  private static JsonNode habitual(JsonNode value, Habit habit) {
    String text = value.isNumber() || value.isTextual() ? value.asText() : null;
    return text == null || habit.apply(text).equals(text)
        ? value
        : TextNode.valueOf(habit.apply(text));
  }

  private String with(String path, UnaryOperator<JsonNode> change) {
    return written(value -> JsonTrees.changed(value, "", path, change));
  }

  private String written(UnaryOperator<JsonNode> change) {
    StringBuilder text = new StringBuilder(before);
    for (JsonNode value : values) {
      JsonNode changed = change.apply(value);
      text.append(lines ? changed.toString() : changed.toPrettyString());
      text.append(lines ? "\n" : "");
    }
    return text.toString();
  }
}
