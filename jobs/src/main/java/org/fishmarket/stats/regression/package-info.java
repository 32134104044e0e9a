/**
 * Least squares over posts with an effect for each author, in two passes whose states add up over
 * tasks.
 *
 * <p>Pass 1: {@link org.fishmarket.stats.regression.Within} takes one author's posts and leaves
 * their demeaned {@link org.fishmarket.stats.regression.CrossProducts}; these add up to those of
 * all, and {@link org.fishmarket.stats.regression.LeastSquares} solves them. Pass 2, with the fit
 * known: each cluster's cross products give its {@link
 * org.fishmarket.stats.regression.ClusterScore} in a {@link
 * org.fishmarket.stats.regression.Contrast}, and the scores add up in {@link
 * org.fishmarket.stats.regression.RobustSums} and {@link org.fishmarket.stats.regression.WildSums}.
 * Of these {@link org.fishmarket.stats.regression.ClusterRobust} and {@link
 * org.fishmarket.stats.regression.WildClusterBootstrap} make intervals. Nothing grows with posts or
 * clusters.
 */
package org.fishmarket.stats.regression;
