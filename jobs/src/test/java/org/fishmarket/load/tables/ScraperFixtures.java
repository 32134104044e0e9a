package org.fishmarket.load.tables;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.fishmarket.load.record.Records;
import org.fishmarket.load.source.Format;
import org.fishmarket.load.source.LocalFile;
import org.fishmarket.load.source.Reading;

/** One small file of each family of scrapers, made after the columns that the tools write. */
final class ScraperFixtures {
  /** The families, with the ending of the file. */
  static final List<String> FILES =
      List.of(
          "twarc-csv.csv",
          "4cat-twitter.csv",
          "snscrape-json.jsonl",
          "academictwitter.csv",
          "apify-tweets.jsonl",
          "bright-data-x.jsonl",
          "crowdtangle-twitter.csv",
          "page-post-comments.csv",
          "4cat-facebook.csv",
          "zeeschuimer-facebook.jsonl",
          "apify-facebook-posts.jsonl",
          "bright-data-facebook.jsonl",
          "4cat-linkedin.csv",
          "zeeschuimer-linkedin.jsonl",
          "apify-linkedin-post.jsonl",
          "apify-linkedin-posts.jsonl",
          "apify-linkedin-profile-posts.jsonl",
          "bright-data-linkedin.jsonl");

  private ScraperFixtures() {}

  /** The family that a file is of. */
  static String family(String file) {
    return file.substring(0, file.lastIndexOf('.'));
  }

  /** The text of a fixture. */
  static String text(String file) throws IOException {
    try (InputStream in = ScraperFixtures.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new FileNotFoundException(file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** What is read from a family's fixture, which no other family may recognise. */
  static Records read(String family) throws IOException {
    for (String file : FILES) {
      if (family(file).equals(family)) {
        return new Reading(TableFormats.all()).readAs(family, Reading.file(file, text(file)));
      }
    }
    throw new FileNotFoundException(family);
  }

  /** The format of a family. */
  static Format format(String family) {
    return TableFormats.all().stream()
        .filter(format -> format.name().equals(family))
        .findFirst()
        .orElseThrow();
  }

  /** A fixture's text under its name, perhaps changed. */
  static LocalFile file(String file, String text) {
    return Reading.file(file, text);
  }
}
