package org.fishmarket.stats;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.fishmarket.models.Classifier;

/**
 * Draws cohorts with a known share of selling from sources that the judging model has not seen, and
 * compares the ways to estimate that share. Run it in the folder {@code jobs}.
 *
 * @param share of selling in the drawn cohorts
 * @param way of estimating
 * @param mean error over all cohorts
 * @param absolute mean absolute error
 * @param worstSource the largest mean error of one source
 */
record RatiosOfUnseenSources(
    double share, String way, double mean, double absolute, double worstSource) {
  private static final int POSTS = 300;
  private static final int DRAWN = 20;
  private static final int FEWEST = 20;

  /** A held-out judgement of a post and what the coder said. */
  record Judged(String source, boolean sells, double probability, boolean labelled) {}

  /** Reads what {@code ShipModel} (test scope of models) writes of its held-out posts. */
  public static void main(String[] args) throws IOException {
    List<Judged> judged = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of("..", "models", "target", "held-out.tsv"))) {
      String[] cells = line.split("\t");
      judged.add(
          new Judged(
              cells[0],
              Boolean.parseBoolean(cells[1]),
              Double.parseDouble(cells[2]),
              Boolean.parseBoolean(cells[3])));
    }
    of(judged, Classifier.shipped().sellingPrior()).forEach(System.out::println);
  }

  /** The errors of each way at 5 %, 20 % and 60 % selling. */
  static List<RatiosOfUnseenSources> of(List<Judged> judged, double prior) {
    Map<String, List<Judged>> sources = new TreeMap<>();
    judged.forEach(
        post -> sources.computeIfAbsent(post.source(), s -> new ArrayList<>()).add(post));
    sources
        .values()
        .removeIf(
            posts -> {
              long sell = posts.stream().filter(Judged::sells).count();
              return sell < FEWEST || posts.size() - sell < FEWEST;
            });
    List<RatiosOfUnseenSources> found = new ArrayList<>();
    for (double share : new double[] {.05, .2, .6}) {
      String[] ways = {"labels", "mean probability", "adjusted"};
      double[][] errors = new double[ways.length][sources.size() * DRAWN];
      SplittableRandom random = new SplittableRandom(7);
      int cohort = 0;
      for (List<Judged> source : sources.values()) {
        for (int draw = 0; draw < DRAWN; draw++, cohort++) {
          List<Judged> drawn = draw(source, share, random);
          errors[0][cohort] = mean(drawn, post -> post.labelled() ? 1 : 0) - share;
          errors[1][cohort] = mean(drawn, Judged::probability) - share;
          errors[2][cohort] = new Prevalence(prior).of(counts(drawn)) - share;
        }
      }
      for (int way = 0; way < ways.length; way++) {
        found.add(summary(share, ways[way], errors[way]));
      }
    }
    return found;
  }

  private static RatiosOfUnseenSources summary(double share, String way, double[] errors) {
    double worst = 0;
    for (int from = 0; from < errors.length; from += DRAWN) {
      double mean = Arrays.stream(errors, from, from + DRAWN).average().orElseThrow();
      worst = Math.abs(mean) > Math.abs(worst) ? mean : worst;
    }
    return new RatiosOfUnseenSources(
        share,
        way,
        Arrays.stream(errors).average().orElseThrow(),
        Arrays.stream(errors).map(Math::abs).average().orElseThrow(),
        worst);
  }

  private static List<Judged> draw(List<Judged> source, double share, SplittableRandom random) {
    List<Judged> sell = source.stream().filter(Judged::sells).toList();
    List<Judged> rest = source.stream().filter(post -> !post.sells()).toList();
    List<Judged> drawn = new ArrayList<>();
    for (int i = 0; i < POSTS; i++) {
      List<Judged> side = i < Math.round(POSTS * share) ? sell : rest;
      drawn.add(side.get(random.nextInt(side.size())));
    }
    return drawn;
  }

  private static double mean(
      List<Judged> posts, java.util.function.ToDoubleFunction<Judged> value) {
    return posts.stream().mapToDouble(value).average().orElseThrow();
  }

  private static double[] counts(List<Judged> posts) {
    double[] counts = new double[Prevalence.NODES];
    for (Judged post : posts) {
      long at = Prevalence.position(post.probability());
      Prevalence.add((int) (at / Prevalence.PARTS), 1, at % Prevalence.PARTS, counts);
    }
    return counts;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "share %.2f  %-16s mean error %+.3f, mean absolute error %.3f, worst source %+.3f",
        share,
        way,
        mean,
        absolute,
        worstSource);
  }
}
