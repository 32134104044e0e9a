package org.fishmarket.audit.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.fishmarket.models.UserException;
import org.fishmarket.table.AuditStrata;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DesignTest {
  private static Stratum band(String cohort, int band, long posts, double selling) {
    return new Stratum(cohort, band, 3, posts, selling);
  }

  private static List<Long> drawn(Design design, Stratum... strata) {
    return design.quotas(List.of(strata)).stream().map(Quota::drawn).toList();
  }

  private static Design design(int size, boolean perCohort, Allocation allocation) {
    return new Design(size, perCohort, 3, allocation, 1);
  }

  /** The variance of a stratified mean is a constant plus the sum of w² / n. */
  @Test
  void noOtherSplitHasASmallerVariance() {
    double[] weights = {65.4, 100, 40};
    long[] best = Apportionment.split(25, weights, new long[] {2, 2, 2}, new long[] {9, 25, 25});
    double variance = variance(weights, best);
    assertThat(best[0] + best[1] + best[2]).isEqualTo(25);
    for (long a = 2; a <= 9; a++) {
      for (long b = 2; a + b <= 23; b++) {
        assertThat(variance(weights, a, b, 25 - a - b)).isGreaterThanOrEqualTo(variance);
      }
    }
  }

  private static double variance(double[] weights, long... parts) {
    double sum = 0;
    for (int i = 0; i < parts.length; i++) {
      sum += weights[i] * weights[i] / parts[i];
    }
    return sum;
  }

  @Test
  void partsKeepTheirBoundsAndAddUp() {
    long[] parts =
        Apportionment.split(
            30, new double[] {100, 1, 1}, new long[] {2, 2, 1}, new long[] {20, 50, 1});
    assertThat(parts).containsExactly(20, 9, 1);
  }

  @ParameterizedTest
  @CsvSource({"EQUAL, 20, 20, 20", "PROPORTIONAL, 30, 20, 10", "NEYMAN, 19, 29, 12"})
  void bandsShareByTheRule(Allocation allocation, long low, long middle, long high) {
    // Neyman: 300 * .218 (a score of .03 counts as .05), 200 * .5, 100 * .4; 60 / 205.4 of these
    assertThat(
            drawn(
                design(60, false, allocation),
                band("a", 2, 100, 0.8),
                band("a", 0, 300, 0.03),
                band("a", 1, 200, 0.5)))
        .containsExactly(low, middle, high);
  }

  @Test
  void cohortsShareEquallyAndSmallOnesGiveAllTheyHave() {
    assertThat(
            drawn(
                design(100, false, Allocation.NEYMAN),
                band("a", 0, 10, 0.5),
                band("b", 0, 1000, 0.1),
                band("c", 0, 90_000, 0.5)))
        .containsExactly(10L, 45L, 45L);
    assertThat(
            drawn(
                design(40, true, Allocation.NEYMAN),
                band("a", 0, 10, 0.5),
                band("b", 0, 1000, 0.1)))
        .containsExactly(10L, 40L);
  }

  @Test
  void aSampleTooSmallForItsStrataIsRefused() {
    assertThatThrownBy(
            () ->
                drawn(
                    design(5, false, Allocation.EQUAL),
                    band("a", 0, 10, 0),
                    band("a", 1, 10, 0),
                    band("b", 0, 10, 0)))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("make 6");
  }

  @Test
  void aSampleTooLargeToHoldIsRefused() {
    assertThatThrownBy(
            () ->
                drawn(
                    design(60_000, true, Allocation.EQUAL),
                    band("a", 0, 90_000, 0),
                    band("b", 0, 90_000, 0)))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("makes 120000 posts");
  }

  @Test
  void theLastBandHoldsItsUpperEnd() {
    AuditStrata strata = new AuditStrata(5);
    assertThat(strata.band(1.0)).isEqualTo(4);
    assertThat(strata.band(0.2)).isEqualTo(1);
    assertThat(strata.band(0)).isZero();
    assertThat(band("a", 1, 1, 0).name()).isEqualTo("a, p_selling 0.33 to 0.67");
  }
}
