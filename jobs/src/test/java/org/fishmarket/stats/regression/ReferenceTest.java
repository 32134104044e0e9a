package org.fishmarket.stats.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.fishmarket.stats.Estimate;
import org.fishmarket.stats.Proportion;
import org.fishmarket.stats.ShareCounts;
import org.junit.jupiter.api.Test;

/** The estimators against R's textbook versions of them on the same posts. */
class ReferenceTest {
  private static final double LIKE_R = 1e-8;
  private static final int CLUSTERS = 10;
  private static final double[] WEBB = {
    -Math.sqrt(1.5), -1, -Math.sqrt(.5), Math.sqrt(.5), 1, Math.sqrt(1.5)
  };

  private final Map<String, Double> r = Reference.values();
  private final List<Reference.Post> panel = Reference.panel();
  private final List<Reference.Post> repeated = withoutSingletons();

  private List<Reference.Post> withoutSingletons() {
    Map<Long, Long> posts =
        panel.stream()
            .collect(Collectors.groupingBy(Reference.Post::author, Collectors.counting()));
    return panel.stream().filter(post -> posts.get(post.author()) > 1).toList();
  }

  @Test
  void withinAuthorsItIsTheRegressionOnDummyVariables() {
    // authors with one post are in the panel, but not in R's regression
    TwoPasses passes =
        new TwoPasses(
            panel.stream().map(Reference::within).toList(), Reference.REGRESSORS, true, 3);
    assertThat(passes.fit.rows()).isEqualTo(repeated.size()).isLessThan(panel.size());
    contrasts("within", passes);
  }

  @Test
  void withoutAuthorEffectsItIsTheOrdinaryRegression() {
    contrasts(
        "pooled",
        new TwoPasses(
            repeated.stream().map(Reference::pooled).toList(), Reference.REGRESSORS, false, 3));
  }

  @Test
  void errorsAreThoseOfSandwichIfAuthorsCountAsOneLevel() {
    TwoPasses passes = clusteredBy(post -> post.cluster());
    for (String name : List.of("hard", "words")) {
      Estimate estimate = clusterRobust(passes, name);
      like("sandwich." + name + ".error", estimate.error());
      // sandwich as published counts each author as a column
      double rows = repeated.size();
      double columns = r.get("sandwich.columns");
      double fewer = columns - r.get("sandwich.levels");
      assertThat(passes.fit.rank() + 1.).isEqualTo(fewer);
      double published = estimate.error() * Math.sqrt((rows - fewer) / (rows - columns));
      like("sandwich." + name + ".published", published);
    }
  }

  @Test
  void slopesAndErrorsByAuthorAreThoseOfPlm() {
    TwoPasses passes = clusteredBy(post -> post.author());
    for (String name : List.of("hard", "words")) {
      like("plm." + name + ".value", clusterRobust(passes, name).value());
      like("plm." + name + ".error", clusterRobust(passes, name).error());
    }
  }

  private TwoPasses clusteredBy(ToLongFunction<Reference.Post> cluster) {
    List<TwoPasses.Row> rows =
        repeated.stream()
            .map(
                post -> {
                  TwoPasses.Row row = Reference.within(post);
                  return new TwoPasses.Row(
                      row.author(), cluster.applyAsLong(post), row.columns(), row.outcome());
                })
            .toList();
    return new TwoPasses(rows, Reference.REGRESSORS, true, 3);
  }

  private static Estimate clusterRobust(TwoPasses passes, String name) {
    int column = name.equals("hard") ? Reference.HARD : Reference.WORDS;
    return passes.pass(passes.fit.coefficient(column), 0, 0).clusterRobust();
  }

  private void contrasts(String prefix, TwoPasses passes) {
    double[] difference = new double[passes.total.columns()];
    difference[Reference.HARD] = 1;
    difference[Reference.SOFT] = -1;
    int[] bins = {-1, Reference.BIN, Reference.BIN + 1, Reference.BIN + 2};
    Map<String, Contrast> contrasts = new HashMap<>();
    contrasts.put("hard", passes.fit.coefficient(Reference.HARD));
    contrasts.put("soft", passes.fit.coefficient(Reference.SOFT));
    contrasts.put("words", passes.fit.coefficient(Reference.WORDS));
    contrasts.put("difference", passes.fit.contrast(difference));
    contrasts.put("trend", Contrast.trend(passes.fit, bins, new double[] {0, 1, 2, 3}));
    contrasts.forEach(
        (name, contrast) -> {
          Estimate estimate = passes.pass(contrast, 0, 0).clusterRobust();
          String at = prefix + "." + name + ".";
          like(at + "value", estimate.value());
          like(at + "error", estimate.error());
          like(at + "low", estimate.low());
          like(at + "high", estimate.high());
          like(at + "p", estimate.p());
        });
  }

  @Test
  void everySignOfEveryClusterGivesThePAndIntervalOfBruteForce() {
    wild(
        "signs",
        1 << CLUSTERS,
        (cluster, clusters, weights) -> {
          for (int i = 0; i < weights.length; i++) {
            weights[i] = (i >> (cluster - 1) & 1) == 0 ? -1 : 1;
          }
        });
  }

  @Test
  void sixPointsGiveThePAndIntervalOfBruteForce() {
    wild(
        "webb",
        500,
        (cluster, clusters, weights) -> {
          for (int i = 0; i < weights.length; i++) {
            int rank = i + 1;
            weights[i] =
                WEBB[(int) ((rank * rank * cluster + 7 * cluster * cluster + 3 * rank) % 6)];
          }
        });
  }

  private void wild(String name, int replicates, TwoPasses.Weights weights) {
    TwoPasses passes =
        new TwoPasses(
            panel.stream().map(Reference::within).toList(), Reference.REGRESSORS, true, 3);
    TwoPasses.Result result =
        passes.pass(passes.fit.coefficient(Reference.HARD), replicates, weights);
    Estimate estimate = result.bootstrapped();
    like("wild." + name + ".p0", estimate.p());
    for (double value : new double[] {-.5, -2}) {
      double p = WildClusterBootstrap.p(result.contrast(), result.robust(), result.wild(), value);
      like("wild." + name + ".p" + (value == -2 ? "-2" : "-0.5"), p);
    }
    like("wild." + name + ".low", estimate.low());
    like("wild." + name + ".high", estimate.high());
  }

  @Test
  void proportionsAreThoseOfR() {
    Map<Long, List<Reference.Post>> clusters =
        repeated.stream().collect(Collectors.groupingBy(Reference.Post::cluster));
    ShareCounts counts =
        clusters.values().stream()
            .map(
                posts ->
                    ShareCounts.of(
                        posts.size(), posts.stream().filter(post -> post.words() > 45).count()))
            .reduce(ShareCounts.NONE, ShareCounts::plus);
    bounds("wilson", Proportion.wilson(counts.successes(), counts.trials(), .95));
    bounds("exact", Proportion.exact(counts.successes(), counts.trials(), .95));
    bounds("exact.none", Proportion.exact(0, 17, .95));
    bounds("wilson.all", Proportion.wilson(17, 17, .95));
    Estimate clustered = Proportion.clustered(counts, .95);
    bounds("korn.graubard", clustered);
    like("share.error", clustered.error());
    like("share.effective", Proportion.effectiveTrials(counts));
  }

  private void bounds(String name, Estimate estimate) {
    like("share." + name + ".low", estimate.low());
    like("share." + name + ".high", estimate.high());
  }

  private void like(String name, double value) {
    double expected = r.get(name);
    assertThat(value)
        .as(name)
        .isCloseTo(expected, within(LIKE_R * Math.max(1, Math.abs(expected))));
  }
}
