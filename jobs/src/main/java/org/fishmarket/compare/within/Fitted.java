package org.fishmarket.compare.within;

import java.io.Serializable;
import java.util.List;
import org.fishmarket.stats.Estimate;
import org.fishmarket.stats.regression.Difference;

/**
 * A design fitted in a cohort.
 *
 * @param rows of the regression; within accounts those of accounts with two or more
 * @param accounts these rows are of
 * @param effects in the order of the design
 * @param confidence of the intervals
 */
public record Fitted(long rows, long accounts, List<EffectEstimate> effects, double confidence)
    implements Serializable {

  /** What there is where no row takes part. */
  public static Fitted none(Design design, Inference inference) {
    return none(Model.of(design), inference);
  }

  static Fitted none(Model model, Inference inference) {
    List<EffectEstimate> effects =
        model.effects().stream().map(effect -> EffectEstimate.none(effect.name())).toList();
    return new Fitted(0, 0, effects, inference.confidence());
  }

  /**
   * An effect by its name.
   *
   * @throws IllegalArgumentException if the design has none of this name
   */
  public EffectEstimate effect(String name) {
    return effects.stream()
        .filter(effect -> effect.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("There is no effect " + name + "."));
  }

  /**
   * An effect here less the same one in another cohort, see {@link Difference}: it takes accounts
   * of the two for independent. {@link Shared} counts those that post in both.
   *
   * @return no interval if one side has none
   */
  public Estimate minus(Fitted other, String effect) {
    return Difference.of(side(effect), other.side(effect), confidence);
  }

  private Difference.Side side(String name) {
    EffectEstimate effect = effect(name);
    return new Difference.Side(effect.estimate(), accounts, effect.effectiveAccounts());
  }
}
