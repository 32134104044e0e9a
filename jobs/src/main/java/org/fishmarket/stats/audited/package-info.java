/**
 * What label error does to an estimate, and how a hand-coded sample corrects it.
 *
 * <p>A classifier's label stands in for the truth on all posts; people coded a random sample of
 * them. {@link org.fishmarket.stats.audited.Correction} turns both into a pseudo-label for each
 * post, whose expectation over the drawing of the sample is the true label. Ratios of pseudo-labels
 * ({@link org.fishmarket.stats.audited.Ratios}) are prediction-powered inference; regressions on
 * them ({@link org.fishmarket.stats.audited.CorrectedFit}) are design-based supervised learning.
 * Without a sample, {@link org.fishmarket.stats.audited.Misclassification} says how far wrong
 * labels could reach.
 */
package org.fishmarket.stats.audited;
