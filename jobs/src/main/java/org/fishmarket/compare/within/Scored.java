package org.fishmarket.compare.within;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.fishmarket.stats.Estimate;
import org.fishmarket.stats.regression.ClusterRobust;

/**
 * A fit with what its errors follow from.
 *
 * @param fit the coefficients
 * @param robust after the second pass
 */
record Scored(Fit fit, Robust robust) implements Serializable {

  int regression() {
    return fit.regression();
  }

  /**
   * Whether an effect has an interval to be shown, but one for many accounts is not to be trusted.
   */
  boolean few(int effect, Inference inference) {
    return fit.missing(effect) == null
        && fit.accounts(effect) >= inference.minAccounts()
        && robust.estimate(fit, effect, inference.confidence()).error() > 0
        && ClusterRobust.few(robust.sums(effect));
  }

  boolean anyFew(Inference inference) {
    for (int i = 0; i < fit.effects(); i++) {
      if (few(i, inference)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The result.
   *
   * @param wild estimates of those effects that have few accounts, after the third pass
   */
  Fitted fitted(Model model, Estimate[] wild, double confidence) {
    List<EffectEstimate> effects = new ArrayList<>();
    for (int i = 0; i < fit.effects(); i++) {
      effects.add(
          effect(i, model.effects().get(i).name(), wild == null ? null : wild[i], confidence));
    }
    return new Fitted(fit.rows(), fit.clusters(), List.copyOf(effects), confidence);
  }

  private EffectEstimate effect(int i, String name, Estimate wild, double confidence) {
    if (fit.missing(i) != null) {
      return new EffectEstimate(name, Estimate.NONE, 0, 0, Double.NaN, null, fit.missing(i));
    }
    Estimate plain = robust.estimate(fit, i, confidence);
    boolean known = plain.error() > 0;
    Method method = wild == null ? Method.CLUSTER_ROBUST : Method.WILD_BOOTSTRAP;
    return new EffectEstimate(
        name,
        wild == null ? plain : wild,
        fit.accounts(i),
        fit.posts(i),
        ClusterRobust.effectiveClusters(robust.sums(i)),
        known ? method : null,
        known ? null : Missing.NO_INTERVAL);
  }
}
