/**
 * Findings corrected by the hand labels of an audit, and how far label error reaches without one.
 *
 * <p>{@link org.fishmarket.compare.audited.Corrections} is the way in: it holds the sample against
 * the result, gives corrected shares and differences of shares, and pseudo-labels as columns for
 * regressions. {@link org.fishmarket.compare.audited.Reach} needs no audit. The mathematics is in
 * {@code stats.audited}.
 */
package org.fishmarket.compare.audited;
