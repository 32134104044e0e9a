package org.fishmarket.models.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Against worked examples that were published with their results. */
class AgreementTest {
  /** One coder's codes in a row; a dot is a missing one. */
  private static List<String> codes(String row) {
    List<String> codes = new ArrayList<>();
    row.chars().forEach(c -> codes.add(c == '.' ? null : Character.toString(c)));
    return codes;
  }

  private static Double alpha(String... coders) {
    List<List<String>> rows = Stream.of(coders).map(AgreementTest::codes).toList();
    return Agreement.alpha(
        IntStream.range(0, rows.get(0).size())
            .mapToObj(unit -> new ArrayList<>(rows.stream().map(row -> row.get(unit)).toList()))
            .toList());
  }

  /** The codes of two coders whose units are counted in a square table. */
  private static List<List<String>> table(int[][] counts) {
    List<String> one = new ArrayList<>();
    List<String> other = new ArrayList<>();
    for (int a = 0; a < counts.length; a++) {
      for (int b = 0; b < counts.length; b++) {
        one.addAll(Collections.nCopies(counts[a][b], "code " + a));
        other.addAll(Collections.nCopies(counts[a][b], "code " + b));
      }
    }
    return List.of(one, other);
  }

  @Test
  void kappaIsThatOfFleissOnDiagnoses() {
    // Statistical Methods for Rates and Proportions, 2nd edition, table 13.1
    List<List<String>> coders = table(new int[][] {{75, 1, 4}, {5, 4, 1}, {0, 0, 10}});
    assertThat(Agreement.share(coders.get(0), coders.get(1))).isCloseTo(0.89, within(1e-12));
    assertThat(Agreement.kappa(coders.get(0), coders.get(1)))
        .isCloseTo((0.89 - 0.66) / (1 - 0.66), within(1e-12))
        .isCloseTo(0.676, within(0.0005));
  }

  @Test
  void kappaOfTwoByTwoIsAsWorkedOutByHand() {
    List<List<String>> coders = table(new int[][] {{20, 5}, {10, 15}});
    assertThat(Agreement.kappa(coders.get(0), coders.get(1))).isCloseTo(0.4, within(1e-12));
  }

  @Test
  void alphaIsThatOfKrippendorffOnTwoCoders() {
    // Computing Krippendorff's Alpha-Reliability, 2011, examples A and B
    assertThat(alpha("0100000010", "1110010000")).isCloseTo(0.095, within(0.0005));
    assertThat(alpha("aabbdcccedda", "babbbccceddd")).isCloseTo(0.692, within(0.0005));
  }

  @Test
  void alphaIsThatOfKrippendorffOnFourCodersWithGaps() {
    // the same, example C
    assertThat(alpha("123321412...", "1233224125.3", ".3332342251.", "12332441251."))
        .isCloseTo(0.743, within(0.0005));
  }

  @Test
  void whoAgreesFullyHasOneAndWhoAgreesAsByChanceNone() {
    assertThat(Agreement.kappa(codes("abab"), codes("abab"))).isEqualTo(1);
    assertThat(alpha("abab", "abab")).isEqualTo(1);
    assertThat(Agreement.kappa(codes("aabb"), codes("abab"))).isEqualTo(0);
    assertThat(Agreement.kappa(codes("ab"), codes("ba"))).isEqualTo(-1);
  }

  @Test
  void unitsThatOneCoderLeftOutDoNotCount() {
    assertThat(Agreement.kappa(codes("abab.a"), codes("abaab."))).isEqualTo(0.5);
    assertThat(Agreement.share(codes("abab.a"), codes("abaab."))).isEqualTo(0.75);
    assertThat(alpha("abab.a", "abaab.")).isEqualTo(alpha("abab", "abaa"));
  }

  @Test
  void whatCannotBeComputedIsNull() {
    assertThat(Agreement.share(List.of(), List.of())).isNull();
    assertThat(Agreement.kappa(List.of(), List.of())).isNull();
    assertThat(Agreement.kappa(codes("a."), codes(".a"))).isNull();
    assertThat(Agreement.kappa(codes("aa"), codes("aa"))).isNull();
    assertThat(Agreement.alpha(List.of())).isNull();
    assertThat(Agreement.alpha(List.of(List.of("a"), Arrays.asList("b", null)))).isNull();
    assertThat(alpha("aa", "aa")).isNull();
  }

  @Test
  void codersOfDifferentUnitsAreADefect() {
    assertThatThrownBy(() -> Agreement.kappa(codes("a"), codes("ab")))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
