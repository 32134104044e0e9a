/**
 * Regressions over posts, or other rows of accounts, by cohort.
 *
 * <p>A claim is a {@link org.fishmarket.compare.within.Design}. {@link
 * org.fishmarket.compare.within.States} adds an account's posts up to a few sums; from there on
 * nothing but these states is needed, and they add up over results. {@link
 * org.fishmarket.compare.within.Regressions} fits every design in every cohort, in a number of
 * Spark jobs that does not grow with cohorts, designs or effects. The formulas are those of {@link
 * org.fishmarket.stats.regression}.
 */
package org.fishmarket.compare.within;
