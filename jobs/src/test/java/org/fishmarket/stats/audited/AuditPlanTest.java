package org.fishmarket.stats.audited;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.fishmarket.stats.Estimate;
import org.fishmarket.stats.StudentT;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuditPlanTest {
  private static final int WORLDS = 150;
  private static final double RATE = -.8;

  @Test
  void byHandItIsTheTextbookSampleSize() {
    // 1.96^2 .5 .5 / .05^2 = 384.1; t instead of z adds two
    assertThat(AuditPlan.byHand(.5, 10_000_000).posts(.1, .95)).hasValue(387);
    // Cochran 1977, 4.4: n0 / (1 + (n0 - 1)/N)
    long few = AuditPlan.byHand(.5, 1000).posts(.1, .95).orElseThrow();
    assertThat((double) few).isCloseTo(386 / (1 + 385 / 1000.), within(2.));
    // R: 2 * qt(.975, 199) * sqrt((1 - 200/5000) * 5000/4999 * .2 * .8 / 200)
    assertThat(AuditPlan.byHand(.2, 5000).width(200, .95)).isCloseTo(0.109307856931, within(1e-9));
  }

  @Test
  void widthAndPostsAreInverse() {
    AuditPlan plan = AuditPlan.byHand(.3, 4000).withClassifier(.4).overAccounts(12, 25);
    double least = plan.width(4000, .95);
    for (double width : new double[] {least * 1.02, least * 1.3, .3}) {
      long posts = plan.posts(width, .95).orElseThrow();
      assertThat(plan.width(posts, .95)).isLessThanOrEqualTo(width);
      assertThat(plan.width(posts - 1, .95)).isGreaterThan(width);
    }
    assertThat(plan.posts(least * .98, .95)).isEmpty();
    assertThat(AuditPlan.byHand(.3, 4000).posts(0, .95)).hasValue(4000);
  }

  @Test
  void aClassifierThatLeavesAQuarterOfTheVarianceTakesAQuarterOfTheWork() {
    double hands = AuditPlan.byHand(.3, 1_000_000).posts(.05, .95).orElseThrow();
    double helped =
        AuditPlan.byHand(.3, 1_000_000).withClassifier(.25).posts(.05, .95).orElseThrow();
    assertThat(helped / hands).isCloseTo(.25, within(.005));
  }

  @Test
  void calibratedProbabilitiesTellWhatTheyLeave() {
    // half the posts at .9, half at .1: .09 of .25
    assertThat(AuditPlan.residualShare(10, 5, 5 * .81 + 5 * .01)).isCloseTo(.36, within(1e-12));
    assertThat(AuditPlan.residualShare(10, 3, .9)).isCloseTo(1, within(1e-12));
    assertThat(AuditPlan.residualShare(10, 0, 0)).isEqualTo(1);
  }

  @Test
  void whatCannotBePlannedIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> AuditPlan.byHand(1.2, 100));
    assertThatIllegalArgumentException().isThrownBy(() -> AuditPlan.byHand(.2, 1));
    AuditPlan plan = AuditPlan.byHand(.2, 100);
    assertThatIllegalArgumentException().isThrownBy(() -> plan.withClassifier(Double.NaN));
    assertThatIllegalArgumentException().isThrownBy(() -> plan.overAccounts(3, 1));
  }

  /** A cohort of unequal accounts. */
  private static LabelWorld world(int accounts, double signal, SplittableRandom random) {
    return new LabelWorld(new LabelWorld.Plan(accounts, .8, RATE, signal, .3, .5, 0, 1), random);
  }

  private static double sum(LabelWorld world, ToDoubleFunction<LabelWorld.Post> f) {
    return world.posts.stream().mapToDouble(f).sum();
  }

  /**
   * The part of an interval's width that the drawing of so many posts makes, and what was planned.
   */
  @ParameterizedTest
  @CsvSource({"150, 0", "400, 0", "150, 4", "400, 4", "400, 8"})
  void soManyCodedPostsGiveAboutThatWidthForThePostsAtHand(int coded, double signal) {
    double found = 0;
    double planned = 0;
    SplittableRandom random = new SplittableRandom(coded + Math.round(signal));
    for (int i = 0; i < WORLDS; i++) {
      LabelWorld world = world(40, signal, random);
      double share = sum(world, LabelWorld.Post::truth) / world.posts.size();
      Drawn pilot = world.draw(coded, random);
      Correction correction = pilot.correction(LabelWorld.Post::score, "tuned");
      double residual = AuditPlan.residualShare(correction, coded, world.posts.size());
      AuditPlan plan = AuditPlan.byHand(share, world.posts.size()).withClassifier(residual);
      double width = plan.width(coded, .95);
      long again = plan.posts(width * (1 + 1e-9), .95).orElseThrow();
      Correction next = world.draw((int) again, random).correction(LabelWorld.Post::score, "tuned");
      Estimate estimate =
          StudentT.estimate(
              share,
              next.error().variance() / Math.pow(world.posts.size(), 2),
              next.error().freedom(),
              .95);
      found += estimate.high() - estimate.low();
      planned += width;
    }
    assertThat(found / planned).isCloseTo(1, within(.05));
  }

  /** As a command would: a pilot of 200 posts, the plan, and the audit. */
  @ParameterizedTest
  @CsvSource({"30, .25", "100, .13", "100, .16", "400, .07"})
  void soManyCodedPostsGiveAboutThatWidthForAccountsLikeThese(int accounts, double wanted) {
    double found = 0;
    SplittableRandom random = new SplittableRandom(accounts);
    for (int i = 0; i < WORLDS; i++) {
      LabelWorld world = world(accounts, 4, random);
      long posts = world.posts.size();
      Drawn pilot = world.draw(200, random);
      Correction first = pilot.correction(LabelWorld.Post::score, "tuned");
      Estimate ratio = ratio(pilot);
      AuditPlan plan =
          AuditPlan.byHand(ratio.value(), posts)
              .withClassifier(AuditPlan.residualShare(first, 200, posts))
              .overAccounts(AuditPlan.designEffect(ratio, first.error(), posts), effective(world));
      long enough = plan.posts(wanted, .95).orElse(posts);
      Estimate next = ratio(world.draw((int) enough, random));
      found += (next.high() - next.low()) / WORLDS;
    }
    assertThat(found / wanted).isBetween(.94, 1.1);
  }

  private static Estimate ratio(Drawn audit) {
    Correction correction = audit.correction(LabelWorld.Post::score, "tuned");
    RatioSums sums = new RatioSums(1);
    audit.addTo(sums, 0, 1, audit.pseudo(correction, LabelWorld.Post::score));
    return new Ratios(sums, .95).ratio(0, correction.error());
  }

  private static double effective(LabelWorld world) {
    double[] posts = new double[world.plan.accounts()];
    world.posts.forEach(post -> posts[post.account()]++);
    double squares = Arrays.stream(posts).map(n -> n * n).sum();
    return world.posts.size() / squares * world.posts.size();
  }
}
