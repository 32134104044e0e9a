package org.fishmarket.load.tables;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.fishmarket.load.source.Head;

/**
 * Writes a first draft of a mapping for a table of which nothing is known, from the names of its
 * columns and its first values. It is meant to be read and corrected by a person.
 */
public final class MappingDraft {
  /** What columns are called that hold a field, the more telling first. */
  private static final Map<String, List<String>> NAMES = new LinkedHashMap<>();

  static {
    names("id", "post_id tweet_id status_id id_str post_urn urn postid message_id id");
    names("author.id", "author_id user_id page_id account_id owner_id from_id author_urn");
    names(
        "author.handle",
        "username user_name screen_name user_username author_username handle page_name author"
            + " author_name user account name from_name");
    names("group", "group_name group_id group community");
    names(
        "created",
        "created_at created_time created post_created published_at published posted_at posted"
            + " timestamp datetime date_posted date time unix_timestamp creation_date");
    names("text", "full_text text message content post_text body caption tweet said commentary");
    names("lang", "lang language");
    names(
        "likes",
        "like_count likes_count likes favorite_count favorites favourites reactions_count"
            + " reactions num_reactions reaction_count num_likes");
    names("replies", "reply_count replies comments_count comment_count comments num_comments");
    names(
        "shares",
        "retweet_count retweets share_count shares_count shares reposts repost_count num_shares");
    names("views", "view_count views_count views impressions impression_count");
    names("followers", "followers_count followers author_followers follower_count");
    names(
        "reply-to-post",
        "in_reply_to_status_id_str in_reply_to_status_id in_reply_to_tweet_id reply_to_post"
            + " parent_id reply_to in_reply_to");
    names("hashtags", "hashtags tags");
    names("links", "urls links outlinks");
  }

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
  private final Map<String, String> fields = new LinkedHashMap<>();
  private final StringBuilder yaml = new StringBuilder();

  private MappingDraft(Sample sample) {
    this.sample = sample;
  }

  private static void names(String field, String names) {
    NAMES.put(field, List.of(names.split(" ")));
  }

  /**
   * The draft, in YAML.
   *
   * @param head the beginning of the table
   * @return empty if it is neither CSV nor JSON, or no column is known by its name
   */
  public static Optional<String> of(Head head) {
    MappingDraft draft = new MappingDraft(Sample.of(head));
    draft.assign();
    return draft.fields.isEmpty() ? Optional.empty() : Optional.of(draft.written(head.fileName()));
  }

  private void assign() {
    Set<String> free = new LinkedHashSet<>(sample.columns().keySet());
    NAMES.forEach(
        (field, names) ->
            names.stream()
                .flatMap(name -> free.stream().filter(column -> isCalled(column, name)))
                .findFirst()
                .ifPresent(
                    column -> {
                      fields.put(field, column);
                      free.remove(column);
                    }));
  }

  /** By its whole name, or by the last part of a path: {@code post.likeCount}. */
  private static boolean isCalled(String column, String name) {
    String whole = plain(column);
    String last = plain(column.substring(column.lastIndexOf('.') + 1));
    return whole.equals(name) || last.equals(name);
  }

  private static String plain(String column) {
    return column
        .replaceAll("([a-z])([A-Z])", "$1_$2")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]+", "_")
        .replaceAll("^_|_$", "");
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
    line("post:");
    fields.forEach(
        (field, column) -> {
          if (!field.startsWith("author.")) {
            line("  " + field + ": " + value(field, column));
          } else if (field.equals("author.id") || !fields.containsKey("author.id")) {
            line("  author: {" + author() + "}");
          }
        });
    if (fields.containsKey("text")) {
      String text = "{from: " + quoted(fields.get("text")) + ", notation: text}";
      line("  mentions: " + text);
      for (String other : List.of("links", "hashtags")) {
        if (!fields.containsKey(other)) {
          line("  " + other + ": " + text);
        }
      }
    }
    if (fields.containsKey("reply-to-post")) {
      line("kind:");
      line("  - {is: reply, if: {field: reply-to-post}}");
    }
    List<String> needed = new ArrayList<>();
    if (fields.containsKey("id")) {
      needed.add("id");
    }
    if (fields.keySet().stream().anyMatch(field -> field.startsWith("author."))) {
      needed.add("author");
    }
    line("required: [" + String.join(", ", needed) + "]");
    rest();
    return yaml.toString();
  }

  private String author() {
    return List.of("id", "handle").stream()
        .filter(part -> fields.containsKey("author." + part))
        .map(part -> part + ": " + quoted(fields.get("author." + part)))
        .collect(Collectors.joining(", "));
  }

  private String value(String field, String column) {
    if (field.equals("created")) {
      return "{from: " + quoted(column) + ", formats: [" + formats(column) + "]}" + remark(column);
    }
    boolean several = field.equals("hashtags") || field.equals("links");
    if (several && sample.lists().contains(column)) {
      return "{from: " + quoted(column) + ", notation: list}";
    }
    return quoted(column);
  }

  /** The formats in which every value can be read; all that are known if none fits. */
  private String formats(String column) {
    List<String> fitting = fitting(column);
    List<String> named = fitting.isEmpty() ? List.of("iso") : fitting;
    return named.stream().map(MappingDraft::quoted).collect(Collectors.joining(", "));
  }

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

  private String remark(String column) {
    List<String> fitting = fitting(column);
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
