/**
 * The findings: from the tables of posts, labels and interactions to the tables of cohorts and
 * findings. One class for each claim, over sums that all claims share.
 *
 * <p>The way: {@link org.fishmarket.compare.PostMeasures} turns posts into columns, {@link
 * org.fishmarket.compare.AccountMeasures} adds them up to accounts, {@link
 * org.fishmarket.compare.Contribution} says what an account adds to the sums, {@link
 * org.fishmarket.compare.Resampling} adds the accounts up in every resample, and the claims are
 * formulas over these sums. The driver sees sums of cohorts, never posts or accounts.
 */
package org.fishmarket.compare;
