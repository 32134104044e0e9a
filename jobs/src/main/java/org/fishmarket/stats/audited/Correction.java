package org.fishmarket.stats.audited;

import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Turns the labels of a classifier into pseudo-labels that a hand-coded random sample has
 * corrected. Put in a label's place, they make sums over posts unbiased, however wrong the
 * classifier is and wherever it errs.
 *
 * <p>A post of stratum h with machine label f has the pseudo-label {@code lambda f + e_h}; one that
 * was drawn (with probability pi) and coded y has {@code lambda f + e_h + k (y - lambda f - e_h) /
 * pi}. Here e_h is the sample's mean of y - lambda f in the stratum, and {@code k = (1 - 1/N_h) /
 * (1 - 1/n_h)} offsets that the post itself takes part in e_h: then its expectation over simple
 * random samples within strata is exactly its true label. Summed over a stratum this is {@code
 * lambda sum f + N_h e_h}: with lambda = 1 the pseudo-outcome of design-based supervised learning
 * (Egami, Hinck, Stewart and Wei, NeurIPS 2023), with a tuned lambda the estimate of PPI++
 * (Angelopoulos, Duchi and Zrnic, arXiv 2311.01453, 2023). Centring by stratum takes the known
 * stratum sizes into account, and makes two posts' errors nearly uncorrelated.
 *
 * <p><b>Tuning.</b> The variance over the drawing is quadratic in lambda, least at {@code sum
 * cov_h(y, f) / sum var_h(f)} of the strata's estimated totals. It differs from PPI++'s by a factor
 * 1 + n/N, as here the sample is part of the posts and not apart from them. It is kept within 0 and
 * 1, as the paper's authors do: below 0 the classifier would be used against its meaning, which is
 * noise of a small sample; above 1 scores that are too timid would be stretched, which gains little
 * and is less steady. At 0 the estimate is the classical one. There is one lambda for all strata.
 * One for each (Fisch et al., NeurIPS 2024) has to be estimated from the few posts of each, and
 * bands of scores leave little to explain within them: in simulations it took at most 4 % off the
 * error.
 *
 * <p><b>Strata with fewer than two coded posts</b> are joined with the next in order, the last with
 * the one before: this takes the errors of neighbouring bands for alike.
 */
public final class Correction implements Serializable {
  private final Strata strata;
  private final double lambda;

  private Correction(Strata strata, double lambda) {
    this.strata = strata;
    this.lambda = lambda;
  }

  /**
   * With the lambda of smallest variance.
   *
   * @param sample of one cohort
   * @param posts of each stratum of the cohort, in an order in which neighbours are alike
   * @return empty if fewer than two posts were coded
   * @throws IllegalArgumentException if a post's stratum has no size, or one under that of its
   *     sample
   */
  public static Optional<Correction> tuned(
      List<AuditedPost> sample, SortedMap<String, Long> posts) {
    return weighted(sample, posts, 0).map(hands -> new Correction(hands.strata, best(hands)));
  }

  private static double best(Correction hands) {
    double covariance = hands.strata.sum(AuditedStratum::covariance);
    double variance = hands.strata.sum(AuditedStratum::machineVariance);
    return variance > 0 ? Math.max(0, Math.min(1, covariance / variance)) : 0;
  }

  /**
   * With a given lambda: 1 for design-based supervised learning as published, 0 for the hand labels
   * alone. The rest is as with {@link #tuned}.
   */
  public static Optional<Correction> weighted(
      List<AuditedPost> sample, SortedMap<String, Long> posts, double lambda) {
    return sample.size() < 2
        ? Optional.empty()
        : Optional.of(new Correction(new Strata(sample, posts), lambda));
  }

  /** The pseudo-label of a post that nobody coded, by its stratum and the classifier's label. */
  public double of(String stratum, double machine) {
    return strata.of(stratum).pseudo(lambda, machine);
  }

  /** The pseudo-label of a post of the sample. */
  public double of(AuditedPost post) {
    return strata.of(post.stratum()).pseudo(lambda, post);
  }

  /** The weight of the classifier's labels, 0 to 1. */
  public double lambda() {
    return lambda;
  }

  /** Number of strata that were joined with another for want of coded posts. */
  public int joined() {
    return strata.joined();
  }

  /**
   * Variance of the sum of pseudo-labels over the drawing of the sample, the posts being what they
   * are: {@code sum_h (1 - n_h/N_h) n_h/(n_h - 1) sum w^2 (e - e_h)^2} (Cochran, Sampling
   * Techniques, 3rd edition 1977, chapter 5).
   */
  public DrawError error() {
    double variance =
        strata.sum(AuditedStratum::handVariance)
            - 2 * lambda * strata.sum(AuditedStratum::covariance)
            + lambda * lambda * strata.sum(AuditedStratum::machineVariance);
    double freedom = strata.sum(AuditedStratum::coded) - strata.groups();
    return new DrawError(Math.max(0, variance), freedom);
  }

  /**
   * Effective sample size: how many posts of the cohort, drawn simply at random and coded by hand,
   * would tell its mean label as exactly as this sample and the classifier do. It is n times the
   * variance of that classical estimate over the variance of the corrected one (both over the
   * drawing), with the finite number of posts taken into account: {@code S^2 / (V + S^2/N)}. V is
   * the variance of the corrected mean; S^2, that of hand labels, is estimated by {@code N/(N - 1)
   * (sum(w y^2)/N - mean^2 + var(mean))} (Cochran 1977, section 5A.11). At most N; NaN if all hand
   * labels are the same.
   */
  public double effectiveSize() {
    return effectiveSize(List.of(this));
  }

  /** The same for cohorts together, each with a sample of its own. */
  public static double effectiveSize(Collection<Correction> cohorts) {
    double n = 0;
    double hands = 0;
    double squares = 0;
    double handVariance = 0;
    double corrected = 0;
    for (Correction cohort : cohorts) {
      n += cohort.strata.sum(AuditedStratum::posts);
      hands += cohort.strata.sum(AuditedStratum::hands);
      squares += cohort.strata.sum(AuditedStratum::squares);
      handVariance += cohort.strata.sum(AuditedStratum::handVariance);
      corrected += cohort.error().variance();
    }
    double mean = hands / n;
    double spread = (squares / n - mean * mean + handVariance / (n * n)) * n / (n - 1);
    return spread > 0 ? spread / (corrected / (n * n) + spread / n) : Double.NaN;
  }
}
