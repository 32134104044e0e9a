package org.fishmarket.compare.within;

import java.io.Serializable;
import org.fishmarket.stats.Estimate;
import org.fishmarket.stats.regression.ClusterRobust;
import org.fishmarket.stats.regression.ClusterScore;
import org.fishmarket.stats.regression.CrossProducts;
import org.fishmarket.stats.regression.RobustSums;

/** State of the second pass: what the error of each effect follows from. */
final class Robust implements Serializable {
  private final RobustSums[] sums;

  private Robust(int effects) {
    sums = new RobustSums[effects];
  }

  /** Begins the state of a fit. */
  static Pass<Robust> of(Fit fit) {
    Robust state = new Robust(fit.effects());
    ClusterScore[] scores = new ClusterScore[fit.effects()];
    for (int i = 0; i < scores.length; i++) {
      if (fit.missing(i) == null) {
        state.sums[i] = new RobustSums();
        scores[i] = new ClusterScore(fit.contrast(i));
      }
    }
    return new Pass<>() {
      @Override
      public void add(Account account, CrossProducts products) {
        for (int i = 0; i < scores.length; i++) {
          if (scores[i] != null) {
            state.sums[i].add(scores[i].of(products));
          }
        }
      }

      @Override
      public Robust end() {
        return state;
      }
    };
  }

  Robust plus(Robust other) {
    for (int i = 0; i < sums.length; i++) {
      if (sums[i] != null) {
        sums[i].plus(other.sums[i]);
      }
    }
    return this;
  }

  RobustSums sums(int effect) {
    return sums[effect];
  }

  /** The estimate of an effect that is not missing. */
  Estimate estimate(Fit fit, int effect, double confidence) {
    return ClusterRobust.estimate(fit.contrast(effect), sums[effect], confidence);
  }
}
