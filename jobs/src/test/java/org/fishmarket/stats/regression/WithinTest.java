package org.fishmarket.stats.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.fishmarket.stats.Estimate;
import org.junit.jupiter.api.Test;

class WithinTest {
  @Test
  void itIsTheRegressionOnADummyVariableForEachAuthor() {
    for (int seed = 0; seed < 20; seed++) {
      List<TwoPasses.Row> rows = World.of(15, -.3, seed);
      // the first month is left out here, and dropped there
      List<TwoPasses.Row> reduced =
          rows.stream().map(row -> with(row, drop(row.columns(), 1), row.outcome())).toList();
      int columns = reduced.get(0).columns().length;
      DummyVariables textbook = new DummyVariables(reduced, columns);
      TwoPasses passes = new TwoPasses(rows, 1, true, 4);
      Estimate estimate = passes.pass(passes.fit.coefficient(0), 0, 0).clusterRobust();
      assertThat(estimate.value()).isCloseTo(textbook.coefficients[0], within(1e-10));
      assertThat(estimate.error()).isCloseTo(textbook.errors[0], within(1e-10));
      assertThat(passes.fit.rank()).isEqualTo(columns);
    }
  }

  @Test
  void levelsOfAuthorsInTheMillionsLeaveNoRounding() {
    // outcomes on a grid, so that adding a level to them is exact
    List<TwoPasses.Row> rows =
        World.of(15, -.3, 7).stream()
            .map(row -> with(row, row.columns(), Math.rint(row.outcome() * 1024) / 1024))
            .toList();
    List<TwoPasses.Row> lifted =
        rows.stream()
            .map(
                row -> {
                  double[] columns = row.columns().clone();
                  columns[0] += row.author() * 0x1p20;
                  return with(row, columns, row.outcome() + row.author() * 0x1p20);
                })
            .toList();
    TwoPasses plain = new TwoPasses(rows, 1, true, 1);
    TwoPasses high = new TwoPasses(lifted, 1, true, 1);
    assertThat(high.fit.coefficient(0).value())
        .isCloseTo(plain.fit.coefficient(0).value(), within(1e-12));
  }

  @Test
  void whatNoAuthorVariesInHasNoEffectAndNoAccounts() {
    SplittableRandom random = new SplittableRandom(3);
    // a third of a number is no binary fraction, so its mean is rounded
    List<TwoPasses.Row> rows =
        IntStream.range(0, 300)
            .mapToObj(
                i -> {
                  long author = i % 20;
                  double varies = author < 5 ? random.nextDouble() : author / 3.;
                  double[] columns = {author / 3., varies};
                  return new TwoPasses.Row(author, author, columns, random.nextGaussian());
                })
            .toList();
    TwoPasses passes = new TwoPasses(rows, 2, true, 1);
    assertThat(passes.total.varying(0)).isZero();
    assertThat(passes.total.varying(1)).isEqualTo(5);
    assertThat(passes.fit.kept(0)).isFalse();
    assertThat(passes.fit.kept(1)).isTrue();
    assertThat(passes.pass(passes.fit.coefficient(0), 0, 0).clusterRobust())
        .isEqualTo(Estimate.NONE);
  }

  @Test
  void authorsWithOneRowAreNeitherRowsNorClusters() {
    List<TwoPasses.Row> rows =
        LongStream.range(0, 30)
            .mapToObj(i -> new TwoPasses.Row(i / 2, i / 2, new double[] {i % 2}, i % 3))
            .toList();
    TwoPasses pairs = new TwoPasses(rows, 1, true, 1);
    TwoPasses first = new TwoPasses(rows.subList(0, 29), 1, true, 1);
    assertThat(pairs.total.clusters()).isEqualTo(15);
    assertThat(first.total.clusters()).isEqualTo(14);
    assertThat(first.total.authors()).isEqualTo(14);
    assertThat(first.total.rows()).isEqualTo(28);
  }

  static TwoPasses.Row with(TwoPasses.Row row, double[] columns, double outcome) {
    return new TwoPasses.Row(row.author(), row.cluster(), columns, outcome);
  }

  private static double[] drop(double[] values, int at) {
    return IntStream.range(0, values.length)
        .filter(i -> i != at)
        .mapToDouble(i -> values[i])
        .toArray();
  }
}
