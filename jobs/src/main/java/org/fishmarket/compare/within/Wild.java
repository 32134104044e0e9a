package org.fishmarket.compare.within;

import java.io.Serializable;
import org.fishmarket.stats.Estimate;
import org.fishmarket.stats.regression.ClusterScore;
import org.fishmarket.stats.regression.CrossProducts;
import org.fishmarket.stats.regression.WildClusterBootstrap;
import org.fishmarket.stats.regression.WildSums;
import org.fishmarket.stats.regression.WildWeights;

/**
 * State of the third pass: the bootstrap of the effects with few accounts. Where one task has met
 * all accounts of a regression, the state is its estimates already, which are far smaller.
 */
final class Wild implements Serializable {
  private final WildSums[] sums;
  private Estimate[] estimates;

  private Wild(int effects) {
    sums = new WildSums[effects];
  }

  /** Begins the state of a regression. */
  static Pass<Wild> of(Scored scored, int columns, Inference inference) {
    Wild state = new Wild(scored.fit().effects());
    ClusterScore[] scores = new ClusterScore[state.sums.length];
    for (int i = 0; i < scores.length; i++) {
      if (scored.few(i, inference)) {
        state.sums[i] = new WildSums(columns, inference.replicates());
        scores[i] = new ClusterScore(scored.fit().contrast(i));
      }
    }
    double[] weights = new double[inference.replicates()];
    return new Pass<>() {
      private long clusters;

      @Override
      public void add(Account account, CrossProducts products) {
        clusters++;
        WildWeights.draw(inference.seed(), account.key(), scored.fit().clusters(), weights);
        for (int i = 0; i < scores.length; i++) {
          if (scores[i] != null) {
            state.sums[i].add(scores[i].of(products), weights);
          }
        }
      }

      @Override
      public Wild end() {
        if (clusters == scored.fit().clusters()) {
          state.estimates = state.estimates(scored, inference);
          java.util.Arrays.fill(state.sums, null);
        }
        return state;
      }
    };
  }

  /** Adds the state of other tasks; one of the two may have met all accounts. */
  Wild plus(Wild other) {
    if (estimates != null || other.estimates != null) {
      return estimates != null ? this : other;
    }
    for (int i = 0; i < sums.length; i++) {
      if (sums[i] != null) {
        sums[i].plus(other.sums[i]);
      }
    }
    return this;
  }

  /** The estimate of each effect with few accounts, null for the others. */
  Estimate[] estimates(Scored scored, Inference inference) {
    if (estimates != null) {
      return estimates;
    }
    Estimate[] all = new Estimate[sums.length];
    for (int i = 0; i < all.length; i++) {
      if (sums[i] != null) {
        all[i] =
            WildClusterBootstrap.estimate(
                scored.fit().contrast(i), scored.robust().sums(i), sums[i], inference.confidence());
      }
    }
    return all;
  }
}
