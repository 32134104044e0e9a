/**
 * Sums over the accounts of a cohort, as the data are and in every resample, and figures of them.
 */
package org.fishmarket.compare.sums;
