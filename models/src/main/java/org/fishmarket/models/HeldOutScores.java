package org.fishmarket.models;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.fishmarket.models.codebook.LabelledPost;
import org.fishmarket.models.evaluate.Interval;
import org.fishmarket.models.evaluate.Score;

/**
 * What a classifier was trained on, and how models trained like it tell selling on sources that
 * they had not seen: the figures of its {@linkplain ModelCard card}, for programs.
 *
 * @param trained posts, of so many {@code sources} and at least so many {@code accounts}
 * @param coders who coded the posts, in words
 * @param scored posts
 * @param scoredAccounts that wrote them
 * @param ece expected calibration error of the probability of selling
 */
public record HeldOutScores(
    long trained,
    long sources,
    long accounts,
    String coders,
    long scored,
    long scoredAccounts,
    Figure precision,
    Figure recall,
    Figure f1,
    Figure auc,
    double ece) {
  private static final String RESOURCE = "held-out-scores.tsv";
  private static final String HEADER = "figure\tvalue\tlow\thigh";

  /** A score with its 95 % interval by a bootstrap of accounts. */
  public record Figure(double value, double low, double high) {
    private static Figure of(Double value, Interval interval) {
      return new Figure(value, interval.low(), interval.high());
    }
  }

  /** The scores that come with the shipped classifier; empty if nothing is known of this one. */
  public static Optional<HeldOutScores> of(Classifier classifier) {
    try (InputStream in = HeldOutScores.class.getResourceAsStream(RESOURCE);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      boolean same = lines.readLine().equals(classifier.version());
      lines.readLine();
      return same ? Optional.of(read(lines.lines().toList())) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The scores of a training.
   *
   * @param training all posts that it saw
   * @param coders who coded them
   * @param selling the score on held-out sources, with intervals
   */
  static HeldOutScores of(List<LabelledPost> training, String coders, Score selling) {
    return new HeldOutScores(
        training.size(),
        training.stream().map(LabelledPost::source).distinct().count(),
        training.stream().map(LabelledPost::account).filter(a -> !a.isEmpty()).distinct().count(),
        coders,
        selling.posts(),
        selling.units(),
        Figure.of(selling.precision(), selling.precisionInterval()),
        Figure.of(selling.recall(), selling.recallInterval()),
        Figure.of(selling.f1(), selling.f1Interval()),
        Figure.of(selling.auc(), selling.aucInterval()),
        selling.ece());
  }

  private static HeldOutScores read(List<String> lines) {
    Map<String, String[]> figures = new HashMap<>();
    lines.forEach(line -> figures.put(line.split("\t")[0], line.split("\t")));
    return new HeldOutScores(
        whole(figures.get("posts trained on")),
        whole(figures.get("sources trained on")),
        whole(figures.get("accounts trained on")),
        figures.get("coders")[1],
        whole(figures.get("posts scored")),
        whole(figures.get("accounts scored")),
        figure(figures.get("precision")),
        figure(figures.get("recall")),
        figure(figures.get("F1")),
        figure(figures.get("AUC")),
        Double.parseDouble(figures.get("ECE")[1]));
  }

  private static long whole(String[] cells) {
    return Long.parseLong(cells[1]);
  }

  private static Figure figure(String[] cells) {
    return new Figure(
        Double.parseDouble(cells[1]), Double.parseDouble(cells[2]), Double.parseDouble(cells[3]));
  }

  /** The lines of the file that {@link #of(Classifier)} reads. */
  List<String> lines(Classifier classifier) {
    return List.of(
        classifier.version(),
        HEADER,
        "posts trained on\t" + trained,
        "sources trained on\t" + sources,
        "accounts trained on\t" + accounts,
        "coders\t" + coders,
        "posts scored\t" + scored,
        "accounts scored\t" + scoredAccounts,
        line("precision", precision),
        line("recall", recall),
        line("F1", f1),
        line("AUC", auc),
        String.format(Locale.ROOT, "ECE\t%.3f", ece));
  }

  private static String line(String name, Figure figure) {
    return String.format(
        Locale.ROOT, "%s\t%.3f\t%.2f\t%.2f", name, figure.value(), figure.low(), figure.high());
  }
}
