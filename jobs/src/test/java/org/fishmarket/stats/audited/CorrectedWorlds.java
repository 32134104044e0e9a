package org.fishmarket.stats.audited;

import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.fishmarket.stats.Estimate;

/**
 * A cohort in which the classifier errs by cohort, account and outcome, and of which people coded
 * 400 posts, or half of them where these are fewer.
 */
public final class CorrectedWorlds {
  private static final double CONFIDENCE = .95;
  private static final ToDoubleFunction<LabelWorld.Post> SCORE = LabelWorld.Post::score;
  private static final ToDoubleFunction<LabelWorld.Post> LABEL = LabelWorld.Post::label;
  private static final double UNEQUAL = 1;
  private static final double SIGNAL = 3;
  private static final double CONFUSED = .5;
  private static final int CODED = 400;
  private static final int BANDS = 5;

  private final Drawn drawn;

  /**
   * Draws a cohort.
   *
   * @param rate log odds of selling of the middle account
   * @param lean by which the classifier errs
   * @param effect of selling on the outcome, within accounts
   */
  public CorrectedWorlds(int accounts, double rate, double lean, double effect, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    LabelWorld world =
        new LabelWorld(
            new LabelWorld.Plan(accounts, UNEQUAL, rate, SIGNAL, lean, CONFUSED, effect, BANDS),
            random);
    drawn = world.draw(Math.min(CODED, world.posts.size() / 2), random);
  }

  /** The expected ratio of accounts with these log odds of selling. */
  public static double truth(double rate) {
    return LabelWorld.ratio(rate);
  }

  /** The promotional ratio, corrected (PPI++). */
  public Estimate ratio() {
    RatioSums sums = new RatioSums(1);
    return new Ratios(sums, CONFIDENCE).ratio(0, addTo(sums, 0, 1));
  }

  /** The same from labels. */
  public Estimate labelledRatio() {
    RatioSums sums = new RatioSums(1);
    drawn.addTo(sums, 0, 1, drawn.labels(LABEL));
    return new Ratios(sums, CONFIDENCE).ratio(0, DrawError.NONE);
  }

  /** The ratio less that of another cohort, corrected. */
  public Estimate minus(CorrectedWorlds other) {
    RatioSums sums = new RatioSums(2);
    DrawError error = addTo(sums, 0, 2);
    return new Ratios(sums, CONFIDENCE).difference(0, error, 1, other.addTo(sums, 1, 2));
  }

  /** The same from labels. */
  public Estimate labelledMinus(CorrectedWorlds other) {
    RatioSums sums = new RatioSums(2);
    drawn.addTo(sums, 0, 2, drawn.labels(LABEL));
    other.drawn.addTo(sums, 1, 2, other.drawn.labels(LABEL));
    return new Ratios(sums, CONFIDENCE).difference(0, DrawError.NONE, 1, DrawError.NONE);
  }

  private DrawError addTo(RatioSums sums, int cohort, int cohorts) {
    Correction correction = drawn.correction(SCORE, "tuned");
    drawn.addTo(sums, cohort, cohorts, drawn.pseudo(correction, SCORE));
    return correction.error();
  }

  /** The slope within accounts, corrected (DSL). */
  public Estimate slope() {
    return LabelErrorSimulation.slope(drawn, drawn.pseudo(drawn.correction(SCORE, "whole"), SCORE));
  }

  /** The same from labels. */
  public Estimate labelledSlope() {
    return LabelErrorSimulation.slope(drawn, drawn.labels(LABEL));
  }
}
