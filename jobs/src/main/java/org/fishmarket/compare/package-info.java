/**
 * The findings: from the tables of posts, labels and interactions to those of cohorts and findings.
 *
 * <p>The way: {@code measure} turns posts into columns and adds them up to accounts, {@code sums}
 * adds accounts up to cohorts, as they are and in every resample, and in {@code claim} each claim
 * is a formula over these sums that gives a row of {@code finding}. The driver sees sums of
 * cohorts, never posts or accounts.
 */
package org.fishmarket.compare;
