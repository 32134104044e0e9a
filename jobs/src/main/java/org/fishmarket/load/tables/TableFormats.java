package org.fishmarket.load.tables;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.fishmarket.load.source.CsvHeader;
import org.fishmarket.load.source.Format;
import org.fishmarket.load.source.Head;
import org.fishmarket.models.UserException;

/** The families of tables whose mappings come with the program. */
public final class TableFormats {
  /** One mapping file each; no two recognise the same table. */
  private static final List<String> FAMILIES =
      List.of(
          "twint",
          "rtweet",
          "snscrape",
          "customer-support",
          "graph-api-pages",
          "page-post-scraper",
          "group-threads",
          "meta-business-suite",
          "facebook-insights",
          "linkedin-page-posts",
          "linkedin-page-updates",
          "linkedin-creator-posts",
          "linkedin-influencers",
          "linkedin-posts",
          "twitter-analytics",
          "twarc-csv",
          "4cat-twitter",
          "snscrape-json",
          "academictwitter",
          "apify-tweets",
          "bright-data-x",
          "crowdtangle-twitter",
          "page-post-comments",
          "4cat-facebook",
          "zeeschuimer-facebook",
          "apify-facebook-posts",
          "bright-data-facebook",
          "4cat-linkedin",
          "zeeschuimer-linkedin",
          "apify-linkedin-post",
          "apify-linkedin-posts",
          "apify-linkedin-profile-posts",
          "bright-data-linkedin");

  private static final List<MappedTable> TABLES =
      FAMILIES.stream().map(TableFormats::shipped).toList();

  /** Below this part of a family's columns, a likeness is chance. */
  private static final double NEAR = 0.5;

  private TableFormats() {}

  /** A format for each family. */
  public static List<Format> all() {
    return List.copyOf(TABLES);
  }

  /**
   * The family that comes nearest to a table that none recognises.
   *
   * @return a phrase for the message that the file is not read: the family, and which of its
   *     columns the table lacks; empty if no family has half of its columns there
   */
  public static Optional<String> nearest(Head head) {
    String phrase = null;
    double most = NEAR;
    for (MappedTable table : TABLES) {
      List<String> columns = table.mapping().recognise();
      if (columns.stream().filter(head::mentions).count() < most * columns.size()) {
        continue;
      }
      for (char delimiter : table.mapping().delimiters()) {
        List<String> missing = CsvHeader.in(head, delimiter, columns).missing(columns);
        double found = 1 - (double) missing.size() / columns.size();
        if (found > most || (found == most && phrase == null)) {
          most = found;
          phrase = table.name() + " comes nearest, but lacks: " + String.join(", ", missing);
        }
      }
    }
    return Optional.ofNullable(phrase);
  }

  /**
   * The format that a mapping describes.
   *
   * @param file its name, for messages
   * @throws UserException if it is no valid mapping
   */
  public static Format mapped(String file, String yaml) {
    return new MappedTable(MappingReader.read(file, yaml));
  }

  private static MappedTable shipped(String family) {
    String file = family + ".yaml";
    try (InputStream in = TableFormats.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new FileNotFoundException(file);
      }
      String yaml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return new MappedTable(MappingReader.read(file, yaml));
    } catch (IOException missing) {
      throw new UncheckedIOException("a mapping is missing from the program", missing);
    }
  }
}
