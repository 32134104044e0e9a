package org.fishmarket.stats.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.fishmarket.stats.Estimate;
import org.fishmarket.stats.Sent;
import org.junit.jupiter.api.Test;

class PartitioningTest {
  private static final double SAME = 1e-9;

  private static TwoPasses.Result run(List<TwoPasses.Row> rows, int parts) {
    TwoPasses passes = new TwoPasses(rows, 1, true, parts);
    return passes.pass(passes.fit.coefficient(0), 999, 11);
  }

  @Test
  void neitherTheOrderOfRowsNorPartitionsMatter() {
    List<TwoPasses.Row> rows = new ArrayList<>(World.of(60, -.5, 5));
    TwoPasses.Result one = run(rows, 1);
    for (int parts : new int[] {1, 7, 64}) {
      Collections.shuffle(rows, new Random(parts));
      TwoPasses.Result other = run(rows, parts);
      same(one.clusterRobust(), other.clusterRobust());
      same(one.bootstrapped(), other.bootstrapped());
    }
  }

  @Test
  void outcomesAsLargeAsTheyCanBeDoNotMatterEither() {
    // log(1 + engagement) times a million: rounding would show in the tenth digit
    List<TwoPasses.Row> rows =
        new ArrayList<>(
            World.of(60, -.5, 5).stream()
                .map(row -> WithinTest.with(row, row.columns(), row.outcome() * 1e6))
                .toList());
    TwoPasses.Result one = run(rows, 1);
    Collections.shuffle(rows, new Random(2));
    same(one.clusterRobust(), run(rows, 7).clusterRobust());
  }

  @Test
  void statesAndContrastsSurviveTheWayToAnotherMachine() throws Exception {
    TwoPasses.Result result = run(World.of(20, -.5, 5), 1);
    TwoPasses.Result sent =
        new TwoPasses.Result(
            Sent.over(Contrast.class, result.contrast()),
            Sent.over(RobustSums.class, result.robust()),
            Sent.over(WildSums.class, result.wild()));
    assertThat(sent.bootstrapped()).isEqualTo(result.bootstrapped());
    CrossProducts sums = new CrossProducts(2);
    sums.add(new Observation().begin(3).put(0, 1).put(1, 2));
    CrossProducts twice = Sent.over(CrossProducts.class, sums).plus(sums);
    assertThat(twice.product(1, 2)).isEqualTo(12);
    assertThat(twice.rows()).isEqualTo(2);
  }

  private static void same(Estimate one, Estimate other) {
    assertThat(other.value()).isCloseTo(one.value(), relative(one.value()));
    assertThat(other.low()).isCloseTo(one.low(), relative(one.low()));
    assertThat(other.high()).isCloseTo(one.high(), relative(one.high()));
    assertThat(other.error()).isCloseTo(one.error(), relative(one.error()));
    assertThat(other.p()).isCloseTo(one.p(), relative(one.p()));
  }

  private static org.assertj.core.data.Offset<Double> relative(double value) {
    return within(SAME * Math.abs(value));
  }
}
