package org.fishmarket.stats.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fishmarket.stats.coverage.CoverageTable.Kind;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A shorter run of {@link CoverageTable}; bounds leave three standard errors of so few worlds. */
class CoverageTableTest {
  private static final int WORLDS = 200;
  private static final int ACCOUNTS = 40;

  /** What a mean of very skewed counts comes to, see docs/methods.md. */
  private static final double LEAST_OF_COUNTS = .8;

  private static Kind kind(String name) {
    return CoverageTable.kinds().stream()
        .filter(kind -> kind.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @TestFactory
  List<DynamicTest> intervalsHoldTheTruthAndTestsSeldomReject() {
    return List.of("cohorts", "ranks", "within", "audited").stream()
        .flatMap(
            name ->
                Stream.of(10, 40)
                    .map(
                        accounts ->
                            DynamicTest.dynamicTest(
                                name + ", " + accounts, () -> check(kind(name), accounts))))
        .toList();
  }

  private static void check(Kind kind, int accounts) {
    Map<String, Tally> planted = Tally.of(kind.planted(), WORLDS, accounts);
    Map<String, Tally> nothing = Tally.of(kind.nothing(), WORLDS, accounts);
    assertThat(planted).isNotEmpty();
    planted.forEach(
        (name, tally) -> {
          if (!name.startsWith(Audited.LABELS) && tally.told() >= CoverageTable.FEWEST) {
            check(name, tally, nothing.get(name));
          }
        });
  }

  private static void check(String name, Tally planted, Tally nothing) {
    double least = name.contains("count") ? LEAST_OF_COUNTS : CoverageTable.LEAST;
    double doubt = 3 * CoverageTable.error(least, planted.told());
    assertThat(planted.held()).as(name).isGreaterThan(least - doubt);
    if (nothing.tested() >= CoverageTable.FEWEST) {
      double most = CoverageTable.MOST_REJECTED;
      assertThat(nothing.rejected())
          .as(name)
          .isLessThan(most + 3 * CoverageTable.error(most, nothing.tested()));
    }
  }

  /** That these worlds can tell a wrong interval from a right one. */
  @Test
  void labelsAloneHoldTheTruthFarTooSeldom() {
    Tally.of(kind("audited").planted(), WORLDS, ACCOUNTS)
        .forEach(
            (name, tally) -> {
              if (name.startsWith(Audited.LABELS)) {
                assertThat(tally.held()).as(name).isLessThan(.85);
              }
            });
  }
}
