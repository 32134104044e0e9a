package org.fishmarket.models.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ScoreTest {
  private static Score score(double[] probabilities, boolean[] yes) {
    Tally tally = new Tally();
    for (int i = 0; i < yes.length; i++) {
      tally.add(yes[i], probabilities[i] >= 0.5, probabilities[i]);
    }
    return tally.score();
  }

  @Test
  void figuresAreThoseWorkedOutByHand() {
    Score score =
        score(
            new double[] {0.9, 0.8, 0.6, 0.4, 0.2}, new boolean[] {true, false, true, true, false});
    assertThat(score.precision()).isCloseTo(2.0 / 3, within(1e-12));
    assertThat(score.recall()).isCloseTo(2.0 / 3, within(1e-12));
    assertThat(score.f1()).isCloseTo(2.0 / 3, within(1e-12));
    // pairs won: 0.9 beats both, 0.6 and 0.4 beat one each
    assertThat(score.auc()).isCloseTo(4.0 / 6, within(1e-12));
    assertThat(score.brier()).isCloseTo((0.01 + 0.64 + 0.16 + 0.36 + 0.04) / 5, within(1e-12));
    assertThat(score.ece()).isCloseTo((0.1 + 0.8 + 0.4 + 0.6 + 0.2) / 5, within(1e-12));
  }

  @Test
  void tiesCountHalf() {
    assertThat(score(new double[] {0.5, 0.5}, new boolean[] {true, false}).auc()).isEqualTo(0.5);
  }

  @Test
  void whatCannotBeComputedIsNull() {
    Score score = score(new double[] {0.1, 0.2}, new boolean[] {false, false});
    assertThat(score.auc()).isNull();
    assertThat(score.precision()).isNull();
    assertThat(score.recall()).isNull();
    assertThat(score.f1()).isNull();
    assertThat(new Tally().score().brier()).isNull();
  }
}
