package org.fishmarket.stats;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SumsTest {
  private static final double[] WEIGHTS = {1, 0, 2};

  @Test
  void arriveAsTheyWereSentAndWhatIsNoughtIsNot() throws Exception {
    Sums sums = new Sums(1000, 2);
    sums.add(WEIGHTS, new double[] {3, 0, -.25, Double.NaN}, 5, 4);
    Sums sent = Sent.over(Sums.class, sums);
    assertThat(sent.replicates()).isEqualTo(2);
    for (int i = 0; i < 1000; i++) {
      assertThat(sent.each(i)).isEqualTo(sums.each(i));
    }
    assertThat(Sent.bytes(sums).length).isLessThan(1000);
    sent.add(WEIGHTS, new double[] {1}, 0, 1);
    assertThat(sent.plus(sums).each(5)).containsExactly(6, 0, 12);
    assertThat(sent.at(0, 2)).isEqualTo(2);
  }

  @Test
  void withoutResamplesOrEmptyTheyArriveToo() throws Exception {
    Sums one = new Sums(1, 0);
    one.add(new double[] {1}, new double[] {7}, 0, 1);
    assertThat(Sent.over(Sums.class, one).each(0)).containsExactly(7);
    assertThat(Sent.over(Sums.class, new Sums(0, 9)).replicates()).isZero();
  }
}
