package org.fishmarket.load.tables;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;

/**
 * Reads from a mapping where the value of a field stands.
 *
 * @param missing texts that mean that a value is not given
 */
record CellReader(Set<String> missing) {
  private static final Map<String, Cell.Combine> COMBINES =
      named(Cell.Combine.values(), value -> slug(value.name()));
  private static final Map<String, Transform> TRANSFORMS =
      named(Transform.values(), Transform::slug);
  private static final Map<String, ListCell.Notation> NOTATIONS =
      Map.of(
          "separated", ListCell.Notation.SEPARATED,
          "list", ListCell.Notation.LIST,
          "text", ListCell.Notation.TEXT);

  /** The values of an enum by the name that a mapping uses. */
  static <T> Map<String, T> named(T[] values, Function<T, String> name) {
    return Arrays.stream(values).collect(Collectors.toUnmodifiableMap(name, value -> value));
  }

  private static String slug(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** A field of one value, of which a list names the places in the order in which they count. */
  Cell cell(Node node) {
    List<Node> places = node.items();
    if (places.stream().noneMatch(Node::isMap)) {
      return one(node, null);
    }
    Cell cell = null;
    for (int i = places.size() - 1; i >= 0; i--) {
      cell = one(places.get(i), cell);
    }
    return cell;
  }

  private Cell one(Node node, Cell otherwise) {
    if (node.isMap()) {
      node.allow("from", "value", "combine", "separator", "transform", "match");
    }
    return plain(node, otherwise);
  }

  private Cell plain(Node node, Cell otherwise) {
    if (node.absent()) {
      return Cell.none(node.path());
    }
    if (!node.isMap()) {
      return cell(node, node.texts(), Cell.Combine.FIRST, null, otherwise);
    }
    Node constant = node.at("value");
    if (constant.absent() == node.at("from").absent()) {
      throw node.wrong("either 'from' (columns) or 'value' (a constant) is needed");
    }
    Node combine = node.at("combine");
    return cell(
        node,
        node.at("from").texts(),
        combine.absent() ? Cell.Combine.FIRST : combine.oneOf(COMBINES),
        constant.absent() ? null : constant.text(),
        otherwise);
  }

  private Cell cell(
      Node node, List<String> columns, Cell.Combine combine, String constant, Cell otherwise) {
    List<Transform> transforms = new ArrayList<>();
    if (node.isMap()) {
      node.at("transform").items().forEach(item -> transforms.add(item.oneOf(TRANSFORMS)));
    }
    String separator = node.isMap() ? node.at("separator").text(" ") : " ";
    String field = node.path().replaceFirst("^post\\.", "").replaceAll("\\[\\d+]", "");
    return new Cell(
        field, columns, combine, separator, transforms, match(node), missing, constant, otherwise);
  }

  private static Pattern match(Node node) {
    if (!node.isMap() || node.at("match").absent()) {
      return null;
    }
    Node match = node.at("match");
    try {
      Pattern pattern = Pattern.compile(match.text());
      if (pattern.matcher("").groupCount() == 0) {
        throw match.wrong("the part to be taken is missing: put it in parentheses");
      }
      return pattern;
    } catch (PatternSyntaxException broken) {
      throw match.wrong("no regular expression: " + broken.getDescription());
    }
  }

  /** A field that is a time, at one place or another. */
  List<TimeCell> times(Node node) {
    return node.items().stream().map(this::time).toList();
  }

  /** A field that is a time. */
  TimeCell time(Node node) {
    if (node.absent()) {
      return TimeCell.none(node.path());
    }
    node.allow(
        "from",
        "combine",
        "separator",
        "transform",
        "match",
        "formats",
        "zone",
        "zone-from",
        "settled-by");
    List<TimeFormat> formats = new ArrayList<>();
    for (Node format : node.at("formats").items()) {
      try {
        formats.add(TimeFormat.of(format.text()));
      } catch (IllegalArgumentException noPattern) {
        throw format.wrong(
            "'%s' is neither iso, epoch-seconds, epoch-milliseconds, excel-days nor a pattern such as %s"
                .formatted(format.text(), "M/d/yyyy H:mm"));
      }
    }
    if (formats.isEmpty()) {
      throw node.at("formats").wrong("at least one format is needed, such as iso");
    }
    Node zone = node.at("zone");
    ZoneOffset offset = zone.absent() ? null : TimeFormat.offset(zone.text());
    if (offset == null && !zone.absent()) {
      throw zone.wrong("'" + zone.text() + "' is neither UTC nor an offset such as -05:00");
    }
    Node settled = node.at("settled-by");
    if (!settled.absent()) {
      settled.oneOf(Map.of("id", true));
    }
    return new TimeCell(
        plain(node, null), formats, offset, cell(node.at("zone-from")), !settled.absent());
  }

  /** A field of several texts, from several places. */
  List<ListCell> lists(Node node) {
    return node.items().stream().map(this::list).toList();
  }

  private ListCell list(Node node) {
    if (node.isMap()) {
      node.allow("from", "notation", "separators", "key", "transform");
    }
    return new ListCell(plain(node, null), notation(node), separators(node), keys(node, "key"));
  }

  /** A field of accounts, from several places. */
  List<AccountCell> accounts(Node node) {
    return node.items().stream().map(this::account).toList();
  }

  /** A field that is an account. */
  AccountCell account(Node node) {
    if (node.absent()) {
      Cell none = Cell.none(node.path());
      ListCell one = new ListCell(none, ListCell.Notation.ONE, "", List.of());
      return new AccountCell(none, none, one, List.of(), List.of());
    }
    node.allow(
        "id", "handle", "from", "notation", "separators", "id-key", "handle-key", "transform");
    ListCell.Notation notation = notation(node);
    boolean inside = notation == ListCell.Notation.LIST || notation == ListCell.Notation.TEXT;
    if (inside == node.at("from").absent()) {
      throw node.wrong(
          "an account has 'id' or 'handle' (columns), or 'from' with 'notation: list' or 'text'");
    }
    if (!inside && node.at("id").absent() && node.at("handle").absent()) {
      throw node.wrong("an account needs the column of an 'id' or of a 'handle'");
    }
    ListCell list =
        new ListCell(
            inside ? plain(node, null) : Cell.none(node.path()),
            notation,
            separators(node),
            List.of());
    return new AccountCell(
        inside ? list.cell() : cell(node.at("id")),
        inside ? list.cell() : cell(node.at("handle")),
        list,
        keys(node, "id-key"),
        keys(node, "handle-key"));
  }

  private static ListCell.Notation notation(Node node) {
    Node notation = node.isMap() ? node.at("notation") : new Node(node.file(), node.path(), null);
    return notation.absent() ? ListCell.Notation.ONE : notation.oneOf(NOTATIONS);
  }

  private static String separators(Node node) {
    return node.isMap() ? String.join("", node.at("separators").texts()) : "";
  }

  private static List<String> keys(Node node, String key) {
    return node.isMap() ? node.at(key).texts() : List.of();
  }
}
