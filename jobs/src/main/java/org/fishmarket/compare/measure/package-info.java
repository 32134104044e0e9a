/**
 * From posts, labels and interactions to accounts, in Spark: what each post got, and their sums.
 */
package org.fishmarket.compare.measure;
