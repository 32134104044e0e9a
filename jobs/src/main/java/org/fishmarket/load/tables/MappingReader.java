package org.fishmarket.load.tables;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.fishmarket.load.record.Kind;
import org.fishmarket.load.record.Platform;
import org.fishmarket.load.record.Post;
import org.fishmarket.models.UserException;

/** Reads mapping files. The language is described in {@code docs/mapping.md}. */
final class MappingReader {
  private static final Map<String, Platform> PLATFORMS =
      CellReader.named(Platform.values(), Platform::slug);
  private static final Map<String, Kind> KINDS = CellReader.named(Kind.values(), Kind::slug);
  private static final Map<String, Character> DELIMITERS =
      Map.of(",", ',', ";", ';', "|", '|', "tab", '\t');

  private static final Map<String, Boolean> YES_OR_NO = Map.of("true", true, "false", false);

  private final CellReader cells;

  private MappingReader(CellReader cells) {
    this.cells = cells;
  }

  /**
   * The mapping in a file.
   *
   * @param file its name, for messages
   * @throws UserException if it is no valid mapping; names the file, the key and what is allowed
   */
  static Mapping read(String file, String yaml) {
    Node root = Node.parse(file, yaml);
    root.allow(
        "name",
        "about",
        "platform",
        "analytics",
        "recognise",
        "delimiters",
        "missing",
        "skip-without",
        "post",
        "interaction",
        "kind",
        "required",
        "snapshots",
        "profiles");
    CellReader cells = new CellReader(Set.copyOf(root.at("missing").texts()));
    return new MappingReader(cells).mapping(root);
  }

  private Mapping mapping(Node root) {
    Node name = root.at("name");
    if (!name.text().matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      throw name.wrong("'" + name.text() + "' is no name such as my-tables");
    }
    List<String> recognise = root.at("recognise").texts();
    if (recognise.isEmpty()) {
      throw root.at("recognise").wrong("at least one column is needed to know such a table by");
    }
    List<Character> delimiters = new ArrayList<>();
    root.at("delimiters").items().forEach(item -> delimiters.add(item.oneOf(DELIMITERS)));
    Map<String, Predicate<Post>> required = new LinkedHashMap<>();
    for (Node field : root.at("required").items()) {
      required.put(field.text(), field.oneOf(Mapping.FILLED));
    }
    if (root.at("post").absent() == root.at("interaction").absent()) {
      throw root.at("post")
          .wrong("here stand the fields of a post and their columns; or else 'interaction'");
    }
    return new Mapping(
        name.text(),
        root.at("about").absent() ? null : root.at("about").text(),
        root.at("platform").oneOf(PLATFORMS),
        !root.at("analytics").absent() && root.at("analytics").oneOf(YES_OR_NO),
        recognise,
        delimiters.isEmpty() ? List.of(',', ';', '\t') : delimiters,
        root.at("skip-without").texts(),
        root.at("post").absent() ? null : post(root.at("post"), root.at("kind")),
        root.at("interaction").absent() ? null : interaction(root.at("interaction")),
        required,
        root.at("snapshots").items().stream().map(this::snapshot).toList(),
        root.at("profiles").items().stream().map(this::profile).toList());
  }

  private PostFields post(Node post, Node kind) {
    post.allow(
        "id",
        "author",
        "group",
        "created",
        "collected",
        "text",
        "lang",
        "likes",
        "replies",
        "shares",
        "views",
        "followers",
        "reply-to-post",
        "reply-to-account",
        "shared-post",
        "shared-account",
        "mentions",
        "links",
        "hashtags");
    return new PostFields(
        cells.cell(post.at("id")),
        cells.account(post.at("author")),
        cells.cell(post.at("group")),
        cells.times(post.at("created")),
        cells.time(post.at("collected")),
        cells.cell(post.at("text")),
        cells.cell(post.at("lang")),
        counts(post),
        cells.cell(post.at("followers")),
        cells.cell(post.at("reply-to-post")),
        cells.accounts(post.at("reply-to-account")),
        cells.cell(post.at("shared-post")),
        cells.accounts(post.at("shared-account")),
        cells.accounts(post.at("mentions")),
        cells.lists(post.at("links")),
        cells.lists(post.at("hashtags")),
        kind.items().stream().map(this::rule).toList());
  }

  private InteractionFields interaction(Node node) {
    node.allow("from", "to", "kind", "post", "at");
    if (node.at("from").absent()) {
      throw node.at("from").wrong("the columns of the account that acts are needed");
    }
    return new InteractionFields(
        cells.account(node.at("from")),
        cells.account(node.at("to")),
        cells.cell(node.at("kind")),
        cells.cell(node.at("post")),
        cells.time(node.at("at")));
  }

  private Counts counts(Node node) {
    return new Counts(
        cells.cell(node.at("likes")),
        cells.cell(node.at("replies")),
        cells.cell(node.at("shares")),
        cells.cell(node.at("views")));
  }

  private KindRule rule(Node node) {
    node.allow("is", "if");
    Node condition = node.at("if");
    condition.allow("column", "equals", "differs-from", "field");
    Node column = condition.at("column");
    Node field = condition.at("field");
    Node other = condition.at("differs-from");
    if (column.absent() == field.absent()) {
      throw condition.wrong("either 'column' or 'field' is needed");
    }
    if (column.absent() && !(other.absent() && condition.at("equals").absent())) {
      throw condition.wrong("'equals' and 'differs-from' compare a 'column'");
    }
    if (!other.absent() && !condition.at("equals").absent()) {
      throw condition.wrong("either 'equals' or 'differs-from', not both");
    }
    Set<String> equal =
        condition.at("equals").texts().stream()
            .map(text -> text.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
    return new KindRule(
        node.at("is").oneOf(KINDS),
        cells.cell(column),
        equal,
        other.absent() ? null : cells.cell(other),
        field.absent() ? null : field.oneOf(Mapping.FILLED));
  }

  private SnapshotFields snapshot(Node node) {
    node.allow("id", "likes", "replies", "shares", "views", "collected");
    if (node.at("id").absent()) {
      throw node.at("id").wrong("the column of the other post's id is needed");
    }
    return new SnapshotFields(
        cells.cell(node.at("id")), counts(node), cells.time(node.at("collected")));
  }

  private ProfileFields profile(Node node) {
    node.allow("account", "followers");
    if (node.at("account").absent()) {
      throw node.at("account").wrong("the columns of the account are needed");
    }
    return new ProfileFields(cells.account(node.at("account")), cells.cell(node.at("followers")));
  }
}
