package org.fishmarket.models;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.fishmarket.models.codebook.Label;
import org.fishmarket.models.evaluate.Score;
import org.fishmarket.models.evaluate.Tally;

/** Scores on public sets that the model was not trained on; their labels are not the codebook's. */
final class PublicSets {
  private static final CSVFormat WITH_HEADER =
      CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

  private PublicSets() {}

  public static void main(String[] args) throws IOException {
    Classifier classifier = Classifier.shipped();
    Path sets = Shared.LABELLED.resolve("public");
    Score youtube = youtubeSpam(classifier, sets.resolve("youtube-spam"));
    print(
        "youtube-spam AUC %.3f F1 %.3f over %d codable comments",
        youtube.auc(), youtube.f1(), youtube.posts());
    print("Corporate messaging Dialogue labelled selling %.3f", dialogue(classifier, sets));
    print("TWEET_DATA labelled selling %.3f", tweetData(classifier, sets));
  }

  private static void print(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }

  static Score youtubeSpam(Classifier classifier, Path folder) throws IOException {
    Tally tally = new Tally();
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.filter(f -> f.toString().endsWith(".csv")).sorted().toList();
    }
    for (Path file : files) {
      for (CSVRecord row : rows(file, StandardCharsets.UTF_8, WITH_HEADER)) {
        Label label = classifier.label(row.get("CONTENT"), null);
        // what the codebook leaves uncoded, one word or a bare link, is neither
        if (label.intent() != null) {
          tally.add(row.get("CLASS").equals("1"), label.sells(), label.selling());
        }
      }
    }
    return tally.score();
  }

  static double dialogue(Classifier classifier, Path sets) throws IOException {
    return share(
        classifier,
        rows(sets.resolve("Corporate-messaging-DFE.csv"), StandardCharsets.ISO_8859_1, WITH_HEADER),
        row -> row.get("category").equals("Dialogue"),
        "text");
  }

  static double tweetData(Classifier classifier, Path sets) throws IOException {
    CSVFormat format = CSVFormat.DEFAULT.builder().setHeader("text", "act").get();
    return share(
        classifier,
        rows(sets.resolve("TWEET_DATA.csv"), StandardCharsets.UTF_8, format),
        row -> true,
        "text");
  }

  private static double share(
      Classifier classifier, List<CSVRecord> rows, Predicate<CSVRecord> of, String column) {
    int coded = 0;
    int selling = 0;
    for (CSVRecord row : rows) {
      Label label = of.test(row) ? classifier.label(row.get(column), null) : null;
      if (label != null && label.intent() != null) {
        coded++;
        selling += label.sells() ? 1 : 0;
      }
    }
    return (double) selling / coded;
  }

  private static List<CSVRecord> rows(Path file, Charset charset, CSVFormat format)
      throws IOException {
    try (CSVParser parser =
        CSVParser.parse(new String(Files.readAllBytes(file), charset), format)) {
      return new ArrayList<>(parser.getRecords());
    }
  }
}
