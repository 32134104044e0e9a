package org.fishmarket.load.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fishmarket.load.source.Head;

/**
 * Writes a first draft of a mapping for a table of which nothing is known, from the names of its
 * columns and its first values. It is meant to be read and corrected by a person.
 */
public final class MappingDraft {
  private static final List<String> TIMES =
      List.of(
          "iso",
          "epoch-seconds",
          "epoch-milliseconds",
          "excel-days",
          "EEE MMM dd HH:mm:ss xx yyyy",
          "yyyy-MM-dd HH:mm:ss zzz",
          "M/d/yyyy H:mm",
          "d/M/yyyy H:mm",
          "M/d/yyyy",
          "d/M/yyyy",
          "dd.MM.yyyy HH:mm",
          "dd.MM.yyyy",
          "MMM d, yyyy");

  private static final Map<String, String> PLATFORMS =
      Map.of(
          "twitter.com/",
          "twitter",
          "//x.com/",
          "twitter",
          "facebook.com/",
          "facebook",
          "linkedin.com/",
          "linkedin");

  private final Sample sample;
  private final Map<String, String> fields;
  private final StringBuilder yaml = new StringBuilder();

  private MappingDraft(Sample sample) {
    this.sample = sample;
    this.fields = FieldNames.among(sample.columns().keySet());
  }

  /**
   * The draft, in YAML.
   *
   * @param head the beginning of the table
   * @return empty if it is neither CSV nor JSON, or no column is known by its name
   */
  public static Optional<String> of(Head head) {
    MappingDraft draft = new MappingDraft(Sample.of(head));
    return draft.fields.isEmpty() ? Optional.empty() : Optional.of(draft.written(head.fileName()));
  }

  private String written(String fileName) {
    String stem = fileName.replaceFirst("\\..*", "").replaceAll("[^a-z0-9]+", "-");
    String name = stem.replaceAll("^-|-$", "");
    line("# A draft from the names of the columns: read it, and correct it.");
    line("name: " + (name.isEmpty() ? "my-tables" : name));
    line("platform: " + platform());
    line(
        "recognise: ["
            + fields.values().stream()
                .limit(6)
                .map(MappingDraft::quoted)
                .collect(Collectors.joining(", "))
            + "]");
    post();
    if (fields.containsKey("reply-to-post")) {
      line("kind:");
      line("  - {is: reply, if: {field: reply-to-post}}");
    }
    line("required: [" + String.join(", ", needed()) + "]");
    rest();
    return yaml.toString();
  }

  private void post() {
    line("post:");
    if (!author().isEmpty()) {
      line("  author: {" + author() + "}");
    }
    fields.forEach(
        (field, column) -> {
          if (!field.startsWith("author.")) {
            line("  " + field + ": " + value(field, column));
          }
        });
    if (fields.containsKey("text")) {
      String text = "{from: " + quoted(fields.get("text")) + ", notation: text}";
      Stream.of("mentions", "links", "hashtags")
          .filter(field -> !fields.containsKey(field))
          .forEach(field -> line("  " + field + ": " + text));
    }
  }

  private List<String> needed() {
    List<String> needed = new ArrayList<>();
    if (fields.containsKey("id")) {
      needed.add("id");
    }
    if (!author().isEmpty()) {
      needed.add("author");
    }
    return needed;
  }

  /** Empty if nothing tells who wrote a post. */
  private String author() {
    return Stream.of("id", "handle")
        .filter(part -> fields.containsKey("author." + part))
        .map(part -> part + ": " + quoted(fields.get("author." + part)))
        .collect(Collectors.joining(", "));
  }

  private String value(String field, String column) {
    if (field.equals("created")) {
      List<String> fitting = fitting(column);
      return "{from: %s, formats: [%s]}".formatted(quoted(column), formats(fitting))
          + remark(fitting);
    }
    boolean several = field.equals("hashtags") || field.equals("links");
    if (several && sample.lists().contains(column)) {
      return "{from: " + quoted(column) + ", notation: list}";
    }
    return quoted(column);
  }

  private static String formats(List<String> fitting) {
    List<String> named = fitting.isEmpty() ? List.of("iso") : fitting;
    return named.stream().map(MappingDraft::quoted).collect(Collectors.joining(", "));
  }

  /** The formats in which every value can be read. */
  private List<String> fitting(String column) {
    List<String> values = sample.columns().get(column);
    return TIMES.stream()
        .filter(
            name -> {
              TimeFormat format = TimeFormat.of(name);
              return !values.isEmpty()
                  && values.stream().allMatch(value -> format.read(value) != null);
            })
        .toList();
  }

  private static String remark(List<String> fitting) {
    if (fitting.isEmpty()) {
      return "  # a pattern of Java's DateTimeFormatter is needed";
    }
    return fitting.size() > 1 ? "  # all values fit each of these: keep the right one" : "";
  }

  private String platform() {
    String all =
        String.join(" ", sample.columns().values().stream().flatMap(List::stream).toList());
    Set<String> found = new TreeSet<>();
    PLATFORMS.forEach(
        (address, platform) -> {
          if (all.contains(address)) {
            found.add(platform);
          }
        });
    return found.size() == 1
        ? found.iterator().next()
        : "twitter  # or facebook, or linkedin: the table does not tell";
  }

  private void rest() {
    List<String> unused = new ArrayList<>(sample.columns().keySet());
    unused.removeAll(fields.values());
    if (!unused.isEmpty()) {
      line("# not used: " + String.join(", ", unused).replaceAll("\\s+", " "));
    }
  }

  private void line(String text) {
    yaml.append(text).append('\n');
  }

  /** As YAML writes it; names with blanks or signs in quotes. */
  private static String quoted(String text) {
    return text.matches("[A-Za-z][A-Za-z0-9_.]*")
        ? text
        : "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\s", " ") + "\"";
  }
}
