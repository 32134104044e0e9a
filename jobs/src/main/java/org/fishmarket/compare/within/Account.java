package org.fishmarket.compare.within;

import java.io.Serializable;

/**
 * An account in a regression.
 *
 * @param regression its number in the plan
 * @param key the account as a number
 * @param dummies of each block the columns that are 1, one block behind the other
 * @param sums of each block, likewise
 */
record Account(int regression, long key, int[] dummies, long[] sums) implements Serializable {}
