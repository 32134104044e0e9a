package org.fishmarket.stats.audited;

import java.util.OptionalLong;
import org.fishmarket.stats.Estimate;
import org.hipparchus.distribution.continuous.TDistribution;

/**
 * How many posts of a cohort people have to code for an interval of its promotional ratio of a
 * wanted width, and how wide it gets with so many.
 *
 * <p>For n posts drawn simply at random out of N, the mean of pseudo-labels ({@link Correction})
 * varies over the drawing by {@code d = (1 - n/N) rho N/(N - 1) p (1 - p) / n}: that of a share p
 * by hand (Cochran, Sampling Techniques, 3rd edition 1977, section 3.2) times the share rho of the
 * hand labels' variance that the classifier leaves unexplained, {@code var(y - lambda f) / var(y)}
 * (ibid., section 7.3, difference and regression estimates; PPI++, arXiv 2311.01453, 2023). Bands
 * of scores bring most of the same gain, so it holds for a stratified sample of that size as well.
 *
 * <p>If the figure is to hold for accounts like these, not just for the posts at hand, what
 * accounts differ by comes on top, and no audit takes it away: {@code a = p (1 - p) D / N}, with D
 * the design effect of accounts as clusters (Kish, Survey Sampling, 1965, section 8.2). The half
 * width is {@code sqrt(t^2 d + u^2 a)}, with t of n - 1 degrees of freedom and u of the accounts
 * less one. That is a little wider than the interval of {@link Ratios}, which puts the degrees of
 * freedom together, where both parts count and accounts are few.
 *
 * <p>For shares near 0 or 1 code more: with under five posts expected of either kind, no interval
 * is to be relied on.
 */
public final class AuditPlan {
  private static final double LEAST = 2;

  private final double share;
  private final double posts;
  private final double residual;
  private final double designEffect;
  private final double accounts;

  private AuditPlan(
      double share, double posts, double residual, double designEffect, double accounts) {
    this.share = share;
    this.posts = posts;
    this.residual = residual;
    this.designEffect = designEffect;
    this.accounts = accounts;
  }

  /**
   * For hand labels alone, and for the share among the posts at hand.
   *
   * @param share expected promotional ratio; .5 if nothing is known, which asks for most
   * @param posts of the cohort that could be drawn, at least 2
   * @throws IllegalArgumentException if the share is none, or there are fewer posts
   */
  public static AuditPlan byHand(double share, long posts) {
    if (!(share >= 0 && share <= 1) || posts < LEAST) {
      throw new IllegalArgumentException("a share of " + share + " of " + posts + " posts");
    }
    return new AuditPlan(share, posts, 1, 0, Double.POSITIVE_INFINITY);
  }

  /**
   * With the classifier's help.
   *
   * @param residualShare share of the hand labels' variance that it leaves, see {@link
   *     #residualShare(long, double, double)} and {@link #residualShare(Correction, long, long)}
   * @throws IllegalArgumentException if it is not within 0 and 1
   */
  public AuditPlan withClassifier(double residualShare) {
    if (!(residualShare >= 0 && residualShare <= 1)) {
      throw new IllegalArgumentException("a residual share of " + residualShare);
    }
    return new AuditPlan(share, posts, residualShare, designEffect, accounts);
  }

  /**
   * For the share that accounts like these have.
   *
   * @param effect the design effect of all the cohort's posts, accounts as clusters: posts over
   *     {@link org.fishmarket.stats.Proportion#effectiveTrials}, of the classifier's labels if
   *     there are no others
   * @param effective number of accounts, unequal ones counted for fewer: {@code N^2 / sum n_g^2}
   * @throws IllegalArgumentException if the effect is negative, or there is no more than one
   *     account
   */
  public AuditPlan overAccounts(double effect, double effective) {
    if (!(effect >= 0) || !(effective > 1)) {
      throw new IllegalArgumentException(
          "a design effect of " + effect + " over " + effective + " accounts");
    }
    return new AuditPlan(share, posts, residual, effect, effective);
  }

  /**
   * The width of the interval with so many coded posts.
   *
   * @param coded at least 2; more than there are count as all
   * @param confidence such as .95
   */
  public double width(long coded, double confidence) {
    double n = Math.max(LEAST, Math.min(coded, posts));
    double variance = share * (1 - share);
    double drawn = (1 - n / posts) * residual * posts / (posts - 1) * variance / n;
    double between = variance * designEffect / posts;
    double t = quantile(n - 1, confidence);
    double u = quantile(accounts - 1, confidence);
    return 2 * Math.sqrt(t * t * drawn + u * u * between);
  }

  private static double quantile(double freedom, double confidence) {
    return new TDistribution(Math.min(freedom, 1e9))
        .inverseCumulativeProbability((1 + confidence) / 2);
  }

  /**
   * How many posts to code for an interval no wider than this.
   *
   * @param width wanted, such as .1 for five points up and down
   * @param confidence such as .95
   * @return at least 2 and at most all; empty if accounts differ so much that it would be wider
   *     even if all were coded
   */
  public OptionalLong posts(double width, double confidence) {
    long least = (long) LEAST;
    long most = (long) posts;
    if (width(most, confidence) > width) {
      return OptionalLong.empty();
    }
    while (least < most) {
      long middle = (least + most) / 2;
      if (width(middle, confidence) > width) {
        least = middle + 1;
      } else {
        most = middle;
      }
    }
    return OptionalLong.of(most);
  }

  /**
   * The residual share expected from the classifier's own probabilities: {@code sum p (1 - p) / (N
   * m (1 - m))}, with m their mean. It is right if they are calibrated on posts like these, and too
   * low if they are not; a pilot audit knows better.
   *
   * @param posts number of posts
   * @param sum of the probabilities of selling
   * @param squares sum of their squares
   * @return 1 if all have the same probability of 0 or 1, where nothing can be told
   */
  public static double residualShare(long posts, double sum, double squares) {
    double mean = sum / posts;
    double variance = mean * (1 - mean);
    return variance > 0 ? bounded((mean - squares / posts) / variance) : 1;
  }

  /**
   * The residual share found in a pilot audit, bands of scores included: by how much less its
   * corrected mean varied than that of as many posts drawn simply at random and coded by hand,
   * {@code (1/m - 1/N) / (1/n - 1/N)} with m its {@link Correction#effectiveSize}.
   *
   * @param coded posts of the pilot
   * @param posts of the cohort
   * @return 1 if all hand labels were the same, or all posts were coded
   */
  public static double residualShare(Correction pilot, long coded, long posts) {
    double hands = 1. / coded - 1. / posts;
    double corrected = 1 / pilot.effectiveSize() - 1. / posts;
    return hands > 0 && !Double.isNaN(corrected) ? bounded(corrected / hands) : 1;
  }

  /**
   * The design effect found in a pilot audit: the variance of its corrected ratio less that of the
   * drawing, over that of as many independent posts, {@code p (1 - p) / N}.
   *
   * @param ratio of {@link Ratios}, with its error
   * @param draw of its {@link Correction}
   * @param posts of the cohort
   * @return NaN if the ratio is 0 or 1 or has no error
   */
  public static double designEffect(Estimate ratio, DrawError draw, long posts) {
    double all = posts;
    double between = ratio.error() * ratio.error() - draw.variance() / (all * all);
    double independent = ratio.value() * (1 - ratio.value()) / all;
    return independent > 0 ? Math.max(0, between) / independent : Double.NaN;
  }

  private static double bounded(double value) {
    return Math.max(0, Math.min(1, value));
  }
}
