package org.fishmarket.audit.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.fishmarket.stats.coded.Ratio;
import org.fishmarket.stats.coded.Scores;
import org.fishmarket.stats.coded.Unit;
import org.fishmarket.stats.coded.Weights;
import org.junit.jupiter.api.Test;

/** The whole way from lots to estimates, on populations whose truth is known. */
class EstimatesTest {
  private static final int SEEDS = 300;

  private record Post(String id, String cohort, int band, boolean sells) {}

  /** Two cohorts; the score of a post is its band's, and wrong often enough. */
  private static List<Post> population() {
    List<Post> posts = new ArrayList<>();
    for (int i = 0; i < 2000; i++) {
      int band = i % 10 < 7 ? 0 : i % 10 < 9 ? 1 : 2;
      boolean sells = i % 23 < new int[] {1, 9, 20}[band];
      posts.add(new Post("p" + i, i < 1400 ? "a" : "b", band, sells));
    }
    return posts;
  }

  private static Map<Stratum, List<Post>> strata(List<Post> posts) {
    Map<String, List<Post>> groups =
        posts.stream()
            .collect(
                Collectors.groupingBy(p -> p.cohort + p.band, TreeMap::new, Collectors.toList()));
    Map<Stratum, List<Post>> strata = new HashMap<>();
    for (List<Post> group : groups.values()) {
      Post one = group.get(0);
      double score = new double[] {0.1, 0.5, 0.9}[one.band];
      strata.put(new Stratum(one.cohort, one.band, 3, group.size(), score), group);
    }
    return strata;
  }

  private static List<Post> lowest(Lots lots, Quota quota, List<Post> posts) {
    return lots.inOrder(posts, Post::id).subList(0, (int) quota.drawn());
  }

  @Test
  void theEstimateIsUnbiasedItsIntervalCoversAndChancesAddUp() {
    Map<Stratum, List<Post>> strata = strata(population());
    double truth = population().stream().filter(Post::sells).count() / 2000.0;
    double sum = 0;
    double squares = 0;
    int covered = 0;
    Map<String, Integer> drawn = new HashMap<>();
    Map<String, Double> chances = new HashMap<>();
    for (int seed = 0; seed < SEEDS; seed++) {
      Design design = new Design(150, false, 3, Allocation.NEYMAN, seed);
      List<Unit> units = new ArrayList<>();
      Map<String, Long> sizes = new HashMap<>();
      for (Quota quota : design.quotas(List.copyOf(strata.keySet()))) {
        sizes.put(quota.stratum().name(), quota.stratum().posts());
        for (Post post : lowest(new Lots(seed, "sample"), quota, strata.get(quota.stratum()))) {
          units.add(new Unit(quota.stratum().name(), true, post.sells ? 1 : 0, true));
          drawn.merge(quota.stratum().name(), 1, Integer::sum);
          chances.merge(post.id, 1.0, Double::sum);
        }
      }
      Weights weights = new Weights(sizes, units);
      // Horvitz and Thompson: 1 / inclusion probability adds up to the population
      assertThat(units.stream().mapToDouble(u -> weights.of(u.stratum())).sum())
          .isCloseTo(2000, within(1e-9));
      Ratio ratio = Ratio.of(weights, units);
      sum += ratio.value();
      squares += ratio.value() * ratio.value();
      covered += ratio.low() <= truth && truth <= ratio.high() ? 1 : 0;
    }
    double mean = sum / SEEDS;
    double error = Math.sqrt((squares / SEEDS - mean * mean) / SEEDS);
    assertThat(mean).isCloseTo(truth, within(3 * error));
    assertThat(error).isLessThan(0.003);
    assertThat(covered / (double) SEEDS).isBetween(0.92, 0.99);
    // every post came up now and then: within a stratum the chances are the same
    double expected = SEEDS * 150.0;
    assertThat(chances.values().stream().mapToDouble(c -> c).sum()).isEqualTo(expected);
    strata.forEach(
        (stratum, posts) -> {
          double chance = drawn.get(stratum.name()) / (double) posts.size();
          double spread = Math.sqrt(chance * (1 - chance / SEEDS));
          long far =
              posts.stream()
                  .filter(p -> Math.abs(chances.getOrDefault(p.id, 0.0) - chance) > 3.5 * spread)
                  .count();
          assertThat(far).as(stratum.name()).isLessThanOrEqualTo(posts.size() / 100 + 1);
        });
  }

  private static List<Unit> units(String stratum, int n, int selling, Boolean said) {
    List<Unit> units = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      units.add(new Unit(stratum, true, i < selling ? 1 : 0, said));
    }
    return units;
  }

  @Test
  void aRatioByHand() {
    // 100 posts, 10 coded, 4 sell; 50 posts, 5 coded, 1 sells. V = (240 + 90) / 150²
    List<Unit> units = units("x", 10, 4, true);
    units.addAll(units("y", 5, 1, false));
    Weights weights = new Weights(Map.of("x", 100L, "y", 50L), units);
    Ratio ratio = Ratio.of(weights, units);
    assertThat(ratio.value()).isCloseTo(1 / 3.0, within(1e-12));
    assertThat(ratio.low()).isCloseTo(0.1523749413970922, within(1e-12));
    assertThat(ratio.high()).isCloseTo(0.5817106705826323, within(1e-12));
    // the classifier says that all of x sell: 100 posts, 40 of them right, of 50 that do
    Scores scores = Scores.of(weights, units);
    assertThat(scores.precision()).isCloseTo(0.4, within(1e-12));
    assertThat(scores.recall()).isCloseTo(0.8, within(1e-12));
    assertThat(scores.f1()).isCloseTo(80 / 150.0, within(1e-12));
    // V = 0.9 (2.4 / 9) / 10: as 4 of 10
    near(Ratio.precision(weights, units), 0.4, 0.168180, 0.687326);
    // V = (9.6 + 57.6) / 50²
    near(Ratio.recall(weights, units), 0.8, 0.405557, 0.959103);
  }

  private static void near(Ratio ratio, double value, double low, double high) {
    assertThat(ratio.value()).isCloseTo(value, within(1e-12));
    assertThat(ratio.low()).isCloseTo(low, within(1e-5));
    assertThat(ratio.high()).isCloseTo(high, within(1e-5));
  }

  @Test
  void aCensusHasNoSamplingError() {
    List<Unit> units = units("x", 4, 1, true);
    Ratio ratio = Ratio.of(new Weights(Map.of("x", 4L), units), units);
    assertThat(ratio).isEqualTo(new Ratio(0.25, 0.25, 0.25));
  }

  @Test
  void aStratumThatNobodyCodedIsNotGuessedAt() {
    List<Unit> units = units("x", 10, 4, true);
    Weights weights = new Weights(Map.of("x", 100L, "y", 50L), units);
    assertThat(Ratio.of(weights, units)).isEqualTo(new Ratio(null, null, null));
    assertThat(Scores.of(weights, units)).isEqualTo(new Scores(null, null, null));
  }

  @Test
  void postsThatAreNotCodableLeaveTheRatio() {
    List<Unit> units = units("x", 10, 4, true);
    units.addAll(List.of(new Unit("x", false, 0, true), new Unit("x", false, 0, true)));
    Weights weights = new Weights(Map.of("x", 120L), units);
    assertThat(weights.of("x")).isEqualTo(10);
    assertThat(Ratio.of(weights, units).value()).isCloseTo(0.4, within(1e-12));
  }
}
