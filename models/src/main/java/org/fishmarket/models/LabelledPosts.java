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
import org.fishmarket.models.codebook.Intent;
import org.fishmarket.models.codebook.LabelledPost;

/**
 * Reads a file of labelled posts: UTF-8, tab separated with CSV quoting, a header with the columns
 * {@code text}, {@code intent}, {@code acts}, {@code source}, and if known {@code platform}, {@code
 * account} and {@code confidence} (1 to 3).
 */
public final class LabelledPosts {
  private static final List<String> REQUIRED = List.of("text", "intent", "acts", "source");
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

  private LabelledPosts(Path file) {
    this.file = file;
  }

  /**
   * All posts of a file.
   *
   * @throws UserException if the file is not there, is empty, lacks a column or holds an unknown
   *     label
   */
  public static List<LabelledPost> read(Path file) {
    return new LabelledPosts(file).read();
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
        row.get("source"),
        optional(row, "account"),
        intent(row),
        acts(row),
        confidence(row),
        row.get("text"));
  }

  private Intent intent(CSVRecord row) {
    String name = row.get("intent").strip();
    if (name.equals(NO_INTENT) || name.isEmpty()) {
      return null;
    }
    return Arrays.stream(Intent.values())
        .filter(intent -> intent.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                unknown(
                    row, "intent", name, Arrays.toString(Intent.values()) + " or " + NO_INTENT));
  }

  private Set<Act> acts(CSVRecord row) {
    Set<Act> acts = EnumSet.noneOf(Act.class);
    for (String name : row.get("acts").split(",")) {
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
