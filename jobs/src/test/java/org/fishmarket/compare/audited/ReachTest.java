package org.fishmarket.compare.audited;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.fishmarket.models.Classifier;
import org.fishmarket.stats.audited.ErrorRates;
import org.junit.jupiter.api.Test;

class ReachTest {
  private static final List<ErrorRates> RATES =
      List.of(new ErrorRates(.8, .9), new ErrorRates(.6, .9), new ErrorRates(.9, .6));

  @Test
  void aShareReachesOverTheSources() {
    Reach reach = Reach.share(.3, RATES);
    // (.3 - .1)/.7, (.3 - .1)/.5, and under .4 false positives nothing is left
    assertThat(reach.low()).isZero();
    assertThat(reach.high()).isCloseTo(.4, within(1e-12));
    assertThat(reach.sources()).isEqualTo(3);
    assertThat(reach.reason()).contains("3 other sources");
  }

  @Test
  void aDifferenceReachesFurtherIfSidesMayBeUnlike() {
    List<ErrorRates> two = RATES.subList(0, 2);
    Reach like = Reach.differenceOfLike(.4, .2, two);
    Reach unlike = Reach.difference(.4, .2, two);
    assertThat(like.low()).isCloseTo(.2 / .7, within(1e-12));
    assertThat(like.high()).isCloseTo(.2 / .5, within(1e-12));
    assertThat(unlike.low()).isCloseTo(.3 / .7 - .1 / .5, within(1e-12));
    assertThat(unlike.high()).isCloseTo(.3 / .5 - .1 / .7, within(1e-12));
    assertThat(like.keepsSign()).isTrue();
    assertThat(Reach.difference(.3, .25, two).keepsSign()).isFalse();
  }

  @Test
  void aContrastIsDrawnOutAndSourcesThatDoNotFitAreLeftOut() {
    Reach reach = Reach.contrast(-.2, .3, RATES);
    double p = .2 / .7;
    double other = .2 / .5;
    assertThat(reach.high()).isCloseTo(-.2 * .21 / (.7 * p * (1 - p)), within(1e-12));
    assertThat(reach.low()).isCloseTo(-.2 * .21 / (.5 * other * (1 - other)), within(1e-12));
    assertThat(reach.sources()).isEqualTo(2);
    Reach none = Reach.contrast(-.2, .05, RATES);
    assertThat(none.known()).isFalse();
    assertThat(none.reason()).contains("no other source");
  }

  @Test
  void aSlopeOverRatiosIsDrawnIn() {
    Reach reach = Reach.slopeOverRatios(-1, RATES);
    assertThat(reach.low()).isCloseTo(-.7, within(1e-12));
    assertThat(reach.high()).isCloseTo(-.5, within(1e-12));
  }

  @Test
  void whereNothingIsKnownNothingIsSaid() {
    Reach unknown = Reach.share(.3, List.of());
    assertThat(unknown.known()).isFalse();
    assertThat(unknown.keepsSign()).isFalse();
    assertThat(unknown.reason()).contains("not known");
    assertThat(Reach.share(Double.NaN, RATES).known()).isFalse();
    assertThat(Reach.slopeOverRatios(1, List.of(new ErrorRates(.5, .5))).known()).isFalse();
  }

  @Test
  void theShippedModelsRatesReachForEveryQuestion() {
    for (Question question : Question.values()) {
      List<ErrorRates> rates = Reach.rates(Classifier.shipped(), question);
      assertThat(rates).as(question.name()).hasSizeGreaterThan(2);
      assertThat(rates).allMatch(one -> one.youden() > 0);
    }
  }
}
