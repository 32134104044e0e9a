package org.fishmarket.stats.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.fishmarket.stats.coverage.CoverageTable.Kind;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A shorter run of {@link CoverageTable}; bounds leave three standard errors of so few worlds. */
class CoverageTableTest {
  private static final int WORLDS = 200;
  private static final int FEWEST = 100;
  private static final double LEAST = .93;
  private static final double MOST_REJECTED = .06;

  private static double doubt(double share, int worlds) {
    return 3 * Math.sqrt(share * (1 - share) / worlds);
  }

  @TestFactory
  List<DynamicTest> intervalsHoldTheTruthAndTestsSeldomReject() {
    return CoverageTable.kinds().stream()
        .flatMap(
            kind ->
                List.of(10, 40).stream()
                    .map(
                        accounts ->
                            DynamicTest.dynamicTest(
                                kind.name() + ", " + accounts, () -> check(kind, accounts))))
        .toList();
  }

  private static void check(Kind kind, int accounts) {
    Map<String, Tally> planted = Tally.of(kind.planted(), WORLDS, accounts);
    Map<String, Tally> nothing = Tally.of(kind.nothing(), WORLDS, accounts);
    planted.forEach((name, tally) -> check(name, tally, nothing.get(name)));
  }

  private static void check(String name, Tally planted, Tally nothing) {
    if (name.startsWith(Audited.LABELS)) {
      return;
    }
    if (planted.told() >= FEWEST) {
      assertThat(planted.held()).as(name).isGreaterThan(LEAST - doubt(LEAST, planted.told()));
    }
    if (nothing.tested() >= FEWEST) {
      assertThat(nothing.rejected())
          .as(name)
          .isLessThan(MOST_REJECTED + doubt(MOST_REJECTED, nothing.tested()));
    }
  }
}
