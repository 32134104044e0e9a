package org.fishmarket.stats.audited;

import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.fishmarket.stats.Estimate;

/** Corrected estimates of worlds in which the classifier errs by cohort, account and outcome. */
public final class CorrectedWorlds {
  private static final ToDoubleFunction<LabelWorld.Post> SCORE = LabelWorld.Post::score;
  private static final double UNEQUAL = 1;
  private static final double SIGNAL = 3;
  private static final int CODED = 400;
  private static final int BANDS = 5;

  private CorrectedWorlds() {}

  private static Drawn draw(int accounts, double rate, double lean, double effect, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    LabelWorld.Plan plan =
        new LabelWorld.Plan(accounts, UNEQUAL, rate, SIGNAL, lean, .5, effect, BANDS);
    return new LabelWorld(plan, random).draw(CODED, random);
  }

  /** The expected ratio of accounts with these log odds of selling. */
  public static double truth(double rate) {
    return LabelWorld.ratio(rate);
  }

  /** The corrected promotional ratio (PPI++). */
  public static Estimate ratio(int accounts, double rate, long seed) {
    RatioSums sums = new RatioSums(1);
    DrawError error = add(sums, 0, 1, draw(accounts, rate, .4, 0, seed));
    return new Ratios(sums, .95).ratio(0, error);
  }

  /** The corrected difference of two cohorts in which the classifier leans to opposite sides. */
  public static Estimate difference(int accounts, double rate, double other, long seed) {
    RatioSums sums = new RatioSums(2);
    DrawError error = add(sums, 0, 2, draw(accounts, rate, .4, 0, seed));
    DrawError otherError = add(sums, 1, 2, draw(accounts, other, -.4, 0, ~seed));
    return new Ratios(sums, .95).difference(0, error, 1, otherError);
  }

  private static DrawError add(RatioSums sums, int cohort, int cohorts, Drawn drawn) {
    Correction correction = drawn.correction(SCORE, "tuned");
    drawn.addTo(sums, cohort, cohorts, drawn.pseudo(correction, SCORE));
    return correction.error();
  }

  /** The corrected slope within accounts (DSL). */
  public static Estimate slope(int accounts, double effect, long seed) {
    Drawn drawn = draw(accounts, -.5, .4, effect, seed);
    return LabelErrorSimulation.slope(drawn, drawn.pseudo(drawn.correction(SCORE, "whole"), SCORE));
  }
}
