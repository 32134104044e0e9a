package org.fishmarket.models;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.fishmarket.models.codebook.Act;
import org.fishmarket.models.codebook.LabelledPost;
import org.fishmarket.models.codebook.Scheme;

/**
 * Reads a file of labelled posts: UTF-8, tab separated with CSV quoting, a header with the columns
 * {@code text} and {@code intent}, and if known {@code acts}, {@code source}, {@code platform},
 * {@code account} and {@code confidence} (1 to 3).
 */
public final class LabelledPosts {
  private static final List<String> REQUIRED = List.of("text", "intent");
  private static final String NO_INTENT = "NONE";
  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT
          .builder()
          .setDelimiter('\t')
          .setHeader()
          .setSkipHeaderRecord(true)
          .setIgnoreEmptyLines(true)
          .get();

  private final Path file;
  private final Scheme scheme;

  private LabelledPosts(Path file, Scheme scheme) {
    this.file = file;
    this.scheme = scheme;
  }

  /**
   * All posts of a file, labelled by the codebook.
   *
   * @throws UserException if the file is not there, is empty, lacks a column or holds an unknown
   *     label
   */
  public static List<LabelledPost> read(Path file) {
    return read(file, Scheme.CODEBOOK);
  }

  /**
   * All posts of a file, with the intents of a scheme.
   *
   * @param scheme null if any name is an intent
   * @throws UserException as {@link #read(Path)} does
   */
  public static List<LabelledPost> read(Path file, Scheme scheme) {
    return new LabelledPosts(file, scheme).read();
  }

  private List<LabelledPost> read() {
    if (!Files.isRegularFile(file)) {
      throw new UserException("There is no file " + file + ". Give a file of labelled posts.");
    }
    try (Reader chars = Files.newBufferedReader(file, StandardCharsets.UTF_8);
        CSVParser rows = CSVParser.parse(chars, FORMAT)) {
      for (String column : REQUIRED) {
        if (!rows.getHeaderMap().containsKey(column)) {
          throw new UserException(
              file
                  + " has no column \""
                  + column
                  + "\". It needs the columns "
                  + String.join(", ", REQUIRED)
                  + ", tab separated, named in its first line.");
        }
      }
      List<LabelledPost> posts = new ArrayList<>();
      for (CSVRecord row : rows) {
        posts.add(post(row));
      }
      if (posts.isEmpty()) {
        throw new UserException(file + " holds no posts. Give a file with labelled posts.");
      }
      return posts;
    } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
      Throwable cause = e instanceof UncheckedIOException ? e.getCause() : e;
      throw new UserException(
          cause instanceof CharacterCodingException
              ? file + " is not UTF-8. Save it as UTF-8."
              : file
                  + " cannot be read as tab separated values with CSV quoting. Check its quotes.",
          e);
    }
  }

  private LabelledPost post(CSVRecord row) {
    if (!row.isConsistent()) {
      throw new UserException(
          at(row) + " has " + row.size() + " fields, not as many as the header. Check its tabs.");
    }
    return new LabelledPost(
        optional(row, "platform"),
        optional(row, "source"),
        optional(row, "account"),
        intent(row),
        acts(row),
        confidence(row),
        row.get("text"));
  }

  private String intent(CSVRecord row) {
    String name = row.get("intent").strip();
    if (name.equals(NO_INTENT) || name.isEmpty()) {
      return null;
    }
    if (scheme == null && Scheme.isName(name) || scheme != null && scheme.indexOf(name) >= 0) {
      return name;
    }
    throw unknown(
        row,
        "intent",
        name,
        scheme == null
            ? "a name of at most " + Scheme.MAX_NAME + " letters"
            : String.join(", ", scheme.names())
                + " or "
                + NO_INTENT
                + "; names of your own can be trained with: fishmarket train --selling NAME,NAME");
  }

  private Set<Act> acts(CSVRecord row) {
    Set<Act> acts = EnumSet.noneOf(Act.class);
    for (String name : optional(row, "acts").split(",")) {
      String slug = name.strip().toLowerCase(Locale.ROOT);
      if (!slug.isEmpty()) {
        acts.add(
            Arrays.stream(Act.values())
                .filter(act -> act.slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> unknown(row, "act", slug, slugs())));
      }
    }
    return acts;
  }

  private static String slugs() {
    return Arrays.stream(Act.values()).map(Act::slug).collect(Collectors.joining(", "));
  }

  private int confidence(CSVRecord row) {
    String value = optional(row, "confidence");
    return switch (value) {
      case "", "1" -> 1;
      case "2" -> 2;
      case "3" -> LabelledPost.UNSURE;
      default -> throw unknown(row, "confidence", value, "1, 2 or 3");
    };
  }

  private String optional(CSVRecord row, String column) {
    return row.isMapped(column) ? row.get(column).strip() : "";
  }

  private UserException unknown(CSVRecord row, String what, String value, String allowed) {
    String shown = value.length() > 40 ? value.substring(0, 40) + "\u2026" : value;
    return new UserException(
        at(row) + " has the unknown " + what + " \"" + shown + "\". Use " + allowed + ".");
  }

  private String at(CSVRecord row) {
    return file + ", post " + row.getRecordNumber() + ",";
  }
}
