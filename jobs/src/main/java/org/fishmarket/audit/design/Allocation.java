package org.fishmarket.audit.design;

/** How a cohort's share of the sample is spread over its bands of scores. */
public enum Allocation {
  /**
   * By size times the standard deviation of a yes or no whose probability is the band's mean score:
   * the smallest variance of the estimated ratio if the scores are right (Neyman, "On the two
   * different aspects of the representative method", J. R. Stat. Soc. 97, 1934).
   */
  NEYMAN {
    @Override
    double weight(Stratum stratum) {
      double p = Math.max(UNSURE, Math.min(1 - UNSURE, stratum.selling()));
      return stratum.posts() * Math.sqrt(p * (1 - p));
    }
  },
  /** By size. */
  PROPORTIONAL {
    @Override
    double weight(Stratum stratum) {
      return stratum.posts();
    }
  },
  /** The same number from each. */
  EQUAL {
    @Override
    double weight(Stratum stratum) {
      return 1;
    }
  };

  /** No classifier is so sure that a band need not be looked at: its errors are what is sought. */
  private static final double UNSURE = 0.05;

  /** What the stratum's share is proportional to, over 0. */
  abstract double weight(Stratum stratum);
}
