package org.fishmarket.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * What exports tell of people, found without any reader of the product, and looked for as words:
 * handles, names, addresses of mail, native ids, and eight words in a row of what they wrote.
 */
public final class Secrets {
  private static final int WINDOW = 8;
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_@.+-]*[\\p{L}\\p{N}_]");
  private static final Pattern ID = Pattern.compile("(?<!\\d)\\d{10,20}(?!\\d)");
  private static final Pattern TIME = Pattern.compile("1[0-9]{9}(?:\\d{3}){0,2}");
  private static final Pattern MAIL = Pattern.compile("[\\w.+-]+@[\\w-]+\\.[\\w.-]+\\w");
  private static final Pattern SCRIPT = Pattern.compile("^\\s*(?:window\\.|var )?[\\w.]+\\s*=\\s*");

  private static final Set<String> NAMES =
      Set.of(
          "username",
          "screen_name",
          "name",
          "full_name",
          "accountdisplayname",
          "sender_name",
          "author",
          "user name",
          "first name",
          "last name");

  private static final Set<String> TEXTS =
      Set.of("text", "full_text", "post", "comment", "message", "sharecommentary", "tweet");

  private final Set<String> single = new TreeSet<>();
  private final Set<String> names = new TreeSet<>();
  private final Set<String> windows = new TreeSet<>();

  /** Of all files below a folder, also in zips. */
  public static Secrets of(Path folder) throws IOException {
    Secrets secrets = new Secrets();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        try (InputStream in = Files.newInputStream(file)) {
          secrets.add(file.getFileName().toString(), in);
        }
      }
    }
    return secrets;
  }

  /** Further ones that are known to whoever made the input. */
  public Secrets and(List<String> words, List<String> names, List<String> texts) {
    words.forEach(single::add);
    names.forEach(this.names::add);
    texts.forEach(text -> windows.addAll(windows(words(text), WINDOW)));
    return this;
  }

  private void add(String name, InputStream in) throws IOException {
    if (name.endsWith(".zip")) {
      ZipInputStream zip = new ZipInputStream(in);
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        add(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    } else {
      InputStream plain = name.endsWith(".gz") ? new GZIPInputStream(in) : in;
      add(name.replace(".gz", ""), new String(plain.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  private void add(String name, String content) throws IOException {
    all(ID, content, id -> !TIME.matcher(id).matches());
    all(MAIL, content, mail -> true);
    if (name.endsWith(".csv")) {
      try (CSVParser rows =
          CSVParser.parse(content, CSVFormat.DEFAULT.builder().setHeader().get())) {
        for (CSVRecord row : rows) {
          row.toMap().forEach(this::value);
        }
      } catch (IllegalArgumentException | UncheckedIOException dialect) {
        // its rows before that are known
      }
    } else if (name.matches(".*\\.(json|jsonl|js)")) {
      for (String line : name.endsWith("l") ? content.lines().toList() : List.of(content)) {
        walk("", new ObjectMapper().readTree(SCRIPT.matcher(line).replaceFirst("")));
      }
    }
  }

  private void all(Pattern pattern, String content, java.util.function.Predicate<String> which) {
    Matcher found = pattern.matcher(content);
    while (found.find()) {
      if (which.test(found.group())) {
        single.add(found.group().toLowerCase(Locale.ROOT));
      }
    }
  }

  private void walk(String key, JsonNode node) {
    if (node.isTextual()) {
      value(key, node.asText());
    }
    node.properties().forEach(field -> walk(field.getKey(), field.getValue()));
    if (node.isArray()) {
      node.forEach(element -> walk(key, element));
    }
  }

  private void value(String key, String value) {
    String folded = key.toLowerCase(Locale.ROOT);
    if (value == null) {
      return;
    }
    if (NAMES.contains(folded)) {
      List<String> words = words(value);
      // a single plain word cannot be told from a word of ours
      if (words.size() == 1 && words.get(0).matches(".*[\\d_.].*")) {
        single.add(words.get(0));
      } else if (words.size() > 1) {
        names.add(String.join(" ", words.subList(0, 2)));
      }
    }
    if (TEXTS.contains(folded)) {
      windows.addAll(windows(words(value), WINDOW));
    }
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      words.add(word.group().toLowerCase(Locale.ROOT).replaceFirst("^[@.+-]+", ""));
    }
    return words;
  }

  private static Set<String> windows(List<String> words, int length) {
    Set<String> windows = new TreeSet<>();
    for (int i = 0; i + length <= words.size(); i++) {
      windows.add(String.join(" ", words.subList(i, i + length)));
    }
    return windows;
  }

  /** How many there are of each kind: single words, names, pieces of text. */
  public List<Integer> counts() {
    return List.of(single.size(), names.size(), windows.size());
  }

  /** Those that stand in a text. */
  public Set<String> in(String text) {
    Set<String> found = named(text);
    found.addAll(common(windows, windows(words(text), WINDOW)));
    return found;
  }

  /** Those that stand in a text, besides its own words; also as a part of a longer name. */
  public Set<String> named(String text) {
    List<String> words = words(text);
    Set<String> said = new TreeSet<>(words);
    words.forEach(word -> said.addAll(List.of(word.split("[^\\p{L}\\p{N}_]+"))));
    Set<String> found = common(single, said);
    found.addAll(common(names, windows(words, 2)));
    return found;
  }

  private static Set<String> common(Set<String> secrets, Set<String> said) {
    Set<String> common = new TreeSet<>(secrets);
    common.retainAll(said);
    return common;
  }
}
