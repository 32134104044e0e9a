package org.fishmarket.stats.regression;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A small panel and what R computes of it; {@code reference.R} beside the files made both. */
public final class Reference {
  static final int HARD = 0;
  static final int SOFT = 1;
  static final int WORDS = 2;
  static final int BIN = 3;
  static final int REGRESSORS = 6;
  private static final int MONTHS = 8;
  private static final int STRATA = 3;

  /** A post of the panel. */
  public record Post(
      long author,
      long cluster,
      int month,
      int stratum,
      int kind,
      double words,
      int prior,
      double y) {}

  private Reference() {}

  public static List<Post> panel() {
    return lines("panel.csv")
        .map(
            cell ->
                new Post(
                    Long.parseLong(cell[0]),
                    Long.parseLong(cell[1]),
                    Integer.parseInt(cell[2]),
                    Integer.parseInt(cell[3]),
                    Integer.parseInt(cell[4]),
                    Double.parseDouble(cell[5]),
                    Integer.parseInt(cell[6]),
                    Double.parseDouble(cell[7])))
        .toList();
  }

  /** The regressors, then an effect for every month and every stratum: none is left out by hand. */
  static TwoPasses.Row within(Post post) {
    double[] columns = new double[REGRESSORS + MONTHS + STRATA];
    regressors(post, columns);
    columns[REGRESSORS + post.month() - 1] = 1;
    columns[REGRESSORS + MONTHS + post.stratum() - 1] = 1;
    return new TwoPasses.Row(post.author(), post.cluster(), columns, post.y());
  }

  /** The regressors and a constant. */
  static TwoPasses.Row pooled(Post post) {
    double[] columns = new double[REGRESSORS + 1];
    regressors(post, columns);
    columns[REGRESSORS] = 1;
    return new TwoPasses.Row(post.author(), post.cluster(), columns, post.y());
  }

  private static void regressors(Post post, double[] columns) {
    columns[HARD] = post.kind() == 2 ? 1 : 0;
    columns[SOFT] = post.kind() == 1 ? 1 : 0;
    columns[WORDS] = post.words();
    IntStream.range(0, 3).forEach(bin -> columns[BIN + bin] = post.prior() == bin + 1 ? 1 : 0);
  }

  public static Map<String, Double> values() {
    return lines("reference.csv")
        .collect(Collectors.toMap(cell -> cell[0], cell -> Double.parseDouble(cell[1])));
  }

  private static java.util.stream.Stream<String[]> lines(String name) {
    try (var in = Reference.class.getResourceAsStream(name)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().skip(1).map(line -> line.split(","));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
