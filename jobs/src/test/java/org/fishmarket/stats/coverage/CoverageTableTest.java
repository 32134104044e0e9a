package org.fishmarket.stats.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fishmarket.stats.coverage.CoverageTable.Line;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A shorter run of {@link CoverageTable}; bounds leave three standard errors of so few worlds. */
class CoverageTableTest {
  private static final int WORLDS = 200;
  private static final double LEAST = .93;
  private static final double MOST_REJECTED = .06;

  /** Estimators that are known to fall outside, see docs/methods.md. */
  private static final List<String> OUTSIDE = List.of("within accounts, CR1");

  private static double doubt(double share) {
    return 3 * Math.sqrt(share * (1 - share) / WORLDS);
  }

  @TestFactory
  List<DynamicTest> intervalsHoldTheTruthAndTestsSeldomReject() {
    return CoverageTable.lines().stream()
        .filter(line -> !OUTSIDE.contains(line.name()))
        .flatMap(
            line ->
                List.of(10, 40).stream()
                    .map(
                        accounts ->
                            DynamicTest.dynamicTest(
                                line.name() + ", " + accounts, () -> check(line, accounts))))
        .toList();
  }

  private static void check(Line line, int accounts) {
    Tally planted = Tally.of(line.planted(), WORLDS, accounts);
    assertThat(planted.held()).isGreaterThan(LEAST - doubt(LEAST));
    assertThat(planted.none()).isLessThan(.1);
    if (line.nothing() != null) {
      assertThat(Tally.of(line.nothing(), WORLDS, accounts).rejected())
          .isLessThan(MOST_REJECTED + doubt(MOST_REJECTED));
    }
  }
}
