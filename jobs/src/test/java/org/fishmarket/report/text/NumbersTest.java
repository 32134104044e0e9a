package org.fishmarket.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {
  @ParameterizedTest
  @CsvSource({
    "SHARE, LEVEL, 0.72, 0.666, 0.7751, 72_%, 67 to 78_%",
    "SHARE, LEVEL, 0.063, 0.0128, 0.118, 6.3_%, 1.3 to 11.8_%",
    "PERCENT, EFFECT, -38.2, -52.1, -21.4, −38_%, −52 to −21_%",
    "PERCENT, SIZE, -38.2, -52.1, -21.4, 38_%, 21 to 52_%",
    "PERCENT, EFFECT, 12, 0.4, 30, +12.0_%, +0.4 to +30.0_%",
    "POINTS, EFFECT, -0.061, -0.106, -0.016, −6.1_percentage_points, −10.6 to −1.6_percentage_points",
    "PLAIN, LEVEL, 0.481, 0.28, 0.7, 0.48, 0.28 to 0.70",
    "PLAIN, LEVEL, 1234.5, 900.2, 2000, '1,235', '900 to 2,000'",
    "PLAIN, EFFECT, 0, 0, 0, 0, 0 to 0"
  })
  void figuresShareTheDigitsThatMatter(
      Unit unit,
      Shown.Sign sign,
      double estimate,
      double low,
      double high,
      String one,
      String two) {
    Shown shown = Shown.of(unit, sign, estimate, low, high);
    assertThat(shown.estimate()).isEqualTo(one.replace('_', '\u00a0'));
    assertThat(shown.range()).isEqualTo(two.replace('_', '\u00a0'));
  }

  @Test
  void boundThatIsNotZeroNeverReadsAsZero() {
    Shown shown = Shown.of(Unit.PERCENT, Shown.Sign.EFFECT, 25, 0.3, 49.0);
    assertThat(shown.range()).startsWith("+0.3");
  }

  @Test
  void negativeZeroHasNoMinus() {
    assertThat(Numbers.fixed(-0.0001, 2)).isEqualTo("0.00");
  }

  @Test
  void pValuesKeepTwoDigitsOrThree() {
    assertThat(Numbers.p(0.0004)).isEqualTo("p\u00a0<\u00a00.001");
    assertThat(Numbers.p(0.0123)).isEqualTo("p\u00a0=\u00a00.012");
    assertThat(Numbers.p(0.38)).isEqualTo("p\u00a0=\u00a00.38");
  }

  @Test
  void namesLoseWhatNoPageMayHoldAndNothingElse() {
    assertThat(Names.clean("a\u0000b\tc\u202Ed<e>\uD83D\uDC1F"))
        .isEqualTo("a\uFFFDb c\u202Ed<e>\uD83D\uDC1F");
    assertThat(Names.clip("short", 20)).isEqualTo("short");
    assertThat(Names.clip("🐟".repeat(30), 10)).matches("(🐟)+…");
  }
}
