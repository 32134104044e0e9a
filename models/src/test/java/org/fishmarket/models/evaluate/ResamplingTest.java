package org.fishmarket.models.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ResamplingTest {
  /** Posts of which a share is found, so recall is that share. */
  private static Tally found(int accounts, int postsEach, double share, Random random) {
    Tally tally = new Tally();
    for (int account = 0; account < accounts; account++) {
      boolean said = random.nextDouble() < share;
      for (int post = 0; post < postsEach; post++) {
        tally.add("a" + account, true, said, said ? 0.9 : 0.1);
      }
    }
    return tally;
  }

  private static double width(Interval interval) {
    return interval.high() - interval.low();
  }

  @Test
  void anIntervalIsAsWideAsTheBinomialSays() {
    Score score = found(400, 1, 0.7, new Random(5)).score();
    double share = score.recall();
    double half = 1.96 * Math.sqrt(share * (1 - share) / 400);
    assertThat(score.recallInterval().low()).isCloseTo(share - half, within(0.01));
    assertThat(score.recallInterval().high()).isCloseTo(share + half, within(0.01));
  }

  @Test
  void itHoldsTheTruthAboutAsOftenAsItSays() {
    Random random = new Random(11);
    int held = 0;
    for (int i = 0; i < 400; i++) {
      Interval interval = found(60, 3, 0.6, random).score(new Resampling(300, i)).recallInterval();
      held += interval.low() <= 0.6 && interval.high() >= 0.6 ? 1 : 0;
    }
    assertThat(held / 400.0).isBetween(0.90, 0.98);
  }

  @Test
  void postsOfOneAccountDoNotCountAsManyWitnesses() {
    Score alone = found(200, 1, 0.7, new Random(5)).score();
    Score repeated = found(200, 9, 0.7, new Random(5)).score();
    assertThat(repeated.posts()).isEqualTo(1800);
    assertThat(repeated.units()).isEqualTo(200);
    assertThat(repeated.recallInterval()).isEqualTo(alone.recallInterval());
  }

  @Test
  void postsWithoutAnAccountAreTheirOwnUnits() {
    Tally tally = new Tally();
    for (int i = 0; i < 12; i++) {
      tally.add("", i % 2 == 0, i % 3 == 0, i / 12.0);
      tally.add("one", i % 2 == 0, i % 3 == 0, i / 12.0);
    }
    assertThat(tally.score().units()).isEqualTo(13);
  }

  @Test
  void theAreaUnderTheCurveHasTheWidthOfHanleyAndMcNeil() {
    Random random = new Random(3);
    Tally tally = new Tally();
    for (int i = 0; i < 1000; i++) {
      boolean yes = i < 300;
      double p = 1 / (1 + Math.exp(-random.nextGaussian() - (yes ? 1 : 0)));
      tally.add(yes, p > 0.5, p);
    }
    Score score = tally.score();
    double a = score.auc();
    double q1 = a / (2 - a) - a * a;
    double q2 = 2 * a * a / (1 + a) - a * a;
    double error = Math.sqrt((a * (1 - a) + 299 * q1 + 699 * q2) / (300.0 * 700));
    assertThat(width(score.aucInterval())).isCloseTo(2 * 1.96 * error, within(0.012));
  }

  @Test
  void theSeedDecides() {
    Tally tally = found(50, 2, 0.5, new Random(1));
    Interval one = tally.score(new Resampling(200, 7)).f1Interval();
    assertThat(tally.score(new Resampling(200, 7)).f1Interval()).isEqualTo(one);
    assertThat(tally.score(new Resampling(200, 8)).f1Interval()).isNotEqualTo(one);
  }

  @Test
  void whereResamplesCannotTellThereIsNoInterval() {
    assertThat(found(9, 50, 0.5, new Random(1)).score().recallInterval()).isNull();
    assertThat(found(50, 1, 0.5, new Random(1)).score(new Resampling(0, 1)).recallInterval())
        .isNull();
    Score perfect = found(50, 1, 1, new Random(1)).score();
    assertThat(perfect.recall()).isEqualTo(1);
    assertThat(perfect.recallInterval()).isNull();
    assertThat(perfect.auc()).isNull();
    assertThat(perfect.aucInterval()).isNull();
    Tally rare = new Tally();
    for (int i = 0; i < 40; i++) {
      rare.add(i == 0, i % 2 == 0, 0.5);
    }
    // over a third of the resamples miss the only yes
    assertThat(rare.score().recallInterval()).isNull();
  }
}
